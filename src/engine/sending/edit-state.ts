import { Method, type MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import { isLocalEventId, txnIdOfLocal, type ActOf } from '../../domain/act';
import { personStateKey } from '../../domain/directory';
import { eventTypes } from '../../domain/event-types';
import { requestProblem } from '../session/problems';
import { sendState } from './make-room';
import type { Means } from './means';
import type { Steps } from './steps';

const standingEvent = z.object({
  event_id: z.string(),
  sender: z.string(),
  origin_server_ts: z.number(),
  content: z.record(z.string(), z.unknown()),
});
type StandingEvent = z.infer<typeof standingEvent>;

/** What became of an edit: the event that now stands, or whose edit stood already that its maker had not seen. */
export type EditOutcome = { kind: 'stands'; eventId: string } | { kind: 'superseded'; by: string; ts: number };

/** Sends one edit of state, unless someone has edited meanwhile what its maker saw standing. */
export async function editState(
  { client }: Means,
  steps: Steps,
  { roomId, edit, basis }: ActOf<'state'>,
): Promise<EditOutcome> {
  const before = await readStanding(client, roomId, edit.type, edit.stateKey);
  if (before?.content[eventTypes.act] === steps.txnId) return { kind: 'stands', eventId: before.event_id };
  if (before && !isBasedOn(basis, before)) {
    return { kind: 'superseded', by: before.sender, ts: before.origin_server_ts };
  }
  const content = {
    ...edit.content,
    [eventTypes.act]: steps.txnId,
    ...(before && { [eventTypes.basis]: before.event_id }),
  };
  return { kind: 'stands', eventId: await sendState(client, roomId, edit.type, content, edit.stateKey) };
}

/** An edit may be based on an earlier edit of its own maker's that had not been sent then. */
function isBasedOn(basis: string | null, standing: StandingEvent): boolean {
  if (basis === null) return Object.keys(standing.content).length === 0;
  if (isLocalEventId(basis)) return standing.content[eventTypes.act] === txnIdOfLocal(basis);
  return basis === standing.event_id;
}

/** The state event that stands (Matrix spec, GET /rooms/{roomId}/state/{type}/{key}, `format=event`). */
async function readStanding(
  client: MatrixClient,
  roomId: string,
  type: string,
  stateKey: string,
): Promise<StandingEvent | null> {
  const path = ['/rooms', roomId, 'state', type, stateKey].map((part, index) =>
    index === 0 ? part : encodeURIComponent(part),
  );
  try {
    return standingEvent.parse(await client.http.authedRequest(Method.Get, path.join('/'), { format: 'event' }));
  } catch (error) {
    const problem = requestProblem(error);
    if (problem.kind === 'refused' && problem.status === 404) return null;
    throw error;
  }
}

/** Entries written between two marks of how far an import has come; those after the mark are written again. */
const entriesBetweenMarks = 20;

/** Writes many entries of the directory, one state event each. */
export async function importPeople({ client }: Means, steps: Steps, act: ActOf<'import-people'>): Promise<void> {
  const begin = Number(steps.of('next') ?? 0);
  for (const [index, { userId, content }] of act.people.entries()) {
    if (index < begin) continue;
    const entry = { ...content, [eventTypes.act]: `${steps.txnId}.${index}` };
    await sendState(client, act.roomId, eventTypes.person, entry, personStateKey(userId));
    if ((index + 1) % entriesBetweenMarks === 0) await steps.mark('next', String(index + 1));
  }
}
