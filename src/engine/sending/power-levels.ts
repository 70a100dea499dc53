import type { MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import { eventTypes } from '../../domain/event-types';
import { sendState } from './make-room';
import { readEvent, readStanding, type StandingEvent } from './standing-event';

/** Power levels as the homeserver has them (Matrix spec, m.room.power_levels); what is not ours to change stays. */
const powerLevels = z.looseObject({
  users: z.record(z.string(), z.number()).default({}),
  users_default: z.number().default(0),
  events_default: z.number().default(0),
});
export type PowerLevels = z.infer<typeof powerLevels>;

const type = 'm.room.power_levels';

/** The power levels that stand in a room. */
export async function readPowerLevels(client: MatrixClient, roomId: string): Promise<PowerLevels> {
  return levelsOf(await standingLevels(client, roomId));
}

/**
 * Changes a room's power levels. They are one event, and the homeserver takes whatever is written last: so each
 * writing names the event that it was made from, and where another's came between, what that one changed is written
 * again together with our own. Of two leads who change at once, the later finds the other's.
 */
export async function changePowers(
  client: MatrixClient,
  roomId: string,
  change: (levels: PowerLevels) => PowerLevels,
): Promise<string> {
  const self = client.getSafeUserId();
  let standing = await standingLevels(client, roomId);
  // Our own writing of an interrupted try, which may have replaced another's unseen.
  let written: StandingEvent | null = standing.sender === self && basisOf(standing) ? standing : null;
  for (;;) {
    const replaced = written?.unsigned.replaces_state;
    const basis = written && basisOf(written);
    const overwritten = basis && replaced && replaced !== basis ? { basis, replaced } : null;
    const before = levelsOf(standing);
    const whole = overwritten ? await withChanges(client, roomId, before, overwritten) : before;
    const after = change(whole);
    if (isSame(after, before)) return standing.event_id;
    const content = { ...after, [eventTypes.basis]: standing.event_id };
    written = await readEvent(client, roomId, await sendState(client, roomId, type, content));
    standing = await standingLevels(client, roomId);
  }
}

/** Levels with what changed from one of a room's events to a later one. */
async function withChanges(
  client: MatrixClient,
  roomId: string,
  levels: PowerLevels,
  { basis, replaced }: { basis: string; replaced: string },
): Promise<PowerLevels> {
  const [from, to] = await Promise.all([readEvent(client, roomId, basis), readEvent(client, roomId, replaced)]);
  const [earlier, later] = [levelsOf(from), levelsOf(to)];
  const merged = { ...changed(levels, earlier, later), users: changed(levels.users, earlier.users, later.users) };
  return powerLevels.parse(merged);
}

function changed<Fields extends Record<string, unknown>>(onto: Fields, from: Fields, to: Fields): Fields {
  const isChanged = (key: string) => JSON.stringify(from[key]) !== JSON.stringify(to[key]);
  const kept = Object.entries(onto).filter(([key]) => !(key in from || key in to) || !isChanged(key));
  const taken = Object.entries(to).filter(([key]) => isChanged(key));
  // Each field is one of `onto` or `to`.
  return Object.fromEntries([...kept, ...taken]) as Fields;
}

async function standingLevels(client: MatrixClient, roomId: string): Promise<StandingEvent> {
  const event = await readStanding(client, roomId, type, '');
  if (!event) throw new Error('the room has no power levels');
  return event;
}

function levelsOf({ content }: StandingEvent): PowerLevels {
  const { [eventTypes.basis]: _, ...levels } = content;
  return powerLevels.parse(levels);
}

function basisOf({ content }: StandingEvent): string | null {
  const basis = content[eventTypes.basis];
  return typeof basis === 'string' ? basis : null;
}

function isSame(one: PowerLevels, other: PowerLevels): boolean {
  const text = ({ users, ...rest }: PowerLevels): string =>
    JSON.stringify([Object.entries(users).sort(([a], [b]) => (a < b ? -1 : 1)), rest]);
  return text(one) === text(other);
}
