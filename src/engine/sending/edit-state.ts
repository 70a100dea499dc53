import type { CacheDatabase } from '../../cache/database';
import { open } from '../../cache/sealing';
import { isLocalEventId, txnIdOfLocal, type ActOf } from '../../domain/act';
import { personStateKey } from '../../domain/directory/directory';
import { eventTypes } from '../../domain/event-types';
import { stateEdit, type StateEdit } from '../../domain/state-edit';
import { sendState } from './make-room';
import type { Means } from './means';
import { readStanding, replacementOf, type StandingEvent } from './standing-event';
import type { Steps } from './steps';

/** What became of an edit: the event that now stands, or whose edit stood already that its maker had not seen. */
export type EditOutcome =
  | { kind: 'stands'; eventId: string }
  | { kind: 'superseded'; by: string; ts: number }
  /** Sent by an earlier try, and replaced since by someone who had seen it. */
  | { kind: 'done' };

/** Sends one edit of state, unless someone has edited meanwhile what its maker saw standing. */
export async function editState(
  { client, db }: Means,
  steps: Steps,
  { roomId, edit, basis }: ActOf<'state'>,
): Promise<EditOutcome> {
  const before = await readStanding(client, roomId, edit.type, edit.stateKey);
  const isOwn = ({ content }: StandingEvent) => content[eventTypes.act] === steps.txnId;
  if (before && isOwn(before)) return { kind: 'stands', eventId: before.event_id };
  if (before && steps.isRepeated) {
    const sent = await replacementOf(client, roomId, before, isOwn);
    if (sent && wasSeen(sent.replaced, sent.by)) return { kind: 'done' };
  }
  if (before && !isBasedOn(await sentBasis(db, basis), edit, before)) {
    return { kind: 'superseded', by: before.sender, ts: before.origin_server_ts };
  }
  const content = {
    ...edit.content,
    [eventTypes.act]: steps.txnId,
    ...(before && { [eventTypes.basis]: before.event_id }),
  };
  return { kind: 'stands', eventId: await sendState(client, roomId, edit.type, content, edit.stateKey) };
}

function wasSeen(replaced: StandingEvent, { content, sender }: StandingEvent): boolean {
  const basis = content[eventTypes.basis];
  return sender === replaced.sender || basis === undefined || basis === replaced.event_id;
}

/** What an edit is based on: where that is an own edit that was refused, what that one was based on. */
async function sentBasis(db: CacheDatabase, basis: string | null): Promise<string | null> {
  if (basis === null || !isLocalEventId(basis)) return basis;
  const row = await db.outbox.get(txnIdOfLocal(basis));
  const act = row && open(row.c).act;
  return row?.state === 'failed' && act?.kind === 'state' ? sentBasis(db, act.basis) : basis;
}

/** An edit may be based on an earlier edit of its own maker's that had not been sent then. */
function isBasedOn(basis: string | null, { type, stateKey }: StateEdit, standing: StandingEvent): boolean {
  const { content } = standing;
  // What nobody can read in Piiri its maker saw as nothing: state that was taken away, or is not ours.
  if (basis === null) return !stateEdit.safeParse({ type, stateKey, content }).success;
  if (isLocalEventId(basis)) return content[eventTypes.act] === txnIdOfLocal(basis);
  return basis === standing.event_id;
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
