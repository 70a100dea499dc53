import { z } from 'zod';
import { withApp } from './app';
import type { BenchHomeserver } from './data';
import { memoryOf, type Memory } from './devtools';
import { signInDirectly } from './direct';
import { samples, type Floor } from './figures';
import type { BenchPages } from './pages';

/** What the machine and Chromium take for the least that could be done; of the same run. */
export interface PageFloors {
  blankFrame: Floor;
  clickRows: Floor;
  readPage: Floor;
  memory: Memory;
}

/** What the homeserver takes for the least of what it is asked. */
export interface CountyFloors {
  signIn: Floor;
  message: Floor;
}

const plainRowCount = 40;
const firstScreenRooms = 20;
const signIns = 7;

export async function measurePageFloors(pages: BenchPages): Promise<PageFloors> {
  const frames: number[] = [];
  const clicks: number[] = [];
  let reads: number[] = [];
  let memory: Memory | undefined;
  for (let round = 0; round < 7; round += 1) {
    await withApp({ buildDir: pages.blank }, async (app) => {
      frames.push(await app.ask('firstFrame'));
      for (let click = 0; click < 10; click += 1) clicks.push(await app.ask('clickPaintsRows', plainRowCount));
      if (round === 0) reads = await app.ask('readPages', 20_000, 200, 50, 60);
      else memory ??= await memoryOf(app.electron);
    });
  }
  if (!memory) throw new Error('no blank page was weighed');
  return {
    memory,
    blankFrame: { name: "a blank page's first frame", samples: samples(frames) },
    clickRows: { name: `a click that paints ${plainRowCount} plain rows`, samples: samples(clicks) },
    readPage: { name: 'a page of 50 by an index', samples: samples(reads) },
  };
}

export async function measureCountyFloors(bench: BenchHomeserver): Promise<CountyFloors> {
  return {
    signIn: await signInFloor(bench.homeserver.baseUrl, bench.reader),
    message: { name: 'a plain message to a waiting request', samples: samples(await messageFloor(bench)) },
  };
}

/** The password, and so many rooms with one request. */
export async function signInFloor(
  homeserver: string,
  { user, password }: { user: string; password: string },
  rooms = firstScreenRooms,
): Promise<Floor> {
  const taken: number[] = [];
  for (let round = 0; round < signIns; round += 1) {
    const began = performance.now();
    const person = await signInDirectly(homeserver, user, password);
    await person.slidingSync(rooms);
    taken.push(performance.now() - began);
    await person.logout();
  }
  return { name: `the password and the first ${rooms} rooms`, samples: samples(taken) };
}

const joined = z.object({ next_batch: z.string() });

/** From sending, until another device that waits for news has been told. */
async function messageFloor({ homeserver, reader, writer, data }: BenchHomeserver): Promise<number[]> {
  const [one, other] = await Promise.all(
    [reader, writer].map(({ user, password }) => signInDirectly(homeserver.baseUrl, user, password)),
  );
  const room = data.demo.rooms.find(({ kind }) => kind === 'consultation');
  if (!one || !other || !room) throw new Error('the measured county has no room');
  const taken: number[] = [];
  const filter = encodeURIComponent(JSON.stringify({ room: { rooms: [room.roomId], timeline: { limit: 1 } } }));
  let since = (await other.ask('GET', `/v3/sync?filter=${filter}`, joined)).next_batch;
  const txnPrefix = `floor${Date.now()}`;
  for (let round = 0; round < 15; round += 1) {
    const told = other.ask('GET', `/v3/sync?filter=${filter}&since=${since}&timeout=10000`, joined);
    // Until the request waits at the homeserver.
    await new Promise((resolve) => setTimeout(resolve, 150));
    const began = performance.now();
    const path = `/v3/rooms/${encodeURIComponent(room.roomId)}/send/fi.piiri.bench/${txnPrefix}.${round}`;
    await Promise.all([one.ask('PUT', path, z.unknown(), {}), told.then(({ next_batch }) => (since = next_batch))]);
    taken.push(performance.now() - began);
  }
  await Promise.all([one.logout(), other.logout()]);
  return taken;
}
