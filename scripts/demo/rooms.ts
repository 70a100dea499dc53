import type { ICreateRoomOpts, MatrixClient } from 'matrix-js-sdk';
import { eventTypes, type RoomKind } from '../../src/domain/event-types';
import { isoWeekOf, nextWeek } from '../../src/domain/calendar/iso-week';
import { powerOf } from '../../src/domain/circle/roles';
import type { ServiceContent } from '../../src/domain/service/service';
import {
  circleRecipe,
  consultationRecipe,
  directoryRecipe,
  inboxRecipe,
  organisationRecipe,
  receptionRecipe,
  viaServer,
  type Powers,
  type RoomParent,
} from '../../src/engine/sending/room-recipes';
import type { Cast } from './life';
import type { Circle, County, Happening, Room } from './model';
import { sendState } from './participant';

/** A room that has been made and joined. */
export interface StandingRoom {
  roomId: string;
  kind: RoomKind;
  name: string;
  circle?: string;
  /** User names of those who have joined. */
  members: readonly string[];
  life: readonly Happening[];
  /** The hours and promise that its deadlines are counted with; office hours when absent. */
  service?: ServiceContent | undefined;
}

/** What making a room needs to know of its place. */
interface Place {
  parent: RoomParent;
  creator: string;
  powers: Powers;
  members: readonly string[];
  circle?: string;
  service?: ServiceContent | undefined;
}

/** Makes the organisation with all its rooms; its people accept their invitations and join. */
export async function makeRooms(
  county: County,
  serverName: string,
  cast: Cast,
): Promise<{ rooms: StandingRoom[]; directoryId: string; receptionId: string }> {
  const everyone = county.people.map(({ user }) => user);
  const leads = [...new Set(county.circles.map(({ lead }) => lead))];
  const powers = powersOf(county.organiser, leads, cast);
  const organisation = await makeSpace(
    county.organiser,
    everyone,
    organisationRecipe({ name: county.name, topic: county.topic, powers }),
    cast,
  );
  const parent = { spaceId: organisation, serverName };
  const place = { parent, creator: county.organiser, powers, members: everyone };
  const directory = { name: 'Hakemisto – Katalog', topic: 'Ammattilaiset ja yksiköt' };
  const reception = { name: 'Etävastaanotto – Distansmottagning', topic: 'Varattavat ajat' };
  const [directoryId, receptionId, ...groups] = await Promise.all([
    makeChild(place, everyone, directoryRecipe({ ...directory, parent, powers }), cast),
    makeChild(place, everyone, receptionRecipe({ ...reception, parent, powers }), cast),
    inOrder(county.rooms, (room) => makeRoom(room, place, cast)),
    ...county.circles.map((circle) => makeCircle(circle, parent, cast)),
  ]);
  const standing = { members: everyone, life: [] };
  return {
    directoryId,
    receptionId,
    rooms: [
      { roomId: organisation, kind: 'organisation', name: county.name, ...standing },
      { roomId: directoryId, kind: 'directory', name: directory.name, ...standing },
      { roomId: receptionId, kind: 'reception', name: reception.name, ...standing },
      ...groups.flat(),
    ],
  };
}

async function makeCircle(circle: Circle, organisation: RoomParent, cast: Cast): Promise<StandingRoom[]> {
  const { name, kind, purpose, lead, deputies = [], members } = circle;
  const powers = powersOf(lead, deputies, cast);
  const recipe = circleRecipe({
    name,
    circle: { v: 1, kind, purpose },
    access: circle.access ?? 'ask',
    parent: organisation,
    powers,
  });
  const roomId = await makeSpace(lead, members, recipe, cast);
  await hang(cast(lead).client, roomId, organisation);
  await writeCalendar(roomId, circle, cast);
  const parent = { spaceId: roomId, serverName: organisation.serverName };
  const place = { parent, creator: lead, powers, members, circle: name, service: circle.service };
  const rooms = await inOrder(circle.rooms, (room) => makeRoom(room, place, cast));
  return [{ roomId, kind: 'circle', name, circle: name, members, life: [] }, ...rooms];
}

/** States a circle's hours and promise, and who is on duty from this week on. */
async function writeCalendar(roomId: string, { lead, service, duty = [] }: Circle, cast: Cast): Promise<void> {
  const { client } = cast(lead);
  if (service) await sendState(client, roomId, { type: eventTypes.service, stateKey: '', content: service });
  if (duty.length === 0) return;
  const shifts = duty.flatMap(({ user, days, from, to }) =>
    days.map((day) => ({ userId: cast(user).userId, day, from, to })),
  );
  let week = isoWeekOf(Date.now());
  for (let count = 0; count < weeksOfDuty; count++) {
    await sendState(client, roomId, { type: eventTypes.duty, stateKey: week, content: { v: 1, shifts } });
    week = nextWeek(week);
  }
}

const weeksOfDuty = 4;

async function makeRoom(room: Room, place: Place, cast: Cast): Promise<StandingRoom> {
  const { name, topic, kind, life } = room;
  const members = room.members ?? place.members;
  const recipe = kind === 'inbox' ? inboxRecipe : consultationRecipe;
  const options = { name, topic, parent: place.parent, powers: place.powers };
  const roomId = await makeChild(place, members, recipe(options), cast);
  return {
    roomId,
    kind,
    name,
    members,
    life,
    ...(place.circle && { circle: place.circle }),
    ...(place.service && { service: place.service }),
  };
}

/** Who leads a room, and who stands in. */
function powersOf(lead: string, deputies: readonly string[], cast: Cast): Powers {
  return {
    ...Object.fromEntries(deputies.map((user) => [cast(user).userId, powerOf.deputy])),
    [cast(lead).userId]: powerOf.lead,
  };
}

/** A space, whose people are invited and accept. */
async function makeSpace(
  creator: string,
  members: readonly string[],
  recipe: ICreateRoomOpts,
  cast: Cast,
): Promise<string> {
  const others = members.filter((user) => user !== creator);
  const invite = others.map((user) => cast(user).userId);
  const { room_id } = await cast(creator).client.createRoom({ ...recipe, invite });
  await Promise.all(others.map((user) => cast(user).client.joinRoom(room_id)));
  return room_id;
}

/** A room of a space, whose people join because they are in the space. */
async function makeChild(
  { parent, creator }: Place,
  members: readonly string[],
  recipe: ICreateRoomOpts,
  cast: Cast,
): Promise<string> {
  const { client } = cast(creator);
  const { room_id } = await client.createRoom(recipe);
  await hang(client, room_id, parent);
  const others = members.filter((user) => user !== creator);
  await Promise.all(others.map((user) => cast(user).client.joinRoom(room_id)));
  return room_id;
}

/** Puts a room into a space (Matrix spec, m.space.child). */
async function hang(client: MatrixClient, roomId: string, { spaceId, serverName }: RoomParent): Promise<void> {
  await sendState(client, spaceId, { type: 'm.space.child', stateKey: roomId, content: viaServer(serverName) });
}

async function inOrder<Item, Value>(items: readonly Item[], work: (item: Item) => Promise<Value>): Promise<Value[]> {
  const results: Value[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
