import { personStateKey } from '../../src/domain/directory/directory';
import { eventTypes } from '../../src/domain/event-types';
import { roomMark } from '../../src/domain/reception/reception';
import { dayLength } from '../../src/domain/calendar/wall-clock';
import { keysAreSafe } from './keys';
import { playRoom, type Cast } from './life';
import type { County, Demo } from './model';
import { knowsRoom, makeIdentity, openDevice, sendState, synchronise, type Participant } from './participant';
import { typablePassword } from './passwords';
import { makeRooms, type StandingRoom } from './rooms';
import { inParallel } from './until';

export interface SeedOptions {
  homeserver: string;
  serverName: string;
  /** Makes an account; gives its user id. */
  registerUser(account: { username: string; password: string; displayname: string }): Promise<string>;
  county: County;
  /** Hears of the progress, in plain words. */
  say?(line: string): void;
}

/** More at once would only wait for the homeserver, which hashes passwords and runs in one process. */
const atOnce = 6;

/**
 * Makes a county on a homeserver that has none of its accounts yet: accounts with their cryptographic identities, the
 * organisation's rooms, and what people have written in them, encrypted by real clients. At the end everyone can read
 * all of it on a new device with the recovery key, and no device is left signed in.
 */
export async function seedCounty(options: SeedOptions): Promise<Demo> {
  const { homeserver, serverName, county, registerUser, say = () => undefined } = options;
  const passwords = new Map(county.people.map(({ user }) => [user, typablePassword()]));
  const recoveryKeys = new Map<string, string>();
  const participants = new Map<string, Participant>();
  const cast = (user: string) => required(participants.get(user), user);
  try {
    say(`${county.name}: accounts for ${county.people.length} people`);
    await inParallel(county.people, atOnce, async ({ user, name }) => {
      const password = required(passwords.get(user), user);
      await registerUser({ username: user, password, displayname: name });
      participants.set(user, await openDevice(homeserver, { user, password, deviceName: 'Piiri' }));
    });
    say('Their keys, and the organisation with its circles and rooms');
    // Before anyone synchronises: the homeserver would work out for everyone what each join changes for them. (The SDK
    // then waits some idle seconds for each identity, which the making of the rooms fills.)
    const [{ rooms, directoryId, receptionId }] = await Promise.all([
      makeRooms(county, serverName, cast),
      ...county.people.map(async ({ user }) => {
        recoveryKeys.set(user, await makeIdentity(cast(user), required(passwords.get(user), user)));
      }),
    ]);
    await writeDirectory(county, directoryId, cast);
    await writeReceptions(county, receptionId, cast);
    say('Questions, answers and contacts');
    const clients = [...participants.values()].map(({ client }) => client);
    await inParallel(clients, atOnce, (client) => synchronise(client));
    await inParallel(rooms, atOnce, (room) => playStandingRoom(room, cast));
    say("Everyone's keys into their backups");
    await keysAreSafe(clients);
    await Promise.all(clients.map((client) => client.logout(true)));
    return describe(options, { passwords, recoveryKeys, rooms, cast });
  } finally {
    // Harmless for those who have signed out.
    for (const { client } of participants.values()) client.stopClient();
  }
}

async function playStandingRoom(room: StandingRoom, cast: Cast): Promise<void> {
  if (room.life.length === 0) return;
  const userIds = room.members.map((user) => cast(user).userId);
  await Promise.all(room.members.map((user) => knowsRoom(cast(user).client, room.roomId, userIds)));
  await playRoom(room.roomId, room, cast);
}

/** Each lead writes the entries of the people of her circle; who is away says so herself. */
async function writeDirectory(county: County, roomId: string, cast: Cast): Promise<void> {
  await inParallel(county.people, atOnce, async ({ user, awayDays, substitutes, reception: _, ...person }) => {
    const lead = county.circles.find(({ members }) => members.includes(user))?.lead ?? county.organiser;
    const content = {
      v: 1,
      ...person,
      ...(substitutes && { substitutes: substitutes.map((other) => cast(other).userId) }),
    };
    const stateKey = personStateKey(cast(user).userId);
    await sendState(cast(lead).client, roomId, { type: eventTypes.person, stateKey, content });
    if (awayDays === undefined) return;
    const away = { v: 1, status: 'away', until: Date.now() + awayDays * dayLength, note: '' };
    await sendState(cast(user).client, roomId, {
      type: eventTypes.availability,
      stateKey: cast(user).userId,
      content: away,
    });
  });
}

/** Where remote receptions take place, and when they can be booked. */
async function writeReceptions(county: County, roomId: string, cast: Cast): Promise<void> {
  const settings = { v: 1, link: `https://etavastaanotto.example/${roomMark}` };
  await sendState(cast(county.organiser).client, roomId, {
    type: eventTypes.receptionSettings,
    stateKey: '',
    content: settings,
  });
  for (const { user, reception: content } of county.people) {
    if (!content) continue;
    const { client, userId: stateKey } = cast(user);
    await sendState(client, roomId, { type: eventTypes.reception, stateKey, content });
  }
}

function describe(
  { homeserver, serverName, county }: SeedOptions,
  made: { passwords: Map<string, string>; recoveryKeys: Map<string, string>; rooms: StandingRoom[]; cast: Cast },
): Demo {
  return {
    homeserver,
    serverName,
    accounts: county.people.map(({ user, name, profession, unit }) => ({
      userId: made.cast(user).userId,
      user,
      password: required(made.passwords.get(user), user),
      recoveryKey: required(made.recoveryKeys.get(user), user),
      name,
      profession,
      unit,
      circles: county.circles.filter(({ members }) => members.includes(user)).map((circle) => circle.name),
      role: county.circles.some(({ lead }) => lead === user) ? 'lead' : 'member',
    })),
    rooms: made.rooms.map(({ roomId, name, kind, circle }) => ({ roomId, name, kind, ...(circle && { circle }) })),
  };
}

function required<Value>(value: Value | undefined, user: string): Value {
  if (value === undefined) throw new Error(`the county has nobody called ${user}`);
  return value;
}
