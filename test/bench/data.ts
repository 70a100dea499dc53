import { MsgType, Preset } from 'matrix-js-sdk';
import { z } from 'zod';
import { demo, type Demo, type DemoAccount } from '../../scripts/demo/model';
import { seedCounty } from '../../scripts/demo/seed';
import { inParallel } from '../../scripts/demo/until';
import type { Homeserver } from '../../scripts/homeserver/synapse.mjs';
import { say } from '../../scripts/setup/progress.mjs';
import { benchCounty, colleague, encryptedEvents, encryptedRooms, reader, sentence, writer } from './county';
import { signInDirectly, type Direct } from './direct';
import { startKeptHomeserver } from './kept';

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

/** The homeserver that is measured against, with its data. */
export async function startBenchHomeserver({ fresh }: { fresh: boolean }): Promise<BenchHomeserver> {
  const { homeserver, data } = await startKeptHomeserver({
    name: 'homeserver',
    serverName: 'mittaus.example',
    schema: benchData,
    make: seed,
    fresh,
  });
  data.demo.homeserver = homeserver.baseUrl;
  return {
    homeserver,
    data,
    reader: accountOf(data.demo, reader),
    colleague: accountOf(data.demo, colleague),
    writer: accountOf(data.demo, writer),
  };
}

function accountOf(county: Demo, user: string): DemoAccount {
  const account = county.accounts.find((candidate) => candidate.user === user);
  if (!account) throw new Error(`the measured county has nobody called ${user}`);
  return account;
}

async function seed(homeserver: Homeserver): Promise<BenchData> {
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
      const content = { msgtype: MsgType.Text, body: sentence(number * messages + index) };
      const eventId = await author.sendMessage(roomId, content, `m${index}`);
      if (index === messages - 1 && number % 10 !== 0) await one.markRead(roomId, eventId);
    }
  });
  await Promise.all([one.logout(), other.logout()]);
}

async function makeRoom(creator: Direct, guest: Direct, name: string): Promise<string> {
  const roomId = await creator.createRoom({ name, invite: [guest.userId], preset: Preset.PrivateChat });
  await guest.join(roomId);
  return roomId;
}
