import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { demo, type Demo, type DemoAccount } from '../../scripts/demo/model';
import { seedCounty } from '../../scripts/demo/seed';
import { inParallel } from '../../scripts/demo/until';
import { startSynapse, type Homeserver } from '../../scripts/homeserver/synapse.mjs';
import { paths } from '../../scripts/setup/paths.mjs';
import { say } from '../../scripts/setup/progress.mjs';
import { benchCounty, colleague, encryptedEvents, encryptedRooms, reader, sentence, writer } from './county';
import { signInDirectly, type Direct } from './direct';

/** Where measurements keep what they make. */
export const benchDir = join(paths.local, 'bench');
const homeserverDir = join(benchDir, 'homeserver');
const dataFile = join(benchDir, 'data.json');

/** Changes whenever what is seeded changes: data of another layout is made anew. */
const layout = 3;
const plainRooms = 170;
const totalMessages = 20_000;

const benchData = z.object({
  layout: z.literal(layout),
  demo,
  rooms: z.int(),
  messages: z.int(),
  encryptedRooms: z.int(),
  encryptedMessages: z.int(),
});
export type BenchData = z.infer<typeof benchData>;

export interface BenchHomeserver {
  homeserver: Homeserver;
  data: BenchData;
  reader: DemoAccount;
  colleague: DemoAccount;
  writer: DemoAccount;
}

/** The homeserver that is measured against, with its data; made on first use and kept from run to run. */
export async function startBenchHomeserver({ fresh }: { fresh: boolean }): Promise<BenchHomeserver> {
  const kept = fresh ? null : readKept();
  if (!kept) rmSync(homeserverDir, { recursive: true, force: true });
  // Not `forTests`: passwords are hashed as a real homeserver hashes them, for signing in is measured.
  const homeserver = await startSynapse({ dataDir: homeserverDir, serverName: 'mittaus.example' });
  const data = kept ?? (await seed(homeserver));
  data.demo.homeserver = homeserver.baseUrl;
  return {
    homeserver,
    data,
    reader: accountOf(data.demo, reader),
    colleague: accountOf(data.demo, colleague),
    writer: accountOf(data.demo, writer),
  };
}

function readKept(): BenchData | null {
  if (!existsSync(dataFile)) return null;
  const parsed = benchData.safeParse(JSON.parse(readFileSync(dataFile, 'utf8')));
  return parsed.success ? parsed.data : null;
}

function accountOf(county: Demo, user: string): DemoAccount {
  const account = county.accounts.find((candidate) => candidate.user === user);
  if (!account) throw new Error(`the measured county has nobody called ${user}`);
  return account;
}

async function seed(homeserver: Homeserver): Promise<BenchData> {
  rmSync(dataFile, { force: true });
  const { baseUrl, serverName, registerUser } = homeserver;
  const encryptedMessages = encryptedEvents();
  const messagesEach = Math.floor((totalMessages - encryptedMessages) / plainRooms);
  const passwords = new Map<string, string>();
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  say(`Making ${totalMessages} messages to measure with; they are kept. This takes some minutes.`);
  const made = await seedCounty({
    homeserver: baseUrl,
    serverName,
    county: benchCounty(),
    say: (line) => say(`${line} (${seconds()} s)`),
    registerUser: async (account) => {
      const userId = await registerUser(account);
      passwords.set(account.username, account.password);
      // Before anything of the county's own, so that its rooms are the newest, as a person's daily work is.
      if (passwords.has(reader) && passwords.has(writer) && [reader, writer].includes(account.username)) {
        await fillPlainRooms(baseUrl, passwords, messagesEach);
        say(`${plainRooms} plain rooms with ${messagesEach} messages each (${seconds()} s)`);
      }
      return userId;
    },
  });
  const data: BenchData = {
    layout,
    demo: made,
    rooms: plainRooms + made.rooms.length,
    messages: messagesEach * plainRooms + encryptedMessages,
    encryptedRooms,
    encryptedMessages,
  };
  writeFileSync(dataFile, JSON.stringify(data), { mode: 0o600 });
  say(`Made in ${seconds()} s.`);
  return data;
}

/** More at once would only wait: Synapse writes events in one process. */
const roomsAtOnce = 8;

/** Rooms of no kind of Piiri's own, without encryption: straight to the homeserver, with nobody synchronising. */
async function fillPlainRooms(homeserver: string, passwords: Map<string, string>, messages: number): Promise<void> {
  const signIn = (user: string) => signInDirectly(homeserver, user, passwords.get(user) ?? '');
  const [one, other] = await Promise.all([signIn(reader), signIn(writer)]);
  await inParallel([...Array(plainRooms).keys()], roomsAtOnce, async (number) => {
    const roomId = await makeRoom(other, one, `Muu huone ${number + 1}`);
    for (let index = 0; index < messages; index += 1) {
      // The newest are the other's: every tenth room ends with something that the reader has not answered.
      const author = index % 4 === 0 && index < messages - 3 ? one : other;
      await author.sendText(roomId, sentence(number * messages + index), `m${index}`);
      if (index === messages - 1 && number % 10 !== 0) await markRead(one, roomId, other);
    }
  });
  await Promise.all([one.logout(), other.logout()]);
}

const roomMade = z.object({ room_id: z.string() });
const newestEvent = z.object({ chunk: z.tuple([z.object({ event_id: z.string() })]) });

async function makeRoom(creator: Direct, guest: Direct, name: string): Promise<string> {
  const recipe = { name, invite: [guest.userId], preset: 'private_chat' };
  const { room_id: roomId } = await creator.ask('POST', '/v3/createRoom', roomMade, recipe);
  await guest.ask('POST', `/v3/rooms/${encodeURIComponent(roomId)}/join`, z.unknown(), {});
  return roomId;
}

async function markRead(one: Direct, roomId: string, other: Direct): Promise<void> {
  const room = `/v3/rooms/${encodeURIComponent(roomId)}`;
  const { chunk } = await other.ask('GET', `${room}/messages?dir=b&limit=1`, newestEvent);
  await one.ask('POST', `${room}/receipt/m.read/${encodeURIComponent(chunk[0].event_id)}`, z.unknown(), {});
}
