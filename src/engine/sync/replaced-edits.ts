import type { MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import { editsInOutbox } from '../../cache/administrative-outbox';
import { open } from '../../cache/sealing';
import { eventTypes } from '../../domain/event-types';
import { readStanding, replacementOf } from '../sending/standing-event';
import type { RoomPart } from './room-part';
import { byPlace, type StateFact } from './state-facts';

/** What replaced this person's edits, by the id of each one's event, and whether its maker had not seen the edit. */
export type Replacements = ReadonlyMap<string, { sender: string; ts: number; unseen: boolean }>;

/**
 * Asks the homeserver what became of this person's edits where a response has left out what came after them: only the
 * very event that replaced one tells whether its maker had seen it. Where the homeserver cannot be asked, what came
 * last is judged by.
 */
export async function findReplacements(
  client: MatrixClient,
  db: CacheDatabase,
  parts: readonly RoomPart[],
  self: string,
): Promise<Replacements> {
  const found = new Map<string, { sender: string; ts: number; unseen: boolean }>();
  for (const { roomId, states } of parts.filter((part) => part.limited && part.states.length > 0)) {
    for (const { place, eventId } of await ownEditsLeftOut(db, roomId, states, self)) {
      try {
        const standing = await readStanding(client, roomId, place.type, place.stateKey);
        const known =
          standing && (await replacementOf(client, roomId, standing, (event) => event.event_id === eventId));
        if (!known) continue;
        const { sender, origin_server_ts: ts, content } = known.by;
        const basis = content[eventTypes.basis];
        found.set(eventId, { sender, ts, unseen: sender !== self && typeof basis === 'string' && basis !== eventId });
      } catch {
        // The network is away, or the room cannot be read any more.
      }
    }
  }
  return found;
}

type StateKey = [string, string, string, string];

/** Own edits, stored as standing or sent, of places that a response has news of without telling of the edit itself. */
async function ownEditsLeftOut(
  db: CacheDatabase,
  roomId: string,
  states: readonly StateFact[],
  self: string,
): Promise<{ place: StateFact; eventId: string }[]> {
  const places = byPlace(states);
  const waiting = await editsInOutbox(db, roomId);
  const keys = places.flatMap(([place]) => (place ? [[roomId, place.type, place.stateKey, ''] as StateKey] : []));
  const rows = await db.states.bulkGet(keys);
  return places.flatMap((facts, index) => {
    const [place] = facts;
    if (!place) return [];
    const row = rows[index];
    const stored =
      row && row.sender === self && place.sender !== self && place.basis !== row.eventId ? [row.eventId] : [];
    const sent = waiting.flatMap(({ row: { state, c }, edit }) =>
      state === 'sent' && edit.type === place.type && edit.stateKey === place.stateKey ? [open(c).done['event']] : [],
    );
    const isTold = (eventId: string) => facts.some((fact) => fact.eventId === eventId);
    return [...stored, ...sent].flatMap((eventId) => (eventId && !isTold(eventId) ? [{ place, eventId }] : []));
  });
}
