import type { CacheDatabase } from '../../cache/database';
import { ledTargets } from '../../cache/leaders';
import { contactRow, questionRow } from '../../cache/message-rows';
import { applyEdits, withEarlierEdits } from '../../cache/edits';
import { retire } from '../../cache/outbox';
import { foldRelations, type MessagePlace } from '../../cache/relations';
import { refoldAll } from '../../cache/refold';
import { removeRows } from '../../cache/remove-rows';
import type { ContactRow } from '../../cache/contact-row';
import { workItemRow, type WorkItemRow } from '../../cache/work-item-row';
import { uploadTables } from '../../cache/uploads';
import { hiddenThread, type MessageRow, type QuestionRow, type UpdateRow, type UpdateType } from '../../cache/rows';
import { open, seal } from '../../cache/sealing';
import { assertNever } from '../../domain/result';
import { hasMalformedBlock, project } from './project';
import { redact } from './redaction';
import type { TimelineEvent } from './timeline-event';

/** The tables that a timeline's events change. */
export function timelineTables(db: CacheDatabase) {
  return [
    ...[db.messages, db.updates, db.relations, db.questions, db.contacts, db.workItems, db.rooms, db.outbox],
    ...uploadTables(db),
  ];
}

/** An event and its place in its room's order. */
export interface PlacedEvent {
  event: TimelineEvent;
  sort: number;
  /** True when the cache holds nothing of the event's room, not even acts on their way: then nothing is looked for. */
  isNewRoom: boolean;
}

/** Rows that events make by themselves, and what else those change: worked out first, then written table by table. */
class Changes {
  readonly messages = new Map<string, MessageRow>();
  readonly updates = new Map<string, UpdateRow>();
  readonly questions = new Map<string, QuestionRow>();
  readonly contacts = new Map<string, ContactRow>();
  readonly workItems = new Map<string, WorkItemRow>();
  /** What was shown as undecryptable and is an update. */
  readonly noMessages = new Set<string>();
  /** Messages that may have been edited before they came. */
  readonly editable = new Set<string>();
  readonly edited = new Set<string>();
  readonly refolded = new Set<string>();
  /** Rooms in which people had other powers at some time than was known. */
  readonly powers = new Set<string>();
  /** Messages beside which something else stands now. */
  readonly related: MessagePlace[] = [];
  readonly redactions: { roomId: string; target: string }[] = [];
  readonly malformed: string[] = [];

  add({ event, sort, isNewRoom }: PlacedEvent, self: string): void {
    const { id, roomId, ts, sender, txnId } = event;
    const place = { id, roomId, sort, ts, sender, txnId };
    const projection = project(event, self);
    switch (projection.kind) {
      case 'message': {
        const { content, threadId, replyTo, state, question, contact, workItem, update, ofQuestion } = projection;
        const beside = { ...(replyTo && { replyTo }), ...(ofQuestion && { ofQuestion }) };
        this.messages.set(id, { ...place, threadId, state, ...beside, c: seal(content) });
        if (question) this.questions.set(id, questionRow(place, question));
        if (contact) this.contacts.set(id, contactRow(place, contact));
        if (workItem) this.workItems.set(id, workItemRow({ ...place, threadId }, workItem));
        if (update) {
          const { target, ...change } = update;
          this.updates.set(id, { ...place, target, state: 'sent', c: seal(change) });
          this.refolded.add(target);
        }
        if (('body' in content || state === 'redacted') && !isNewRoom) this.editable.add(id);
        // A contact is in the index of clients once it is folded.
        if (contact || ((question ?? workItem) && !isNewRoom)) this.refolded.add(id);
        if (threadId && threadId !== hiddenThread) {
          this.refolded.add(threadId);
          this.related.push({ roomId, id: threadId });
        }
        break;
      }
      case 'update': {
        const { type, target, content } = projection;
        this.messages.delete(id);
        if (!isNewRoom) this.noMessages.add(id);
        this.updates.set(id, { ...place, target, state: 'sent', c: seal({ type, content }) });
        this.concerns(type, { roomId, id: target });
        break;
      }
      case 'redaction':
        this.messages.set(id, hiddenRow(place));
        this.redactions.push({ roomId, target: projection.target });
        break;
      case 'hidden':
        this.messages.set(id, hiddenRow(place));
        break;
      default:
        assertNever(projection);
    }
    if ((projection.kind === 'hidden' && projection.malformed) || hasMalformedBlock(event)) this.malformed.push(id);
  }

  private concerns(type: UpdateType, target: MessagePlace): void {
    if (type === 'edit') this.edited.add(target.id);
    else if (type === 'powers') this.powers.add(target.roomId);
    else if (type === 'question' || type === 'contact' || type === 'work-item') this.refolded.add(target.id);
    else this.related.push(target);
  }

  async write(db: CacheDatabase): Promise<void> {
    await removeRows(db.messages, [...this.noMessages]);
    if (this.messages.size > 0) await db.messages.bulkPut([...this.messages.values()]);
    if (this.updates.size > 0) await db.updates.bulkPut([...this.updates.values()]);
    if (this.questions.size > 0) await db.questions.bulkPut([...this.questions.values()]);
    if (this.contacts.size > 0) await db.contacts.bulkPut([...this.contacts.values()]);
    if (this.workItems.size > 0) await db.workItems.bulkPut([...this.workItems.values()]);
  }
}

/**
 * Writes events' rows at their places in their rooms' order: all rows of one kind at once, then what they change of
 * each other. Idempotent by event id, and the same however the events are divided into calls, as long as each room's
 * come in its order. Call inside a transaction over {@link timelineTables}.
 * @returns ids of the events of Piiri's that could not be parsed, to be counted
 */
export async function applyEvents(db: CacheDatabase, placed: readonly PlacedEvent[], self: string): Promise<string[]> {
  const changes = new Changes();
  for (const one of placed) changes.add(one, self);
  await changes.write(db);
  const edited = [...changes.edited, ...(await withEarlierEdits(db, [...changes.editable]))];
  for (const target of new Set(edited)) await applyEdits(db, target);
  for (const roomId of changes.powers) {
    for (const id of await ledTargets(db, roomId)) changes.refolded.add(id);
  }
  await refoldAll(db, changes.refolded);
  await foldRelations(db, changes.related);
  for (const { roomId, target } of changes.redactions) await redact(db, roomId, target);
  await retireSent(
    db,
    placed.map(({ event }) => event),
    self,
  );
  return changes.malformed;
}

/** The messages that events are by themselves; nothing is written, and nothing that is written is looked at. */
export function messageRows(placed: readonly PlacedEvent[], self: string): MessageRow[] {
  const changes = new Changes();
  for (const one of placed) changes.add(one, self);
  return [...changes.messages.values()];
}

function hiddenRow(place: Omit<MessageRow, 'threadId' | 'state' | 'c'>): MessageRow {
  return { ...place, threadId: hiddenThread, state: 'sent', c: seal({ kind: 'hidden' }) };
}

/**
 * Takes the acts out of the outbox that have come back as these events. Another person's event takes away nothing of
 * one's own, whichever act it names.
 */
async function retireSent(db: CacheDatabase, events: readonly TimelineEvent[], self: string): Promise<void> {
  const own = events.filter((event) => event.sender === self && (event.txnId || event.redacted));
  if (own.length === 0) return;
  const sent = own.some((event) => !event.txnId) ? await db.outbox.where('state').equals('sent').toArray() : [];
  // The act that was sent as an event whose content, taken away before it came, no longer says so.
  const sentAs = new Map(sent.map((row) => [open(row.c).done['event'], row.txnId]));
  const acts = own.flatMap((event) => {
    const txnId = event.txnId || sentAs.get(event.id);
    return txnId ? [{ txnId, eventId: event.id }] : [];
  });
  const waiting = await db.outbox.bulkGet(acts.map(({ txnId }) => txnId));
  for (const [index, { txnId, eventId }] of acts.entries()) if (waiting[index]) await retire(db, txnId, eventId);
}
