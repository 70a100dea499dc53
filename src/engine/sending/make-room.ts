import type { ICreateRoomOpts, MatrixClient } from 'matrix-js-sdk';
import { eventTypes } from '../../domain/event-types';
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
  const found = findMade(client, actId) ?? (isRepeated ? await findUnseen(client, actId) : null);
  return found ?? (await client.createRoom(recipe)).room_id;
}

function findMade(client: MatrixClient, actId: string): string | null {
  const made = client.getRooms().find((room) => {
    const create = room.currentState.getStateEvents('m.room.create', '');
    return room.getMyMembership() === 'join' && create?.getContent<Record<string, unknown>>()[eventTypes.act] === actId;
  });
  return made?.roomId ?? null;
}

/** Among the rooms that no response has brought yet. */
async function findUnseen(client: MatrixClient, actId: string): Promise<string | null> {
  const { joined_rooms: joined } = await client.getJoinedRooms();
  for (const roomId of joined.filter((id) => !client.getRoom(id))) {
    const create = await client.getStateEvent(roomId, 'm.room.create', '');
    if (create[eventTypes.act] === actId) return roomId;
  }
  return null;
}

/** Lists a room in a space (Matrix spec, m.space.child). */
export async function hang(client: MatrixClient, spaceId: string, roomId: string): Promise<string> {
  return sendState(client, spaceId, 'm.space.child', viaServer(serverName(client)), roomId);
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
