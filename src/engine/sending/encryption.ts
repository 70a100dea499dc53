import type { MatrixClient, Room } from 'matrix-js-sdk';
import { roomKindOf, speaksOfClients } from '../../domain/event-types';

/** What was to be said of clients would have been readable on the homeserver. */
export class NotEncrypted extends Error {}

/** Whether what is said in a room is encrypted. Once it was, a homeserver that tells of it no more is not believed. */
export async function isEncrypted(client: MatrixClient, room: Room): Promise<boolean> {
  return room.hasEncryptionStateEvent() || !!(await client.getCrypto()?.isEncryptionEnabledInRoom(room.roomId));
}

/**
 * Throws NotEncrypted in a room of a kind in which clients are spoken of, unless it is encrypted. Piiri makes no such
 * room; another client, or a homeserver, may.
 */
export async function refuseInTheClear(client: MatrixClient, room: Room): Promise<void> {
  if (!speaksOfClients(roomKindOf(room.getType(), false))) return;
  if (!(await isEncrypted(client, room))) throw new NotEncrypted('clients are spoken of in a room without encryption');
}
