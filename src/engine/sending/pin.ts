import type { MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import { open, seal } from '../../cache/sealing';
import type { ActOf } from '../../domain/act';
import { eventTypes } from '../../domain/event-types';
import { withPin, withPinChanges } from '../../domain/message/pins';
import { sendState } from './make-room';
import type { Means } from './means';
import { readEvent, readStanding, recentOf, type StandingEvent } from './standing-event';
import type { Steps } from './steps';

const type = 'm.room.pinned_events';
const content = z.object({ pinned: z.array(z.string()) });

/**
 * Pins or unpins a message. What is pinned is one event, and the homeserver takes whatever is written last: as with
 * power levels, what another wrote between our reading and our writing is written again together with our own.
 */
export async function pin({ client, db }: Means, steps: Steps, act: ActOf<'pin'>): Promise<void> {
  const { roomId, target, pinned } = act;
  await changePins(client, roomId, steps.isRepeated, (list) => withPin(list, target, pinned));
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
  isRepeated: boolean,
  change: (pinned: readonly string[]) => string[],
): Promise<void> {
  const self = client.getSafeUserId();
  let standing = await readStanding(client, roomId, type, '');
  // Our own writing of an interrupted try, which may have replaced another's unseen.
  let written = isRepeated && standing?.sender === self ? standing : null;
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

/**
 * The list with what others had changed and our own writing did not see: in the event that it replaced, and in those
 * written at the very same time, of which the homeserver lets one stand.
 */
async function withOverwritten(
  client: MatrixClient,
  roomId: string,
  pinned: readonly string[],
  written: StandingEvent | null,
): Promise<readonly string[]> {
  if (!written) return pinned;
  const replaced = written.unsigned.replaces_state;
  const basis = basisOf(written);
  const unseen = replaced !== undefined && replaced !== (basis ?? undefined) ? [{ from: basis, to: replaced }] : [];
  const beside = (await recentOf(client, roomId, type))
    .filter((event) => event.event_id !== written.event_id && event.unsigned.replaces_state === replaced)
    .map((event) => ({ from: replaced ?? null, to: event.event_id }));
  let whole = pinned;
  for (const { from, to } of [...unseen, ...beside]) {
    const [earlier, later] = await Promise.all([
      from ? readEvent(client, roomId, from) : null,
      readEvent(client, roomId, to),
    ]);
    whole = withPinChanges(whole, pinsOf(earlier), pinsOf(later));
  }
  return whole;
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
