import type { MatrixClient } from 'matrix-js-sdk';
import { open, seal } from '../../cache/sealing';
import type { ActOf } from '../../domain/act';
import { eventTypes, roomTypes } from '../../domain/event-types';
import type { Means } from './means';
import { childRooms, openRooms, sharedOnJoining } from './space-rooms';
import { isMissing } from './standing-event';
import type { Steps } from './steps';
import { isOpenToOutside } from './tell-outside';

/** Joins a room. With a circle come the rooms that it shares, with the organisation its directory. */
export async function join({ client, db }: Means, steps: Steps, act: ActOf<'join'>): Promise<void> {
  await steps.once('join', async () => (await client.joinRoom(act.roomId)).roomId);
  await db.rooms.update(act.roomId, { membership: 'join' });
  const type = await stateField(client, act.roomId, 'm.room.create', 'type');
  if (type !== roomTypes.space) return;
  const isCircle = (await stateField(client, act.roomId, eventTypes.circle, 'kind')) !== undefined;
  for (const room of await openRooms(client, act.roomId, sharedOnJoining(isCircle))) {
    await steps.onceOrRefused(`join:${room.room_id}`, async () => (await client.joinRoom(room.room_id)).roomId);
  }
}

/** A field of a room's state; undefined where the room has no such state. */
async function stateField(client: MatrixClient, roomId: string, type: string, field: string): Promise<unknown> {
  try {
    return (await client.getStateEvent(roomId, type, ''))[field];
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Asks to join (Matrix spec, knocking). */
export async function knock({ client, db }: Means, steps: Steps, act: ActOf<'knock'>): Promise<void> {
  await steps.once('knock', async () => (await client.knockRoom(act.roomId, { reason: act.reason })).room_id);
  const room = await db.rooms.get(act.roomId);
  if (room) await db.rooms.update(act.roomId, { membership: 'knock', c: seal({ ...open(room.c), asked: true }) });
}

/** Leaves a circle's rooms, then the circle; takes back a question to join. */
export async function leave(means: Means, steps: Steps, act: ActOf<'leave'>): Promise<void> {
  const { client, db } = means;
  await means.rooms.everyRoom(means.ended);
  for (const roomId of roomsToLeave(client, act.roomId)) {
    await steps.once(`leave:${roomId}`, async () => {
      await client.leave(roomId);
      return 'left';
    });
    const room = await db.rooms.get(roomId);
    // An invitation that comes later answers nothing that was taken back.
    if (room) await db.rooms.update(roomId, { membership: 'leave', c: seal({ ...open(room.c), asked: false }) });
  }
}

/** A room's own rooms before it; of the organisation, its circles with theirs. A case is left by itself alone. */
function roomsToLeave(client: MatrixClient, roomId: string): string[] {
  // Those of circles that this person is not in, where the space's people ask from outside.
  const askedIn = client
    .getRooms()
    .filter((room) => room.getMyMembership() === 'join' && isOpenToOutside(room, roomId))
    .map((room) => room.roomId);
  const within = childRooms(client, roomId).filter((room) => room.getType() !== roomTypes.case);
  return [...new Set([...within.flatMap((room) => roomsToLeave(client, room.roomId)), ...askedIn, roomId])];
}
