import type { ICreateRoomOpts, MatrixClient } from 'matrix-js-sdk';
import { eventTypes } from '../../domain/event-types';
import { requestProblem } from '../session/problems';
import { viaServer } from './room-recipes';

export function serverName(client: MatrixClient): string {
  return client.getDomain() ?? '';
}

/**
 * Makes a room, or finds the one that an earlier try has made: its m.room.create carries the act's id.
 * @param isRepeated whether there may be an earlier try, so that the homeserver is asked for rooms not yet seen
 */
export async function findOrCreateRoom(
  client: MatrixClient,
  actId: string,
  recipe: ICreateRoomOpts,
  isRepeated: boolean,
): Promise<string> {
  const found = knownRoom(client, actId) !== null || isRepeated ? await findMade(client, actId) : null;
  return found ?? (await client.createRoom(recipe)).room_id;
}

/** Among the rooms that this person is in by the homeserver's word: one that was left again does not count. */
async function findMade(client: MatrixClient, actId: string): Promise<string | null> {
  const { joined_rooms: joined } = await client.getJoinedRooms();
  const known = knownRoom(client, actId);
  if (known && joined.includes(known)) return known;
  for (const roomId of joined.filter((id) => !client.getRoom(id))) {
    if ((await actThatMade(client, roomId)) === actId) return roomId;
  }
  return null;
}

/** Among the rooms that a response has brought. */
function knownRoom(client: MatrixClient, actId: string): string | null {
  const made = client.getRooms().find((room) => {
    const create = room.currentState.getStateEvents('m.room.create', '');
    return create?.getContent<Record<string, unknown>>()[eventTypes.act] === actId;
  });
  return made?.roomId ?? null;
}

/** The act that a room was made by; undefined for any other room, and for one that cannot be read any more. */
async function actThatMade(client: MatrixClient, roomId: string): Promise<unknown> {
  try {
    return (await client.getStateEvent(roomId, 'm.room.create', ''))[eventTypes.act];
  } catch (error) {
    if (requestProblem(error).kind === 'refused') return undefined;
    throw error;
  }
}

/** Lists a room in a space (Matrix spec, m.space.child). */
export async function hang(client: MatrixClient, spaceId: string, roomId: string): Promise<string> {
  return sendState(client, spaceId, 'm.space.child', viaServer(serverName(client)), roomId);
}

/** Takes a room out of a space's list. */
export async function unhang(client: MatrixClient, spaceId: string, roomId: string): Promise<string> {
  return sendState(client, spaceId, 'm.space.child', {}, roomId);
}

/** Sends a state event; gives the event's id. */
export async function sendState(
  client: MatrixClient,
  roomId: string,
  type: string,
  content: object,
  stateKey = '',
): Promise<string> {
  // The SDK's types know only the state of the specification.
  return (await client.sendStateEvent(roomId, type as never, content as never, stateKey)).event_id;
}
