import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeRoom, type ReceiptRow } from '../../../src/cache/read-rows';
import { open } from '../../../src/cache/sealing';
import type { TimelineEvent } from '../../../src/engine/projection/timeline-event';
import type { RoomPart } from '../../../src/engine/sync/room-part';
import { sketchRooms } from '../../../src/engine/sync/room-sketch';
import { responseTables, storeParts } from '../../../src/engine/sync/store-response';
import { emptied, openCache, roomRow } from '../../support/cache';
import {
  aino,
  messageEvent,
  questionEvent,
  reactionEvent,
  tapio,
  timelineEvent,
  undecryptableEvent,
} from '../../support/timeline-events';

const circleId = '!circle:pieni.example';
const roomId = '!room:pieni.example';

/** A room of a circle as a response tells it. */
function partOf(
  events: TimelineEvent[],
  membership: 'join' | 'invite',
  id = roomId,
  children: string[] = [],
): RoomPart {
  const row = roomRow({ roomId: id, kind: id === circleId ? 'circle' : 'consultation' });
  const { kind, encrypted, c } = row;
  const facts = { kind, membership, children, encrypted, details: open(c) };
  return { roomId: id, facts, events, limited: true, previous: 'earlier', members: [], states: [], redacted: [] };
}

const join = { type: 'm.room.member', stateKey: aino, sender: aino, content: { membership: 'join' } };
const event = fc
  .tuple(fc.constantFrom('said', 'named', 'locked', 'asked', 'thread', 'liked', 'joined'), fc.constantFrom(aino, tapio))
  .map(([what, sender]) => (number: number): TimelineEvent => {
    const fields = { id: `$${number}`, sender, ts: Date.UTC(2026, 2, 2, 9, number) };
    switch (what) {
      case 'said':
        return messageEvent(`Sanottu ${number}`, fields);
      case 'named':
        return messageEvent('Aino?', { ...fields, content: { 'm.mentions': { user_ids: [aino] } } });
      case 'locked':
        return undecryptableEvent(fields);
      case 'asked':
        return questionEvent(fields);
      case 'thread':
        return messageEvent('Vastaan', { ...fields, threadId: '$0' });
      case 'liked':
        return reactionEvent('$0', '👍', fields);
      default:
        return timelineEvent({ ...fields, ...join });
    }
  });

describe('the sketch of a room', () => {
  it('shows in a list what storing the same response shows', async () => {
    const db = await openCache();
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 4 }),
        fc.option(fc.integer({ min: -1, max: 3 })),
        fc.option(fc.integer({ min: 0, max: 3 })),
        fc.constantFrom('join' as const, 'invite' as const),
        async (made, readTo, threadReadTo, membership) => {
          const events = made.map((make, number) => make(number));
          const parts = [partOf([], 'join', circleId, [roomId]), partOf(events, membership)];
          const receipt = (threadId: string, to: number | null): ReceiptRow[] =>
            to === null ? [] : [{ roomId, userId: aino, threadId, eventId: `$${to}`, ts: 5 }];
          const receipts = new Map([[roomId, [...receipt(wholeRoom, readTo), ...receipt('$0', threadReadTo)]]]);
          await emptied(db);
          await db.transaction('rw', responseTables(db), async () => storeParts(db, parts, receipts, aino, new Map()));
          const shown = (row: ReturnType<typeof sketchRooms>[number] | undefined) =>
            row && {
              ...{ kind: row.kind, membership: row.membership, parents: row.parents, lastTs: row.lastTs },
              ...{ unread: row.unread, mentions: row.mentions, lastMessage: open(row.c).lastMessage },
            };
          const sketch = sketchRooms(parts, receipts, aino).find((row) => row.roomId === roomId);
          expect(shown(sketch)).toEqual(shown(await db.rooms.get(roomId)));
        },
      ),
      { numRuns: 60 },
    );
  });
});
