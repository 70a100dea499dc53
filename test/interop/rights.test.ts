import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { eventTypes } from '../../src/domain/event-types';
import { powerOf } from '../../src/domain/circle/roles';
import {
  circleRecipe,
  consultationRecipe,
  directoryRecipe,
  organisationRecipe,
  viaServer,
} from '../../src/engine/sending/room-recipes';
import { PlainClient } from '../support/plain-client';

/**
 * What each role may and may not do, tried with plain requests: the homeserver holds it, whatever a client shows. The
 * rooms are made from Piiri's own recipes.
 */

type Person = 'lead' | 'deputy' | 'member' | 'guest' | 'outsider';
type Place = 'organisation' | 'directory' | 'circle' | 'room' | 'archived' | 'deputys';

const users: Record<Person, string> = {
  lead: 'aino.kuurankukka',
  deputy: 'eetu.hallapuro',
  member: 'marja.tuulenkari',
  guest: 'tapio.lumivirta',
  outsider: 'saga.dimvik',
};
const serverName = 'pieni.example';
const idOf = (person: Person): string => `@${users[person]}:${serverName}`;

const clients = {} as Record<Person, PlainClient>;
const rooms = {} as Record<Place, string>;

beforeAll(async () => {
  const { homeserver, accounts } = inject('county');
  for (const [person, user] of Object.entries(users) as [Person, string][]) {
    const account = accounts.find((candidate) => candidate.user === user);
    if (!account) throw new Error(`the county has no ${user}`);
    clients[person] = await PlainClient.signIn(homeserver, account);
  }
  const { lead, deputy, member, guest } = clients;
  const others = [deputy, member, guest];
  const powers = { [idOf('lead')]: powerOf.lead };
  const circlePowers = { ...powers, [idOf('deputy')]: powerOf.deputy, [idOf('guest')]: powerOf.guest };
  const invite = others.map(({ userId }) => userId);
  const place = async (name: Place, maker: PlainClient, recipe: object, spaceId?: string): Promise<string> => {
    rooms[name] = await maker.createRoom({ ...recipe, ...(spaceId ? {} : { invite }) });
    if (spaceId) {
      const listed = `/rooms/${spaceId}/state/m.space.child/${encodeURIComponent(rooms[name])}`;
      await maker.call('PUT', listed, viaServer(serverName));
    }
    return rooms[name];
  };
  const organisation = await place('organisation', lead, organisationRecipe({ name: 'Alue', topic: '', powers }));
  for (const person of others) await person.join(organisation);
  const parent = { spaceId: organisation, serverName };
  await place('directory', lead, directoryRecipe({ name: 'Hakemisto', topic: '', parent, powers }), organisation);
  const circle = circleRecipe({
    name: 'Tiimi',
    circle: { v: 1, kind: 'team', purpose: '' },
    access: 'ask',
    parent,
    powers: circlePowers,
  });
  rooms.circle = await lead.createRoom({ ...circle, invite });
  await lead.call('PUT', stateOf('organisation', 'm.space.child', rooms.circle), viaServer(serverName));
  const inCircle = { spaceId: rooms.circle, serverName };
  for (const person of others) await person.join(rooms.circle);
  for (const name of ['room', 'archived'] as const) {
    await place(
      name,
      lead,
      consultationRecipe({ name, topic: '', parent: inCircle, powers: circlePowers }),
      rooms.circle,
    );
  }
  const made = consultationRecipe({ name: 'Varahenkilön', topic: '', parent: inCircle, powers: circlePowers });
  await place('deputys', deputy, made, rooms.circle);
  for (const person of others) {
    for (const name of ['directory', 'room', 'archived'] as const) await person.join(rooms[name]);
  }
  const levels = (await lead.call('GET', stateOf('archived', 'm.room.power_levels'))) as object;
  await lead.call('PUT', stateOf('archived', 'm.room.power_levels'), { ...levels, events_default: powerOf.lead });
  await lead.call('PUT', stateOf('archived', eventTypes.archive), { v: 1, archived: true });
});

function stateOf(place: Place, type: string, key = ''): string {
  return `/rooms/${encodeURIComponent(rooms[place])}/state/${type}/${encodeURIComponent(key)}`;
}

type Attempt = (client: PlainClient) => Promise<number>;

const put =
  (place: Place, type: string, content: object, key: () => string = () => ''): Attempt =>
  (client) =>
    client.statusOf('PUT', stateOf(place, type, key()), content);
const post =
  (place: Place, what: string, body: object = {}): Attempt =>
  (client) =>
    client.statusOf('POST', `/rooms/${encodeURIComponent(rooms[place])}/${what}`, body);
const read =
  (place: Place, what: string): Attempt =>
  (client) =>
    client.statusOf('GET', `/rooms/${encodeURIComponent(rooms[place])}/${what}`);
const invite = (place: Place, whom: Person) => post(place, 'invite', { user_id: idOf(whom) });
const kick = (place: Place, whom: Person) => post(place, 'kick', { user_id: idOf(whom) });
const write =
  (place: Place): Attempt =>
  (client) =>
    client.statusOf('PUT', `/rooms/${encodeURIComponent(rooms[place])}/send/m.room.message/${randomUUID()}`, {
      msgtype: 'm.text',
      body: 'Hei',
    });
const power =
  (place: Place, change: Record<string, number>): Attempt =>
  async (client) => {
    const path = stateOf(place, 'm.room.power_levels');
    const levels = (await client.call('GET', path)) as { users: Record<string, number> };
    return client.statusOf('PUT', path, {
      ...levels,
      users: { ...levels.users, ...change },
      'fi.piiri.basis': randomUUID(),
    });
  };
const knock =
  (place: Place): Attempt =>
  (client) =>
    client.statusOf('POST', `/knock/${encodeURIComponent(rooms[place])}`, {});

const name = { name: 'Toinen nimi' };
const circleContent = { v: 1, kind: 'network', purpose: 'Muu' };
const archived = { v: 1, archived: true };
const duty = { v: 1, shifts: [] };
const away = { v: 1, status: 'away' };
const entry = { v: 1, name: 'Joku Muu', profession: 'nurse' };
const open = { join_rule: 'public' };
const week = () => '2026-W48';
const keyOf = (person: Person) => () => `${users[person]}:${serverName}`;

const forbidden: [string, Person, Attempt][] = [
  ['A member does not change the circle’s hours', 'member', put('circle', eventTypes.service, { v: 1 })],
  ['A member does not list its topics', 'member', put('circle', eventTypes.topics, { v: 1, topics: [] })],
  ['A member does not change who is on duty', 'member', put('circle', eventTypes.duty, duty, week)],
  ['A member does not change what the circle is', 'member', put('circle', eventTypes.circle, circleContent)],
  ['A member does not rename the circle', 'member', put('circle', 'm.room.name', name)],
  ['A member does not open the circle to all', 'member', put('circle', 'm.room.join_rules', open)],
  ['A member gives nobody a role in the circle', 'member', power('circle', { [idOf('member')]: 100 })],
  ['A member gives nobody a role in a room', 'member', power('room', { [idOf('member')]: 50 })],
  ['A member lists no room in the circle', 'member', put('circle', 'm.space.child', viaServer('a'), () => '!a:a')],
  ['A member invites nobody to the circle', 'member', invite('circle', 'outsider')],
  ['A member removes nobody from the circle', 'member', kick('circle', 'guest')],
  ['A member removes nobody from a room', 'member', kick('room', 'guest')],
  ['A member does not rename a room', 'member', put('room', 'm.room.name', name)],
  ['A member does not open a room to all', 'member', put('room', 'm.room.join_rules', open)],
  ['A member does not archive a room', 'member', put('room', eventTypes.archive, archived)],
  ['A member does not write in an archived room', 'member', write('archived')],
  [
    'A member makes no circle in the organisation',
    'member',
    put('organisation', 'm.space.child', viaServer('a'), () => '!a:a'),
  ],
  [
    'A member writes nobody’s entry in the directory',
    'member',
    put('directory', eventTypes.person, entry, keyOf('deputy')),
  ],
  ['A member does not write even her own entry', 'member', put('directory', eventTypes.person, entry, keyOf('member'))],
  [
    'A member does not say that a colleague is away',
    'member',
    put('directory', eventTypes.availability, away, () => idOf('deputy')),
  ],

  ['A deputy gives nobody a role in the circle', 'deputy', power('circle', { [idOf('deputy')]: 100 })],
  ['A deputy does not demote the lead', 'deputy', power('circle', { [idOf('lead')]: 0 })],
  ['A deputy gives nobody a role in a room', 'deputy', power('room', { [idOf('member')]: 50 })],
  ['A deputy gives nobody a role in a room of her own making', 'deputy', power('deputys', { [idOf('deputy')]: 100 })],
  ['A deputy does not change what the circle is', 'deputy', put('circle', eventTypes.circle, circleContent)],
  ['A deputy does not rename the circle', 'deputy', put('circle', 'm.room.name', name)],
  ['A deputy does not change how the circle is joined', 'deputy', put('circle', 'm.room.join_rules', open)],
  ['A deputy does not archive the circle', 'deputy', put('circle', eventTypes.archive, archived)],
  ['A deputy does not archive a room', 'deputy', put('room', eventTypes.archive, archived)],
  [
    'A deputy does not bring an archived room back',
    'deputy',
    put('archived', eventTypes.archive, { v: 1, archived: false }),
  ],
  ['A deputy does not write in an archived room', 'deputy', write('archived')],
  ['A deputy does not remove the lead', 'deputy', kick('circle', 'lead')],
  [
    'A deputy of a circle writes no entries in the directory',
    'deputy',
    put('directory', eventTypes.person, entry, keyOf('member')),
  ],

  ['A guest invites nobody to a room', 'guest', invite('room', 'outsider')],
  ['A guest invites nobody to the circle', 'guest', invite('circle', 'outsider')],
  ['A guest removes nobody', 'guest', kick('room', 'member')],
  ['A guest does not rename a room', 'guest', put('room', 'm.room.name', name)],
  ['A guest does not change the circle’s hours', 'guest', put('circle', eventTypes.service, { v: 1 })],
  ['A guest gives herself no role', 'guest', power('room', { [idOf('guest')]: 0 })],
  ['A guest does not write in an archived room', 'guest', write('archived')],

  [
    'Not even a lead says that a colleague is away',
    'lead',
    put('directory', eventTypes.availability, away, () => idOf('member')),
  ],

  ...(['organisation', 'circle', 'room', 'directory'] as const).flatMap((place): [string, Person, Attempt][] => [
    [`Who is outside the organisation does not join: ${place}`, 'outsider', post(place, 'join')],
    [`Who is outside the organisation reads no state: ${place}`, 'outsider', read(place, 'state')],
    [`Who is outside the organisation reads no members: ${place}`, 'outsider', read(place, 'members')],
    [`Who is outside the organisation reads no messages: ${place}`, 'outsider', read(place, 'messages?dir=b')],
    [`Who is outside the organisation writes nothing: ${place}`, 'outsider', write(place)],
  ]),
  ...(['organisation', 'room', 'directory'] as const).map((place): [string, Person, Attempt] => [
    `Who is outside the organisation does not ask to join: ${place}`,
    'outsider',
    knock(place),
  ]),
  [
    'Who is outside the organisation does not see what rooms it has',
    'outsider',
    (client) => client.statusOf('GET', `/v1/rooms/${encodeURIComponent(rooms.organisation)}/hierarchy`),
  ],
];

const allowed: [string, Person, Attempt][] = [
  ['A guest writes in a room', 'guest', write('room')],
  ['A guest says that she is away', 'guest', put('directory', eventTypes.availability, away, () => idOf('guest'))],
  ['A member writes in a room', 'member', write('room')],
  ['A member says that she is away', 'member', put('directory', eventTypes.availability, away, () => idOf('member'))],
  ['A member joins a room that a deputy has made', 'member', post('deputys', 'join')],
  ['A member invites to a room', 'member', invite('room', 'outsider')],
  ['A deputy changes the circle’s hours', 'deputy', put('circle', eventTypes.service, { v: 1 })],
  ['A deputy lists the circle’s topics', 'deputy', put('circle', eventTypes.topics, { v: 1, topics: [] })],
  ['A deputy plans duty', 'deputy', put('circle', eventTypes.duty, duty, week)],
  ['A deputy renames a room', 'deputy', put('room', 'm.room.name', name)],
  [
    'A deputy orders rooms',
    'deputy',
    put('circle', 'm.space.child', { via: [serverName], order: 'a' }, () => rooms.room),
  ],
  ['A deputy invites to the circle', 'deputy', invite('circle', 'outsider')],
  ['A deputy removes a member', 'deputy', kick('deputys', 'member')],
  ['A lead joins a room that a deputy has made', 'lead', post('deputys', 'join')],
  ['A lead gives roles in a room that a deputy has made', 'lead', power('deputys', { [idOf('member')]: 50 })],
  ['A lead archives a room that a deputy has made', 'lead', put('deputys', eventTypes.archive, archived)],
  ['A lead changes what the circle is', 'lead', put('circle', eventTypes.circle, circleContent)],
  ['A lead renames the circle', 'lead', put('circle', 'm.room.name', name)],
  ['A lead changes how the circle is joined', 'lead', put('circle', 'm.room.join_rules', { join_rule: 'invite' })],
  ['A lead writes entries in the directory', 'lead', put('directory', eventTypes.person, entry, keyOf('member'))],
  ['A lead writes in an archived room', 'lead', write('archived')],
  ['A lead brings an archived room back', 'lead', put('archived', eventTypes.archive, { v: 1, archived: false })],
  ['A lead gives roles in the circle', 'lead', power('circle', { [idOf('member')]: 50 })],
  ['A lead hands the lead on', 'lead', power('circle', { [idOf('lead')]: 50, [idOf('deputy')]: 100 })],
  ['Who was given the lead demotes who had it', 'deputy', power('circle', { [idOf('lead')]: 0 })],
];

describe('what is refused, whatever the client', () => {
  it.each(forbidden)('%s', async (_, person, attempt) => {
    expect(await attempt(clients[person])).toBe(403);
  });
});

describe('what is open', () => {
  it('Who is outside the organisation may ask to join a circle that is asked, and learns nothing by it', async () => {
    expect(await knock('circle')(clients.outsider)).toBe(200);
    expect(await read('circle', 'state')(clients.outsider)).toBe(403);
    expect(await kick('circle', 'outsider')(clients.deputy)).toBe(200);
  });

  it.each(allowed)('%s', async (_, person, attempt) => {
    expect(await attempt(clients[person])).toBe(200);
  });
});
