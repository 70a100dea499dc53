import { Dexie } from 'dexie';
import { isLocalEventId } from '../domain/act';
import { questionUpdateContent, type QuestionUpdateContent } from '../domain/consultation/consultation';
import { isAnswered } from '../domain/consultation/question-group';
import { enquiryNewsTxnId, type EnquiryContent, type EnquiryUpdate } from '../domain/work-items/enquiry';
import type { CacheDatabase } from './database';
import { plainWords } from './plain-words';
import type { QuestionRow } from './rows';
import { open } from './sealing';
import { updatesOf } from './updates-of';
import type { WorkItemRow } from './work-item-row';

/** What is to be told in a case of a question that was asked from it. */
export interface EnquiryNews {
  txnId: string;
  /** The case, and the message that says what was asked. */
  roomId: string;
  itemId: string;
  topic: string;
  update: EnquiryUpdate;
  /** The answer; null where none of the thread's messages is it. */
  given: { author: string; ts: number; words: string } | null;
}

/**
 * What a person's device has to bring back to the cases that she has asked from: the marked answer, or that there will
 * be none. Each once, by a transaction id that is the same on all of her devices; and only she, who is in both places.
 */
export async function enquiryNews(db: CacheDatabase, userId: string): Promise<EnquiryNews[]> {
  const rows = await db.workItems.where('[kind+sender]').equals(['enquiry', userId]).toArray();
  const cases = await db.rooms.bulkGet(rows.map(({ roomId }) => roomId));
  const standing = rows.filter(({ id }, index) => !isLocalEventId(id) && cases[index]?.membership === 'join');
  const news = (await Dexie.Promise.all(standing.map((row) => newsOf(db, row)))).filter((one) => one !== null);
  const txnIds = news.map(({ txnId }) => txnId);
  const [told, waiting] = await Dexie.Promise.all([
    db.messages.where('txnId').anyOf(txnIds).toArray(),
    db.outbox.bulkGet(txnIds),
  ]);
  const known = new Set([...told.map(({ txnId }) => txnId), ...waiting.map((row) => row?.txnId)]);
  return news.filter(({ txnId }) => !known.has(txnId));
}

async function newsOf(db: CacheDatabase, row: WorkItemRow): Promise<EnquiryNews | null> {
  const standing = open(row.c);
  if (standing.kind !== 'enquiry' || standing.state.status === 'answered') return null;
  const { topic, asked } = standing.content;
  const questions = await Dexie.Promise.all(asked.map((one) => standingQuestion(db, one)));
  const answered = questions.find((one) => one?.row !== undefined && isAnswered(one.row));
  const about = { roomId: row.roomId, itemId: row.id, topic };
  if (answered) return answerOf(db, about, answered.row);
  if (standing.state.status === 'ended' || !questions.every((one) => one?.row.status === 'closed')) return null;
  const [first] = questions;
  if (!first) return null;
  const reason = first.updates.findLast(({ act }) => act === 'close')?.reason;
  const update: EnquiryUpdate = { v: 1, act: 'end', ...(reason && { reason }) };
  return { ...about, txnId: enquiryNewsTxnId(row.id, first.row.id, 'end'), update, given: null };
}

async function answerOf(
  db: CacheDatabase,
  about: Pick<EnquiryNews, 'roomId' | 'itemId' | 'topic'>,
  { id: questionId, roomId, answer }: QuestionRow,
): Promise<EnquiryNews | null> {
  const txnId = enquiryNewsTxnId(about.itemId, questionId, 'answer');
  const place = { roomId, questionId };
  if (answer === '') return { ...about, txnId, update: { v: 1, act: 'answer', answer: place }, given: null };
  const message = await db.messages.get(answer);
  // One that is not here yet, or cannot be read yet, is waited for.
  if (!message || isLocalEventId(answer) || message.state !== 'sent') return null;
  const { sender: author, ts, c } = message;
  const update: EnquiryUpdate = { v: 1, act: 'answer', answer: { ...place, messageId: answer, author, ts } };
  return { ...about, txnId, update, given: { author, ts, words: plainWords(open(c)) } };
}

interface StandingQuestion {
  row: QuestionRow;
  updates: QuestionUpdateContent[];
}

/** How often a question is followed to where it was moved. */
const mostMoves = 5;

/** A question with what was done to it, in the place where it goes on. */
async function standingQuestion(
  db: CacheDatabase,
  asked: Pick<EnquiryContent['asked'][number], 'roomId' | 'questionId'>,
  moves = 0,
): Promise<StandingQuestion | null> {
  const row = await db.questions.get(asked.questionId);
  if (!row || row.roomId !== asked.roomId) return null;
  const rows = await updatesOf(db, row);
  const updates = rows.flatMap(({ c }) => questionUpdateContent.safeParse(open(c).content).data ?? []);
  const movedTo = row.status === 'moved' ? updates.findLast(({ act }) => act === 'move')?.movedTo : undefined;
  if (row.status !== 'moved') return { row, updates };
  return movedTo && moves < mostMoves ? standingQuestion(db, movedTo, moves + 1) : null;
}
