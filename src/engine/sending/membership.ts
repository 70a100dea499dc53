import type { MatrixClient } from 'matrix-js-sdk';
import { open, seal } from '../../cache/sealing';
import type { ActOf } from '../../domain/act';
import { accessOf } from '../../domain/circle';
import { eventTypes, roomTypes } from '../../domain/event-types';
import { requestProblem } from '../session/problems';
import type { Means } from './means';
import { childRooms } from './people';
import type { Steps } from './steps';

/** Joins a room. With a circle come the rooms that it shares, with the organisation its directory. */
export async function join({ client, db }: Means, steps: Steps, act: ActOf<'join'>): Promise<void> {
  await steps.once('join', async () => (await client.joinRoom(act.roomId)).roomId);
  await db.rooms.update(act.roomId, { membership: 'join' });
  const type = await stateField(client, act.roomId, 'm.room.create', 'type');
  if (type !== roomTypes.space) return;
  const isCircle = (await stateField(client, act.roomId, eventTypes.circle, 'kind')) !== undefined;
  const wanted: ReadonlySet<string | undefined> = new Set(
    isCircle ? [roomTypes.consultation, roomTypes.inbox] : [roomTypes.directory],
  );
  const { rooms } = await client.getRoomHierarchy(act.roomId, 100, 1);
  for (const room of rooms) {
    if (!wanted.has(room.room_type) || accessOf(room.join_rule) !== 'open') continue;
    await steps.onceOrRefused(`join:${room.room_id}`, async () => (await client.joinRoom(room.room_id)).roomId);
  }
}

/** A field of a room's state; undefined where the room has no such state. */
async function stateField(client: MatrixClient, roomId: string, type: string, field: string): Promise<unknown> {
  try {
    return (await client.getStateEvent(roomId, type, ''))[field];
  } catch (error) {
    const problem = requestProblem(error);
    if (problem.kind === 'refused' && problem.status === 404) return undefined;
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
    await db.rooms.update(roomId, { membership: 'leave' });
  }
}

/** A room's own rooms before it; of the organisation, its circles with theirs. A case is left by itself alone. */
function roomsToLeave(client: MatrixClient, roomId: string): string[] {
  const within = childRooms(client, roomId).filter((room) => room.getType() !== roomTypes.case);
  return [...within.flatMap((room) => roomsToLeave(client, room.roomId)), roomId];
}
