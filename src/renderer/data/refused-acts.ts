import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useSyncExternalStore } from 'react';
import type { CacheDatabase } from '../../cache/database';
import { asAsked, questionSteps } from '../../cache/refold';
import { open } from '../../cache/sealing';
import { isLocalEventId } from '../../domain/act';
import { foldQuestion, type QuestionHistoryEntry } from '../../domain/question-fold';
import type { QuestionEvent, QuestionRefusal } from '../../domain/question-life';
import { useNames } from './names';
import { useAccount, type Account } from './account';
import { useTranslation } from '../i18n/use-translation';

/**
 * An act shows at once and may be refused later, when the room's order is known and someone was first. By then its
 * maker may be on another screen: the questions one has changed are remembered until the outcome is certain, and a
 * refusal until it has been seen. Only opaque ids are kept, outside the cache, so that a new start forgets none.
 */

export interface RefusedAct {
  questionId: string;
  roomId: string;
  topic: string;
  act: QuestionEvent;
  refusal: QuestionRefusal;
  /** Who held the question by then, where that was another; else an empty string. */
  winner: string;
}

const changed = 'piiri-takes';
const storageKey = (userId: string) => `piiri-takes:${userId}`;

function readWatched(userId: string): string {
  return localStorage.getItem(storageKey(userId)) ?? '';
}

function writeWatched(userId: string, questionIds: readonly string[]): void {
  const value = [...new Set(questionIds)].join(' ');
  if (value) localStorage.setItem(storageKey(userId), value);
  else localStorage.removeItem(storageKey(userId));
  window.dispatchEvent(new Event(changed));
}

/** Forgets all acts of a person, when the device is signed out. */
export function forgetActs(userId: string): void {
  writeWatched(userId, []);
}

function watched(userId: string): string[] {
  return readWatched(userId).split(' ').filter(Boolean);
}

/** Begins to watch whether an act of this person on a question holds. */
export function watchAct(account: Account, questionId: string): void {
  writeWatched(account.userId, [...watched(account.userId), questionId]);
}

function unwatch(userId: string, questionIds: readonly string[]): void {
  const gone = new Set(questionIds);
  if (gone.size > 0)
    writeWatched(
      userId,
      watched(userId).filter((id) => !gone.has(id)),
    );
}

/** What is refused because the question has come to just that already, by another's hand. */
const asWanted: Partial<Record<QuestionEvent, QuestionRefusal>> = {
  close: 'already-closed',
  reopen: 'already-open',
  resume: 'not-waiting',
  release: 'already-open',
};

/** The last act of a person, where it was refused and she did not get what she wanted. */
export function refusedAct(history: readonly QuestionHistoryEntry[], userId: string): QuestionHistoryEntry | null {
  const last = lastOwn(history, userId);
  if (!last || last.refusal === null || asWanted[last.act] === last.refusal) return null;
  return last.act === 'take' && last.heldBy === userId ? null : last;
}

function lastOwn(history: readonly QuestionHistoryEntry[], userId: string): QuestionHistoryEntry | undefined {
  return history.findLast((entry) => entry.sender === userId && entry.act !== 'reply');
}

async function outcomes(db: CacheDatabase, userId: string, questionIds: readonly string[]) {
  const refused: RefusedAct[] = [];
  const certain: string[] = [];
  for (const questionId of questionIds) {
    const question = await db.questions.get(questionId);
    // A question that is not in the cache just now may come back with the next synchronisation.
    if (!question) continue;
    const { history } = foldQuestion(asAsked(question), await questionSteps(db, question));
    const last = lastOwn(history, userId);
    const entry = refusedAct(history, userId);
    if (entry?.refusal) {
      const { topic } = open(question.c);
      const winner = entry.heldBy !== null && entry.heldBy !== userId ? entry.heldBy : '';
      const { act, refusal } = entry;
      refused.push({ questionId, roomId: question.roomId, topic, act, refusal, winner });
    } else if (last && !isLocalEventId(last.eventId)) certain.push(questionId);
  }
  return { refused, certain };
}

/** The acts of this person that changed nothing because another was first, until each has been seen. */
export function useRefusedActs(): { refused: RefusedAct[]; dismiss: (questionId: string) => void } {
  const { db, userId } = useAccount();
  const stored = useSyncExternalStore(
    (listener) => {
      window.addEventListener(changed, listener);
      return () => window.removeEventListener(changed, listener);
    },
    () => readWatched(userId),
  );
  const found = useLiveQuery(async () => {
    const { refused, certain } = await outcomes(db, userId, stored.split(' ').filter(Boolean));
    unwatch(userId, certain);
    return refused;
  }, [db, userId, stored]);
  const dismiss = useCallback((questionId: string) => unwatch(userId, [questionId]), [userId]);
  return { refused: found ?? [], dismiss };
}

/** Says that an act changed nothing, and why. */
export function useRefusedWords(): (refused: RefusedAct) => string {
  const { t } = useTranslation('common');
  const nameOf = useNames();
  return ({ act, refusal, winner }) => {
    if (refusal === 'already-taken' && winner) return t('refused.takenFirst', { winner: nameOf(winner) });
    if (act === 'reply') return '';
    return `${t(`refused.act.${act}`)} ${t(`refused.why.${refusal}`)}`;
  };
}
