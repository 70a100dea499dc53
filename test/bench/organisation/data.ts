import { MsgType } from 'matrix-js-sdk';
import { z } from 'zod';
import { makeIdentity, openDevice } from '../../../scripts/demo/participant';
import { typablePassword } from '../../../scripts/demo/passwords';
import { inParallel } from '../../../scripts/demo/until';
import type { Homeserver } from '../../../scripts/homeserver/synapse.mjs';
import { say } from '../../../scripts/setup/progress.mjs';
import { personStateKey } from '../../../src/domain/directory/directory';
import { eventTypes } from '../../../src/domain/event-types';
import { powerOf } from '../../../src/domain/circle/roles';
import {
  circleRecipe,
  consultationRecipe,
  directoryRecipe,
  organisationRecipe,
  viaServer,
  type RoomParent,
} from '../../../src/engine/sending/room-recipes';
import { signInDirectly, type Direct } from '../direct';
import { startKeptHomeserver } from '../kept';
import { matter, peopleInDirectory, professional, type Professional } from './people';

/** Changes whenever what is made changes: data of another layout is made anew. */
const layout = 1;

const circleCount = 120;
const roomsInCircle = 5;
/** The first circles are the reader's own, with all of their rooms; the others only the organiser is in. */
const ownCircles = 30;
const colleagueCount = 24;
/** Of the colleagues, who are in one circle, and in one of its rooms. */
const inCircle = 12;
const inRoom = 3;

/** More at once would only wait: Synapse writes events in one process. */
const atOnce = 8;

const account = z.object({
  user: z.string(),
  password: z.string(),
  recoveryKey: z.string(),
  /** Rooms that this account is in: the organisation, the directory, circles and their rooms. */
  rooms: z.int(),
});

const organisationData = z.object({
  layout: z.literal(layout),
  people: z.int(),
  circles: z.int(),
  rooms: z.int(),
  madeInSeconds: z.int(),
  /** A professional in a quarter of the circles. */
  reader: account,
  /** Who made everything, and is in all of it. */
  organiser: account,
});
export type OrganisationData = z.infer<typeof organisationData>;

export interface Organisation {
  homeserver: Homeserver;
  data: OrganisationData;
}

/** The homeserver of a large organisation, with its data. */
export function startOrganisation({ fresh }: { fresh: boolean }): Promise<Organisation> {
  return startKeptHomeserver({
    name: 'organisation',
    serverName: 'suuri.example',
    schema: organisationData,
    make,
    fresh,
  });
}

/** Someone with an account, signed in without a client. */
interface Member extends Professional {
  password: string;
  direct: Direct;
}

async function make(homeserver: Homeserver): Promise<OrganisationData> {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  say(`Making an organisation of ${peopleInDirectory} people to measure with; it is kept. This takes some minutes.`);
  const everyone = Array.from({ length: peopleInDirectory }, (_, number) => professional(number));
  const [organiser, reader, ...colleagues] = await inParallel(everyone.slice(0, colleagueCount + 2), atOnce, (person) =>
    register(homeserver, person),
  );
  if (!organiser || !reader) throw new Error('an organisation without people');
  say(`Accounts (${seconds()} s)`);
  const recoveryKeys = inParallel([organiser, reader], 2, (member) => identityOf(homeserver, member));
  const members = [reader, ...colleagues];
  const { serverName } = homeserver;
  const { spaceId, directoryId } = await makeOrganisation(organiser, members, serverName);
  await Promise.all([
    writeDirectory(organiser.direct, directoryId, everyone, serverName),
    inParallel([...Array(circleCount).keys()], atOnce, (number) =>
      makeCircle({ number, organiser, reader, colleagues, parent: { spaceId, serverName } }),
    ).then(() => say(`Circles and rooms (${seconds()} s)`)),
  ]);
  const [organiserKey = '', readerKey = ''] = await recoveryKeys;
  await Promise.all([organiser, ...members].map(({ direct }) => direct.logout()));
  say(`Made in ${seconds()} s.`);
  const roomsOf = (circles: number) => 2 + circles * (1 + roomsInCircle);
  return {
    layout,
    people: peopleInDirectory,
    circles: circleCount,
    rooms: circleCount * roomsInCircle,
    madeInSeconds: seconds(),
    reader: { user: reader.user, password: reader.password, recoveryKey: readerKey, rooms: roomsOf(ownCircles) },
    organiser: {
      user: organiser.user,
      password: organiser.password,
      recoveryKey: organiserKey,
      rooms: roomsOf(circleCount),
    },
  };
}

async function register({ baseUrl, registerUser }: Homeserver, person: Professional): Promise<Member> {
  const password = typablePassword();
  await registerUser({ username: person.user, password, displayname: person.content.name });
  return { ...person, password, direct: await signInDirectly(baseUrl, person.user, password) };
}

/** So that a new device asks for the recovery key, as a person's does. */
async function identityOf({ baseUrl }: Homeserver, { user, password }: Member): Promise<string> {
  const participant = await openDevice(baseUrl, { user, password, deviceName: 'Piiri' });
  const recoveryKey = await makeIdentity(participant, password);
  await participant.client.logout(true);
  participant.client.stopClient();
  return recoveryKey;
}

/** The organisation's space and its directory, which everybody joins while it is still small. */
async function makeOrganisation(
  organiser: Member,
  members: readonly Member[],
  serverName: string,
): Promise<{ spaceId: string; directoryId: string }> {
  const powers = { [organiser.direct.userId]: powerOf.lead };
  const space = organisationRecipe({ name: 'Suuri hyvinvointialue', topic: 'Keksitty, mittauksia varten', powers });
  const spaceId = await organiser.direct.createRoom({ ...space, invite: members.map(({ direct }) => direct.userId) });
  const parent = { spaceId, serverName };
  const directoryId = await organiser.direct.createRoom(
    directoryRecipe({ name: 'Hakemisto', topic: '', parent, powers }),
  );
  await hang(organiser.direct, directoryId, parent);
  await inParallel(members, atOnce, async ({ direct }) => {
    await direct.join(spaceId);
    await direct.join(directoryId);
  });
  return { spaceId, directoryId };
}

/**
 * One after another: events of one room that are made at once fork it, and the homeserver then works out what stands.
 * All of them with the room, as its initial state, takes Synapse longer still.
 */
async function writeDirectory(
  organiser: Direct,
  roomId: string,
  everyone: readonly Professional[],
  serverName: string,
) {
  for (const { user, content } of everyone) {
    await organiser.sendState(roomId, eventTypes.person, personStateKey(`@${user}:${serverName}`), content);
  }
}

interface CirclePlan {
  number: number;
  organiser: Member;
  reader: Member;
  colleagues: readonly Member[];
  parent: RoomParent;
}

async function makeCircle({ number, organiser, reader, colleagues, parent }: CirclePlan): Promise<void> {
  const isOwn = number < ownCircles;
  const powers = { [organiser.direct.userId]: powerOf.lead };
  const circle = { v: 1, kind: number % 2 ? 'network' : 'team', purpose: `Mittauksen piiri ${number + 1}` } as const;
  const circleId = await organiser.direct.createRoom(
    circleRecipe({ name: `Piiri ${number + 1}`, circle, access: isOwn ? 'open' : 'ask', parent, powers }),
  );
  await hang(organiser.direct, circleId, parent);
  const present = isOwn ? some(colleagues, inCircle, number) : [];
  for (const { direct } of isOwn ? [reader, ...present] : []) await direct.join(circleId);
  for (let room = 0; room < roomsInCircle; room += 1) {
    const index = number * roomsInCircle + room;
    const own = { spaceId: circleId, serverName: parent.serverName };
    const recipe = consultationRecipe({ name: `Konsultaatio ${index + 1}`, topic: matter(index), parent: own, powers });
    const roomId = await organiser.direct.createRoom(recipe);
    await hang(organiser.direct, roomId, own);
    if (isOwn) await fillRoom(roomId, index, reader, some(present, inRoom, room));
  }
}

/** Everybody joins; something is said and read, and in half of the rooms something after that. */
async function fillRoom(roomId: string, index: number, reader: Member, others: readonly Member[]): Promise<void> {
  for (const { direct } of [reader, ...others]) await direct.join(roomId);
  const writer = others[0] ?? reader;
  const say = (body: string, txnId: string, blocks: object = {}) =>
    writer.direct.sendMessage(roomId, { msgtype: MsgType.Text, body, ...blocks }, txnId);
  await reader.direct.markRead(roomId, await say(matter(index), 'read'));
  const question = { v: 1, topic: matter(index), urgency: 'week', wanted: [], text: '', due: Date.now() + 604_800_000 };
  if (index % 3 === 0) await say(matter(index), 'question', { [eventTypes.question]: question });
  else if (index % 2 === 0) await say(matter(index + 1), 'unread');
}

async function hang(organiser: Direct, roomId: string, { spaceId, serverName }: RoomParent): Promise<void> {
  await organiser.sendState(spaceId, 'm.space.child', roomId, viaServer(serverName));
}

/** So many of a list, beginning at a place of it. */
function some<Item>(list: readonly Item[], count: number, from: number): Item[] {
  return Array.from({ length: Math.min(count, list.length) }, (_, index) => list[(from + index) % list.length]).filter(
    (item) => item !== undefined,
  );
}
