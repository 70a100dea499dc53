import { Preset } from 'matrix-js-sdk';
import { z } from 'zod';
import { step } from '../../scripts/setup/progress.mjs';
import { paths } from '../../src/renderer/data/paths';
import type { ProbedApp } from './app';
import { sentence } from './county';
import type { BenchHomeserver } from './data';
import { signInDirectly, type Direct } from './direct';
import { amount, samples, timing, type Figure, type Floor } from './figures';
import type { PageFloors } from './floors';
import { openPlace } from './rooms';

/** A room of this many messages is made beside the other data, and found again by its alias. */
const longRoomMessages = 5_000;
const alias = 'pitka';
/** How much is scrolled at a time, and how often: from the newest message to the first. */
const scrolled = 1_000;
const rounds = 4;
const pageSize = 100;

const found = z.object({ room_id: z.string() });
const page = z.object({ end: z.string().optional(), chunk: z.array(z.unknown()) });

/** The long room; made where it is not there yet. */
export async function ensureLongRoom({ homeserver, data, reader, writer }: BenchHomeserver): Promise<string> {
  const [one, other] = await Promise.all(
    [reader, writer].map(({ user, password }) => signInDirectly(homeserver.baseUrl, user, password)),
  );
  if (!one || !other) throw new Error('nobody to make the long room');
  const server = data.demo.serverName;
  const path = `/v3/directory/room/${encodeURIComponent(`#${alias}:${server}`)}`;
  const known = await one.ask('GET', path, found).catch(() => null);
  const roomId = known?.room_id ?? (await step('A room of 5,000 messages', () => make(one, other)));
  await Promise.all([one.logout(), other.logout()]);
  return roomId;
}

async function make(one: Direct, other: Direct): Promise<string> {
  const roomId = await other.createRoom({ name: 'Pitkä huone', invite: [one.userId], preset: Preset.PrivateChat });
  await one.join(roomId);
  let newest = '';
  for (let number = 0; number < longRoomMessages; number += 1) {
    const author = number % 4 === 0 ? one : other;
    newest = await author.sendMessage(roomId, { msgtype: 'm.text', body: sentence(number) }, `long${number}`);
  }
  await one.markRead(roomId, newest);
  const name = encodeURIComponent(`#${alias}:${other.userId.split(':').slice(1).join(':')}`);
  // Named last: a room that has its name is whole.
  await other.ask('PUT', `/v3/directory/room/${name}`, z.unknown(), { room_id: roomId });
  return roomId;
}

/** What the homeserver takes to answer what it is asked for while so much is scrolled. */
async function pagesFloor({ homeserver, reader }: BenchHomeserver, roomId: string): Promise<Floor> {
  const person = await signInDirectly(homeserver.baseUrl, reader.user, reader.password);
  const taken: number[] = [];
  let from = '';
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    for (let count = 0; count < scrolled; count += pageSize) {
      const path = `/v3/rooms/${encodeURIComponent(roomId)}/messages?dir=b&limit=${pageSize}${from && `&from=${from}`}`;
      from = (await person.ask('GET', path, page)).end ?? '';
    }
    taken.push(performance.now() - began);
  }
  await person.logout();
  return { name: `the homeserver's pages of ${scrolled} messages`, samples: samples(taken) };
}

/** Opens the long room and scrolls to its beginning, a thousand messages at a time. */
export async function longRoom(
  app: ProbedApp,
  bench: BenchHomeserver,
  floors: PageFloors,
  roomId: string,
): Promise<Figure[]> {
  const pages = await pagesFloor(bench, roomId);
  await openPlace(app, paths.other());
  const opened = await app.ask('openRow', `#${paths.room(roomId)}`);
  const runs: Awaited<ReturnType<typeof scrollBack>>[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await scrollBack(app));
  return [
    timing(`opening a room of ${longRoomMessages}`, [opened], floors.clickRows, { of: 'median', times: 2.5 }),
    timing(
      `scrolling back ${scrolled} messages`,
      runs.map(({ took }) => took),
      pages,
      { of: 'median', times: 3 },
    ),
    amount('… the longest frame meanwhile', Math.max(...runs.map(({ longestFrame }) => longestFrame)), 'ms', 50),
    amount('… frames in which nothing was there', sum(runs.map(({ blankFrames }) => blankFrames)), 'frames', 1),
  ];
}

function scrollBack(app: ProbedApp) {
  return app.ask('scrollBack', scrolled);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
