import { Direction, type MatrixClient } from 'matrix-js-sdk';
import type { OutboxRow } from '../../cache/rows';
import { eventTypes } from '../../domain/event-types';

const pageSize = 100;

/**
 * Looks in a room's timeline for an act that may already be there: made on another device or so long ago that the
 * homeserver has forgotten its transaction id. Pages back to the time the act was made.
 * @returns the event's id, or null when the act is not there
 */
export async function findSent(
  client: MatrixClient,
  roomId: string,
  row: Pick<OutboxRow, 'txnId' | 'createdAt'>,
): Promise<string | null> {
  const toEvent = client.getEventMapper({ decrypt: false });
  let from: string | null = null;
  for (;;) {
    const page = await client.createMessagesRequest(roomId, from, pageSize, Direction.Backward);
    for (const raw of page.chunk) {
      const event = toEvent({ ...raw, room_id: roomId });
      if (event.getSender() !== client.getSafeUserId()) continue;
      await client.decryptEventIfNeeded(event);
      if (event.getContent<Record<string, unknown>>()[eventTypes.act] === row.txnId) return event.getId() ?? null;
    }
    const oldest = page.chunk.at(-1);
    if (!page.end || !oldest || oldest.origin_server_ts < row.createdAt - clockDifferenceMs) return null;
    from = page.end;
  }
}

/** How far this device's clock may be from the homeserver's. */
const clockDifferenceMs = 24 * 60 * 60 * 1000;
