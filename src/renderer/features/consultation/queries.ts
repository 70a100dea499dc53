import { useLiveQuery } from '../../data/use-live-query';
import { Dexie, type PromiseExtended } from 'dexie';
import type { CacheDatabase } from '../../../cache/database';
import { plainWords } from '../../../cache/plain-words';
import { asAsked, questionSteps, type PlacedStep } from '../../../cache/refold';
import type { MessageContent, MessageRow, MessageState, QuestionRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { readPlaces } from '../../../cache/unread';
import { isLocalEventId } from '../../../domain/act';
import type { MovedFrom, QuestionContent } from '../../../domain/consultation/consultation';
import { foldQuestion, type QuestionOutcome, type QuestionState } from '../../../domain/consultation/question-fold';
import type { QuestionStatus } from '../../../domain/consultation/question-life';
import { assertNever } from '../../../domain/result';
import { useAccount } from '../../data/account';
import { remembered, useReading } from '../../data/reading';
import { settledId } from '../../data/settled-id';
import { sendingStates } from '../../data/sending-states';

/** A question with its words. */
export interface Question extends Omit<QuestionRow, 'c'> {
  topic: string;
  text: string;
  /** Of one that was moved here: where it came from. */
  movedFrom?: MovedFrom | undefined;
}

/** A question in a list, with where its message stands on its way. */
export interface ListedQuestion extends Question {
  sending: MessageState;
}

export const questionFilters = ['open', 'mine', 'closed'] as const;
export type QuestionFilter = (typeof questionFilters)[number];
/** What a room shows when it is opened. */
export const firstFilter: QuestionFilter = 'open';

/** Closed questions are looked up among the newest; older ones are found by searching. */
const closedLimit = 200;

export function asQuestion(row: QuestionRow): Question {
  const { c, ...facts } = row;
  return { ...facts, ...open(c) };
}

/** What waits longest for an answer first; what is already answered after what is not. */
function byUrgency(one: QuestionRow, other: QuestionRow): number {
  const waits = Number(one.status === 'answered') - Number(other.status === 'answered');
  return waits || one.due - other.due;
}

/** Whether something is still to be done about a question. */
function isUnderWay(status: QuestionStatus): boolean {
  return status !== 'closed' && status !== 'moved';
}

/** Whether an answer is promised, now or once a pause ends. */
export function isPromised(status: QuestionStatus): boolean {
  return status === 'open' || status === 'taken' || status === 'waiting';
}

/** The statuses of what a room shows first. */
const shownAsOpen: readonly QuestionStatus[] = ['answered', 'open', 'taken', 'waiting'];

async function readQuestions(
  db: CacheDatabase,
  roomId: string,
  filter: QuestionFilter,
  userId: string,
): Promise<QuestionRow[]> {
  const inRoom = (row: QuestionRow) => row.roomId === roomId;
  switch (filter) {
    case 'open': {
      const rows = await db.questions
        .where('[roomId+status]')
        .anyOf(shownAsOpen.map((status) => [roomId, status]))
        .toArray();
      return rows.sort(byUrgency);
    }
    case 'mine': {
      const [asked, taken] = await Promise.all([
        db.questions.where('asker').equals(userId).toArray(),
        db.questions.where('assignee').equals(userId).toArray(),
      ]);
      return [...asked, ...taken].filter((row) => inRoom(row) && isUnderWay(row.status)).sort(byUrgency);
    }
    case 'closed':
      return db.questions
        .where('[roomId+lastTs]')
        .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
        .reverse()
        .filter((row) => !isUnderWay(row.status))
        .limit(closedLimit)
        .toArray();
    default:
      return assertNever(filter);
  }
}

/** The questions of a room that a filter shows; undefined until they are read. */
export function useQuestions(roomId: string, filter: QuestionFilter): ListedQuestion[] | undefined {
  const { userId } = useAccount();
  const listed = useReading(questionsOfRoom, roomId, filter, userId);
  // While another filter's questions are read, the former stay; another room's do not.
  return listed?.roomId === roomId ? listed.questions : undefined;
}

/** The lists that are remembered: as many rooms as a person goes through at a time. */
const listsKept = 60;

const questionsOfRoom = remembered(listsKept, listQuestions);

/** Reads the questions that a room shows first before it is opened. */
export async function readQuestionsAhead(db: CacheDatabase, roomId: string, userId: string): Promise<void> {
  await questionsOfRoom.read(db, roomId, firstFilter, userId);
}

async function listQuestions(db: CacheDatabase, roomId: string, filter: QuestionFilter, userId: string) {
  const rows = await readQuestions(db, roomId, filter, userId);
  const states = await sendingStates(
    db,
    rows.map(({ id }) => id),
  );
  const questions = rows.map((row): ListedQuestion => ({ ...asQuestion(row), sending: states.get(row.id) ?? 'sent' }));
  return { roomId, questions };
}

/** Something that happened to a question, with its place in the room's order. */
export type PlacedEntry = PlacedStep & QuestionOutcome;

export interface QuestionSnapshot {
  question: Question;
  state: QuestionState;
  history: PlacedEntry[];
  /** Where the asking message itself stands on its way. */
  sending: MessageState;
  /** The question as it was sent, where its message is in the cache. */
  content: QuestionContent | null;
  /** The words of the marked answer, where they are in the cache. */
  answerText: string;
}

/** One question with all that happened to it; null when the cache does not have it, undefined until it is read. */
export function useQuestion(questionId: string): QuestionSnapshot | null | undefined {
  const { db } = useAccount();
  return useLiveQuery(() => readQuestion(db, questionId), [db, questionId]);
}

async function readQuestion(db: CacheDatabase, id: string): Promise<QuestionSnapshot | null> {
  const row = (await rowOf(db, id)) ?? (await rowOf(db, id));
  if (!row) return null;
  const questionId = row.id;
  const { state, history } = foldQuestion(asAsked(row), await questionSteps(db, row));
  const message = await db.messages.get(questionId);
  const content = message && open(message.c);
  const answer = state.answer ? await db.messages.get(state.answer) : undefined;
  const answerText = answer ? bodyOf(answer) : '';
  return {
    ...{ question: asQuestion(row), state, history, answerText },
    sending: isLocalEventId(questionId) ? (message?.state ?? 'sent') : 'sent',
    content: content?.kind === 'question' ? content.question : null,
  };
}

/** Between following the id and reading the row, the homeserver may have given it another: read twice, it is found. */
function rowOf(db: CacheDatabase, id: string): PromiseExtended<QuestionRow | undefined> {
  return settledId(db, id).then((settled) => db.questions.get(settled));
}

function bodyOf(row: MessageRow): string {
  return plainWords(open(row.c));
}

/** A message of a question's thread that could be its answer. */
export interface PossibleAnswer {
  id: string;
  sender: string;
  ts: number;
  body: string;
}

const answersShown = 20;

/** The newest messages of a question's thread, newest first, for choosing which of them answered it. */
export async function possibleAnswers(
  db: CacheDatabase,
  roomId: string,
  questionId: string,
): Promise<PossibleAnswer[]> {
  const rows = await db.messages
    .where('[roomId+threadId+sort]')
    .between([roomId, questionId, Dexie.minKey], [roomId, questionId, Dexie.maxKey])
    .reverse()
    .limit(answersShown)
    .toArray();
  return rows.flatMap((row) => {
    const body = bodyOf(row);
    return body && row.state !== 'failed' && !row.ofQuestion
      ? [{ id: row.id, sender: row.sender, ts: row.ts, body }]
      : [];
  });
}

const unreadShown = 99;

/** How much of a consultation room's free talk this person has not read; questions and their threads left out. */
export function useUnreadTalk(roomId: string): number {
  const { db, userId } = useAccount();
  return (
    useLiveQuery(async () => {
      const room = await db.rooms.get(roomId);
      if (!room?.unread) return 0;
      const { all, threads } = await readPlaces(db, roomId);
      const rows = await db.messages
        .where('[roomId+threadId+sort]')
        .between([roomId, '', Math.max(all, threads.get('') ?? all)], [roomId, '', Dexie.maxKey], false)
        .limit(unreadShown)
        .toArray();
      return rows.filter((row) => row.sender !== userId && isTalk(open(row.c))).length;
    }, [db, roomId, userId]) ?? 0
  );
}

function isTalk(content: MessageContent): boolean {
  return ['text', 'attachment', 'file', 'poll', 'undecryptable'].includes(content.kind);
}

/** User ids of those who are in a room; undefined until they are read. */
export function useColleagues(roomId: string): string[] | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const members = await db.members
      .where('[roomId+userId]')
      .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
      .filter(({ membership }) => membership === 'join')
      .toArray();
    return members.map(({ userId }) => userId);
  }, [db, roomId]);
}
