import type { MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import { open, seal } from '../../cache/sealing';
import type { ActOf } from '../../domain/act';
import { eventTypes } from '../../domain/event-types';
import { withPin, withPinChanges } from '../../domain/pins';
import { sendState } from './make-room';
import type { Means } from './means';
import { readEvent, readStanding, type StandingEvent } from './standing-event';
import type { Steps } from './steps';

const type = 'm.room.pinned_events';
const content = z.object({ pinned: z.array(z.string()) });

/**
 * Pins or unpins a message. What is pinned is one event, and the homeserver takes whatever is written last: as with
 * power levels, what another wrote between our reading and our writing is written again together with our own.
 */
export async function pin({ client, db }: Means, _steps: Steps, act: ActOf<'pin'>): Promise<void> {
  const { roomId, target, pinned } = act;
  await changePins(client, roomId, (list) => withPin(list, target, pinned));
  // Until the homeserver's own copy comes; where that is here already, with what others have changed, it stays so.
  await db.transaction('rw', db.rooms, async () => {
    const room = await db.rooms.get(roomId);
    if (!room) return;
    const details = open(room.c);
    await db.rooms.update(roomId, { c: seal({ ...details, pinned: withPin(details.pinned, target, pinned) }) });
  });
}

async function changePins(
  client: MatrixClient,
  roomId: string,
  change: (pinned: readonly string[]) => string[],
): Promise<void> {
  const self = client.getSafeUserId();
  let standing = await readStanding(client, roomId, type, '');
  // Our own writing of an interrupted try, which may have replaced another's unseen.
  let written: StandingEvent | null = standing && standing.sender === self && basisOf(standing) ? standing : null;
  for (;;) {
    const before = pinsOf(standing);
    const after = change(await withOverwritten(client, roomId, before, written));
    if (isSame(after, before)) return;
    const basis = standing ? { [eventTypes.basis]: standing.event_id } : {};
    const eventId = await sendState(client, roomId, type, { pinned: after, ...basis });
    written = await readEvent(client, roomId, eventId);
    standing = await readStanding(client, roomId, type, '');
  }
}

/** The list with what another had changed in the event that our own writing replaced without having seen it. */
async function withOverwritten(
  client: MatrixClient,
  roomId: string,
  pinned: readonly string[],
  written: StandingEvent | null,
): Promise<readonly string[]> {
  const replaced = written?.unsigned.replaces_state;
  const basis = written && basisOf(written);
  if (!replaced || replaced === basis) return pinned;
  const [from, to] = await Promise.all([
    basis ? readEvent(client, roomId, basis) : null,
    readEvent(client, roomId, replaced),
  ]);
  return withPinChanges(pinned, pinsOf(from), pinsOf(to));
}

function pinsOf(event: StandingEvent | null): string[] {
  const parsed = content.safeParse(event?.content);
  return parsed.success ? parsed.data.pinned : [];
}

function basisOf({ content: fields }: StandingEvent): string | null {
  const basis = fields[eventTypes.basis];
  return typeof basis === 'string' ? basis : null;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
