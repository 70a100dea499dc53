import type { MatrixClient } from 'matrix-js-sdk';
import type { ActOf } from '../../domain/act';
import { eventTypes, roomTypes } from '../../domain/event-types';
import { powerOf, type Role } from '../../domain/circle/roles';
import { sendState } from './make-room';
import type { Means } from './means';
import { changePowers, readPowerLevels } from './power-levels';
import { circleRooms, joinCircleRooms } from './space-rooms';
import type { Steps } from './steps';

/** The power levels of those in a space who are more or less than members. */
export async function readPowers(client: MatrixClient, spaceId: string): Promise<Record<string, number>> {
  return (await readPowerLevels(client, spaceId)).users;
}

/**
 * Gives roles in a circle's rooms, and last in the circle itself, each room in one event: so who hands the lead on
 * steps down at the same moment, and an interrupted act still has the power to go on.
 */
export async function setRoles(means: Means, steps: Steps, act: ActOf<'set-roles'>): Promise<void> {
  const { client } = means;
  await joinCircleRooms(means, steps, act.roomId);
  for (const roomId of [...circleRooms(client, act.roomId).map((room) => room.roomId), act.roomId]) {
    await steps.onceOrRefused(`roles:${roomId}`, () =>
      changePowers(client, roomId, (levels) => ({ ...levels, users: withRoles(levels.users, act.roles) })),
    );
  }
}

function withRoles(users: Record<string, number>, changed: Record<string, Role>): Record<string, number> {
  const powers = { ...users, ...Object.fromEntries(Object.entries(changed).map(([id, role]) => [id, powerOf[role]])) };
  return Object.fromEntries(Object.entries(powers).filter(([, power]) => power !== powerOf.member));
}

/** Closes a room or a circle with its rooms for writing, and marks it so; the lead alone may write in it then. */
export async function archive(means: Means, steps: Steps, act: ActOf<'archive'>): Promise<void> {
  const { client } = means;
  await joinCircleRooms(means, steps, act.roomId);
  for (const roomId of [...circleRooms(client, act.roomId).map((room) => room.roomId), act.roomId]) {
    await steps.onceOrRefused(`powers:${roomId}`, () =>
      changePowers(client, roomId, (levels) => ({
        ...levels,
        events_default: act.archived ? powerOf.lead : writersOf(client, roomId),
      })),
    );
    await steps.onceOrRefused(`archive:${roomId}`, () =>
      sendState(client, roomId, eventTypes.archive, { v: 1, archived: act.archived }),
    );
  }
}

/** Who may write in a room that is not archived: guests too, and in a space, where nobody talks, its members. */
function writersOf(client: MatrixClient, roomId: string): number {
  return client.getRoom(roomId)?.getType() === roomTypes.space ? powerOf.member : powerOf.guest;
}
