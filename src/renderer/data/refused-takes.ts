import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useSyncExternalStore } from 'react';
import type { CacheDatabase } from '../../cache/database';
import { questionUpdates, updatesOf } from '../../cache/refold';
import { open } from '../../cache/sealing';
import { isLocalEventId } from '../../domain/act';
import { foldQuestion, type QuestionHistoryEntry } from '../../domain/consultation';
import { useAccount, type Account } from './account';

/**
 * A take shows at once and may be refused later, when the room's order is known and someone was first. By then its
 * maker may be on another screen: the questions one has taken are remembered until the outcome is certain, and a
 * refusal until it has been seen. Only opaque ids are kept, outside the cache, so that a new start forgets none.
 */

export interface RefusedTake {
  questionId: string;
  roomId: string;
  topic: string;
  /** Who was first. */
  winner: string;
}

const changed = 'piiri-takes';
const storageKey = (userId: string) => `piiri-takes:${userId}`;

function readTakes(userId: string): string {
  return localStorage.getItem(storageKey(userId)) ?? '';
}

function writeTakes(userId: string, questionIds: readonly string[]): void {
  const value = [...new Set(questionIds)].join(' ');
  if (value) localStorage.setItem(storageKey(userId), value);
  else localStorage.removeItem(storageKey(userId));
  window.dispatchEvent(new Event(changed));
}

/** Forgets all takes of a person, when the device is signed out. */
export function forgetTakes(userId: string): void {
  writeTakes(userId, []);
}

function watched(userId: string): string[] {
  return readTakes(userId).split(' ').filter(Boolean);
}

/** Begins to watch whether a take of this person holds. */
export function watchTake(account: Account, questionId: string): void {
  writeTakes(account.userId, [...watched(account.userId), questionId]);
}

function unwatch(userId: string, questionIds: readonly string[]): void {
  const gone = new Set(questionIds);
  if (gone.size > 0)
    writeTakes(
      userId,
      watched(userId).filter((id) => !gone.has(id)),
    );
}

/** The last take of a person, where it was refused because another was first. */
export function refusedTake(history: readonly QuestionHistoryEntry[], userId: string): QuestionHistoryEntry | null {
  const own = history.filter((entry) => entry.sender === userId);
  const last = own.at(-1);
  if (last?.act !== 'take' || last.refusal === null) return null;
  return last.heldBy !== null && last.heldBy !== userId ? last : null;
}

async function outcomes(db: CacheDatabase, userId: string, questionIds: readonly string[]) {
  const refused: RefusedTake[] = [];
  const certain: string[] = [];
  for (const questionId of questionIds) {
    const question = await db.questions.get(questionId);
    // A question that is not in the cache just now may come back with the next synchronisation.
    if (!question) continue;
    const { history } = foldQuestion(question.asker, questionUpdates(await updatesOf(db, question)));
    const refusal = refusedTake(history, userId);
    const last = history.filter((entry) => entry.sender === userId).at(-1);
    if (refusal) {
      const { topic } = open(question.c);
      refused.push({ questionId, roomId: question.roomId, topic, winner: refusal.heldBy ?? '' });
    } else if (last && !isLocalEventId(last.eventId)) certain.push(questionId);
  }
  return { refused, certain };
}

/** The takes of this person that another was first to, until each has been seen. */
export function useRefusedTakes(): { refused: RefusedTake[]; dismiss: (questionId: string) => void } {
  const { db, userId } = useAccount();
  const stored = useSyncExternalStore(
    (listener) => {
      window.addEventListener(changed, listener);
      return () => window.removeEventListener(changed, listener);
    },
    () => readTakes(userId),
  );
  const found = useLiveQuery(async () => {
    const { refused, certain } = await outcomes(db, userId, stored.split(' ').filter(Boolean));
    unwatch(userId, certain);
    return refused;
  }, [db, userId, stored]);
  const dismiss = useCallback((questionId: string) => unwatch(userId, [questionId]), [userId]);
  return { refused: found ?? [], dismiss };
}
