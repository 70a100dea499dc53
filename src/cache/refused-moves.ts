import { Dexie } from 'dexie';
import { isLocalEventId } from '../domain/act';
import { closingOfRefused, closingTxnId } from '../domain/consultation/move-question';
import { foldQuestion } from '../domain/consultation/question-fold';
import type { CacheDatabase } from './database';
import type { GroupNews } from './group-news';
import { asAsked, questionSteps } from './refold';
import type { QuestionRow } from './rows';
import { open } from './sealing';

/**
 * The questions that a person has moved here and that had not been to be moved, because another was first in the former
 * place: there they go on, and here they are closed. Only once the former room's order is known.
 */
export async function refusedMoves(db: CacheDatabase, userId: string): Promise<GroupNews[]> {
  const waiting = await db.questions.where('status').anyOf('open', 'taken', 'waiting').toArray();
  const moved = waiting.filter((row) => !isLocalEventId(row.id) && moverOf(row) === userId);
  const closings = await Dexie.Promise.all(moved.map((row) => closingOf(db, row)));
  return closings.filter((closing) => closing !== null);
}

/** Who moved a question here: its asker herself, or another. */
function moverOf({ asker, movedBy, c }: QuestionRow): string | null {
  return open(c).movedFrom ? (movedBy ?? asker) : null;
}

async function closingOf(db: CacheDatabase, row: QuestionRow): Promise<GroupNews | null> {
  const { movedFrom } = open(row.c);
  const former = movedFrom && (await db.questions.get(movedFrom.questionId));
  if (!former || former.roomId !== movedFrom.roomId) return null;
  const { history } = foldQuestion(asAsked(former), await questionSteps(db, former));
  const move = history.find(({ act, movedTo }) => act === 'move' && movedTo?.questionId === row.id);
  if (!move || move.refusal === null || isLocalEventId(move.eventId)) return null;
  const txnId = closingTxnId(row.id);
  if ((await db.outbox.get(txnId)) ?? (await db.updates.get({ txnId }))) return null;
  const reason = closingOfRefused(move.refusal);
  const answeredIn = { roomId: former.roomId, questionId: former.id };
  return {
    txnId,
    act: {
      kind: 'question-update',
      roomId: row.roomId,
      questionId: row.id,
      update: { v: 1, act: 'close', reason, ...(reason === 'answered-elsewhere' && { answeredIn }) },
    },
  };
}
