import type { HierarchyRoom, MatrixClient, Room } from 'matrix-js-sdk';
import { accessOf } from '../../domain/circle/circle';
import { roomTypes } from '../../domain/event-types';
import { hierarchy } from '../session/hierarchy';
import type { Means } from './means';
import type { Steps } from './steps';

/** Types of the rooms that stand as long as their circle does; a case is its own people's. */
const circleRoomTypes: ReadonlySet<string | undefined> = new Set([roomTypes.consultation, roomTypes.inbox]);

/** The rooms of a space that this person is in. */
export function childRooms(client: MatrixClient, spaceId: string): Room[] {
  const children = client.getRoom(spaceId)?.currentState.getStateEvents('m.space.child') ?? [];
  return children.flatMap((event) => {
    const room = Array.isArray(event.getContent()['via']) ? client.getRoom(event.getStateKey() ?? '') : null;
    return room?.getMyMembership() === 'join' ? [room] : [];
  });
}

/** Those that stand as long as the circle does. A room by itself has none. */
export function circleRooms(client: MatrixClient, circleId: string): Room[] {
  return childRooms(client, circleId).filter((room) => circleRoomTypes.has(room.getType()));
}

/** Those that everybody of the circle shares, and not those for invited people alone. */
export function sharedRooms(client: MatrixClient, circleId: string): Room[] {
  return circleRooms(client, circleId).filter((room) => accessOf(room.getJoinRule()) === 'open');
}

/**
 * Joins the rooms that a circle shares and that this person is not in yet, made by a deputy since: what is done to a
 * circle is done to all of its rooms, and only who is in a room may do anything in it.
 */
export async function joinCircleRooms(means: Means, steps: Steps, circleId: string): Promise<void> {
  const { client, rooms, ended } = means;
  await rooms.everyRoom(ended);
  if (client.getRoom(circleId)?.getType() !== roomTypes.space) return;
  const open = await openRooms(client, circleId, circleRoomTypes);
  const missing = open.filter(({ room_id: id }) => client.getRoom(id)?.getMyMembership() !== 'join');
  for (const { room_id: roomId } of missing) {
    const joined = await steps.onceIfAllowed(`join:${roomId}`, async () => (await client.joinRoom(roomId)).roomId);
    if (joined) await rooms.joined(roomId, ended);
  }
}

/** The rooms of a space, of the types named, that whoever is in the space may join. */
export async function openRooms(
  client: MatrixClient,
  spaceId: string,
  types: ReadonlySet<string | undefined>,
): Promise<HierarchyRoom[]> {
  const rooms = await hierarchy(client, spaceId, 1);
  return rooms.filter((room) => types.has(room.room_type) && accessOf(room.join_rule) === 'open');
}

/** What comes with joining: a circle's rooms, or the organisation's directory. */
export function sharedOnJoining(isCircle: boolean): ReadonlySet<string | undefined> {
  return isCircle ? circleRoomTypes : new Set([roomTypes.directory]);
}
