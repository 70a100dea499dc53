import type { MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import type { ActOf } from '../../domain/act';
import { eventTypes, roomTypes } from '../../domain/event-types';
import { powerOf, type Role } from '../../domain/roles';
import { sendState } from './make-room';
import type { Means } from './means';
import { childRooms } from './people';
import type { Steps } from './steps';

/** Power levels as the homeserver has them (Matrix spec, m.room.power_levels); what is not ours to change stays. */
const powerLevels = z.looseObject({
  users: z.record(z.string(), z.number()).default({}),
  users_default: z.number().default(0),
  events_default: z.number().default(0),
});
type PowerLevels = z.infer<typeof powerLevels>;

async function readPowerLevels(client: MatrixClient, roomId: string): Promise<PowerLevels> {
  return powerLevels.parse(await client.getStateEvent(roomId, 'm.room.power_levels', ''));
}

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
  await means.rooms.everyRoom(means.ended);
  for (const roomId of [...roomsOf(client, act.roomId), act.roomId]) {
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
  await means.rooms.everyRoom(means.ended);
  for (const roomId of [...roomsOf(client, act.roomId), act.roomId]) {
    await steps.onceOrRefused(`powers:${roomId}`, () =>
      changePowers(client, roomId, (levels) => ({
        ...levels,
        events_default: act.archived ? powerOf.lead : powerOf.guest,
      })),
    );
    await steps.onceOrRefused(`archive:${roomId}`, () =>
      sendState(client, roomId, eventTypes.archive, { v: 1, archived: act.archived }),
    );
  }
}

/** The rooms of a circle that stand as long as it does; a room by itself has none. */
function roomsOf(client: MatrixClient, roomId: string): string[] {
  return childRooms(client, roomId)
    .filter((room) => room.getType() === roomTypes.consultation || room.getType() === roomTypes.inbox)
    .map((room) => room.roomId);
}

async function changePowers(
  client: MatrixClient,
  roomId: string,
  change: (levels: PowerLevels) => PowerLevels,
): Promise<string> {
  const before = await readPowerLevels(client, roomId);
  const after = change(before);
  if (JSON.stringify(after) === JSON.stringify(before)) return 'unchanged';
  return sendState(client, roomId, 'm.room.power_levels', after);
}
