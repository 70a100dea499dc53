import { Direction, Method, type IRoomEvent, type MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import { toTimelineEvent, type TimelineEvent } from '../projection/timeline-event';
import type { Surroundings } from './surroundings';
import type { EarlierPage } from './timeline';

const emptyPagesFollowed = 10;

/** A page as the homeserver gives it; reading it takes time of this device, and the next can be asked for meanwhile. */
export interface RawPage {
  chunk: IRoomEvent[];
  next: string | undefined;
}

/** Asks for a page before or after a token (Matrix spec, /messages). */
export async function askForPage(
  client: MatrixClient,
  roomId: string,
  token: string,
  size: number,
  direction = Direction.Backward,
): Promise<RawPage> {
  let answer = await client.createMessagesRequest(roomId, token, size, direction);
  // A page may be empty where all of its events are hidden from this person, and the room goes on behind it.
  for (let empty = 0; answer.end && answer.chunk.length === 0 && empty < emptyPagesFollowed; empty += 1) {
    answer = await client.createMessagesRequest(roomId, answer.end, size, direction);
  }
  const { chunk, end } = answer;
  // The SDK's type is narrower than what it passes on: whole room events.
  return { chunk: chunk as IRoomEvent[], next: chunk.length > 0 ? end : undefined };
}

/** A page's events, decrypted where that can be done now. */
export async function readPage(client: MatrixClient, roomId: string, page: RawPage): Promise<EarlierPage> {
  return { events: await read(client, roomId, page.chunk), next: page.next };
}

async function read(client: MatrixClient, roomId: string, chunk: readonly IRoomEvent[]): Promise<TimelineEvent[]> {
  const toEvent = client.getEventMapper({ decrypt: false });
  const events = chunk.map((raw) => toEvent({ ...raw, room_id: roomId }));
  await Promise.all(events.map((event) => client.decryptEventIfNeeded(event)));
  return events.map(toTimelineEvent);
}

const rawEvent = z.looseObject({ event_id: z.string(), type: z.string(), content: z.unknown() });
const contextAnswer = z.object({
  start: z.string().default(''),
  end: z.string().default(''),
  event: rawEvent,
  events_before: z.array(rawEvent).default([]),
  events_after: z.array(rawEvent).default([]),
});

/** Asks for an event with those around it (Matrix spec, /context). */
export async function askAround(
  client: MatrixClient,
  roomId: string,
  eventId: string,
  size: number,
): Promise<Surroundings> {
  const path = `/rooms/${encodeURIComponent(roomId)}/context/${encodeURIComponent(eventId)}`;
  const answer = await client.http.authedRequest<unknown>(Method.Get, path, { limit: String(size) });
  const { start, end, event, events_before, events_after } = contextAnswer.parse(answer);
  const chunk = [...events_before.toReversed(), event, ...events_after];
  // Checked as far as the mapper needs it; the projection parses the rest.
  return { events: await read(client, roomId, chunk as unknown as IRoomEvent[]), start, end };
}
