import type { RelationAct } from '../domain/message/relation-acts';
import { shownAt } from '../domain/message/relation-acts';
import { assertNever } from '../domain/result';
import type { CacheDatabase } from './database';
import { applyEdits } from './edits';
import { messageContent } from './message-rows';
import { ledTargets } from './leaders';
import { refold, refoldAll } from './refold';
import { foldRelations } from './relations';
import type { UpdateRow, UpdateType } from './rows';
import { open, seal } from './sealing';

/** Shows at once what a person does to a message. Call inside the transaction that puts the act in the outbox. */
export async function showRelation(
  db: CacheDatabase,
  act: RelationAct,
  row: Omit<UpdateRow, 'target' | 'c'>,
): Promise<void> {
  const update: UpdateRow = { ...row, target: shownAt(act), c: seal(updateOf(act)) };
  await db.updates.put(update);
  await refoldAround(db, update);
}

function updateOf(act: RelationAct): { type: UpdateType; content: unknown } {
  switch (act.kind) {
    case 'edit':
      return { type: 'edit', content: messageContent(act) };
    case 'redact':
      return { type: 'redaction', content: { redacts: act.target } };
    case 'react':
      return { type: 'reaction', content: { key: act.key } };
    case 'poll-vote':
      return { type: 'poll-vote', content: { answers: act.answers } };
    case 'poll-end':
      return { type: 'poll-end', content: {} };
    default:
      return assertNever(act);
  }
}

/** Brings up to date what an update changes. Call inside the transaction that changed the update. */
export async function refoldAround(db: CacheDatabase, update: UpdateRow): Promise<void> {
  const { type } = open(update.c);
  switch (type) {
    case 'question':
    case 'contact':
    case 'work-item':
      return refold(db, update.target);
    case 'powers':
      return refoldAll(db, await ledTargets(db, update.roomId));
    case 'edit':
      return applyEdits(db, update.target);
    case 'reaction':
    case 'poll-vote':
    case 'poll-end':
    case 'redaction':
      return foldRelations(db, [{ roomId: update.roomId, id: update.target }]);
    default:
      return assertNever(type);
  }
}
