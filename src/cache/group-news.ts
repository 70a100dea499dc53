import { isLocalEventId, type ActOf } from '../domain/act';
import {
  newsOfAnswers,
  newsTxnId,
  type ElsewhereNews,
  type GroupedQuestion,
} from '../domain/consultation/question-group';
import type { CacheDatabase } from './database';

/** An act that tells a question's place that the same was answered elsewhere. */
export interface GroupNews {
  txnId: string;
  act: ActOf<'question-update'>;
}

/**
 * What a person's device has to tell of questions that were asked in several places and answered in one of them; what
 * has been told, by whomever, is left out.
 */
export async function groupNews(db: CacheDatabase, userId: string): Promise<GroupNews[]> {
  const rows = await db.questions.where('group').above('').toArray();
  const rooms = await db.rooms.bulkGet(rows.map(({ roomId }) => roomId));
  const standing = rows.filter(({ id }, index) => !isLocalEventId(id) && rooms[index]?.membership === 'join');
  const news = newsOfAnswers(standing, userId);
  const txnIds = news.map(newsTxnId);
  const [told, waiting] = await Promise.all([
    db.updates.where('txnId').anyOf(txnIds).toArray(),
    db.outbox.bulkGet(txnIds),
  ]);
  const known = new Set([...told.map(({ txnId }) => txnId), ...waiting.map((row) => row?.txnId)]);
  const untold = news.filter((one) => !known.has(newsTxnId(one)));
  const circles = await db.rooms.where('kind').equals('circle').toArray();
  return untold.map((one) => {
    const circle = circles.find(({ children }) => children.includes(one.answered.roomId));
    return { txnId: newsTxnId(one), act: closing(one, circle?.roomId) };
  });
}

function closing({ question, answered }: ElsewhereNews<GroupedQuestion>, circleId: string | undefined) {
  const answeredIn = { roomId: answered.roomId, questionId: answered.id, ...(circleId !== undefined && { circleId }) };
  const update = { v: 1 as const, act: 'close' as const, answeredIn };
  return { kind: 'question-update' as const, roomId: question.roomId, questionId: question.id, update };
}
