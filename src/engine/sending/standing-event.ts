import { Method, type MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import { requestProblem } from '../session/problems';

const stateEvent = z.object({
  event_id: z.string(),
  sender: z.string(),
  origin_server_ts: z.number(),
  content: z.record(z.string(), z.unknown()),
  /** `replaces_state` is the event that stood before it, as the homeserver ordered them. */
  unsigned: z.object({ replaces_state: z.string().optional() }).default({}),
});

/** A state event as the homeserver has it. */
export type StandingEvent = z.infer<typeof stateEvent>;

/** The state event that stands (Matrix spec, GET /rooms/{roomId}/state/{type}/{key}, `format=event`), or null. */
export async function readStanding(
  client: MatrixClient,
  roomId: string,
  type: string,
  stateKey: string,
): Promise<StandingEvent | null> {
  try {
    return await read(client, ['rooms', roomId, 'state', type, stateKey], { format: 'event' });
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** One event of a room by its id. */
export function readEvent(client: MatrixClient, roomId: string, eventId: string): Promise<StandingEvent> {
  return read(client, ['rooms', roomId, 'event', eventId], {});
}

const recentEvents = z.object({ chunk: z.array(stateEvent) });

/** The newest events of one type of state in a room, newest first, those too that others have taken the place of. */
export async function recentOf(client: MatrixClient, roomId: string, type: string): Promise<StandingEvent[]> {
  const filter = JSON.stringify({ types: [type] });
  const path = `/rooms/${encodeURIComponent(roomId)}/messages`;
  const query = { dir: 'b', limit: '20', filter };
  return recentEvents.parse(await client.http.authedRequest(Method.Get, path, query)).chunk;
}

/** How far back replaced events are looked through. */
const longestChain = 20;

/**
 * Goes back from the event that stands, through those that it replaced, to one that is as wanted.
 * @returns that one and what replaced it, or null where it is not among them
 */
export async function replacementOf(
  client: MatrixClient,
  roomId: string,
  standing: StandingEvent,
  isWanted: (event: StandingEvent) => boolean,
): Promise<{ replaced: StandingEvent; by: StandingEvent } | null> {
  let by = standing;
  for (let step = 0; step < longestChain && by.unsigned.replaces_state; step++) {
    const replaced = await readEvent(client, roomId, by.unsigned.replaces_state);
    if (isWanted(replaced)) return { replaced, by };
    by = replaced;
  }
  return null;
}

/** Whether a request failed because what it asks for is not there. */
export function isMissing(error: unknown): boolean {
  const problem = requestProblem(error);
  return problem.kind === 'refused' && problem.status === 404;
}

async function read(client: MatrixClient, path: string[], query: Record<string, string>): Promise<StandingEvent> {
  const encoded = path.map((part) => `/${encodeURIComponent(part)}`).join('');
  return stateEvent.parse(await client.http.authedRequest(Method.Get, encoded, query));
}
