import { useLiveQuery } from './use-live-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { CacheDatabase } from '../../cache/database';
import { foldRow } from '../../cache/fold-work-item';
import { leadersOf } from '../../cache/leaders';
import { asAsked, questionSteps } from '../../cache/refold';
import type { QuestionRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { updatesOf } from '../../cache/updates-of';
import type { WorkItemRow } from '../../cache/work-item-row';
import { isLocalEventId } from '../../domain/act';
import { foldQuestion, type QuestionHistoryEntry } from '../../domain/consultation/question-fold';
import type { QuestionEvent, QuestionRefusal } from '../../domain/consultation/question-life';
import { assertNever } from '../../domain/result';
import type { HandoverActName, HandoverRefusal } from '../../domain/work-items/handover';
import { useNames } from './names';
import { useAccount, type Account } from './account';
import { useTranslation } from '../i18n/use-translation';

/**
 * An act shows at once and may be refused later, when the room's order is known and someone was first. By then its
 * maker may be on another screen: the questions and handovers one has changed are remembered until the outcome is
 * certain, and a refusal until it has been seen. Only opaque ids are kept, outside the cache, so that a new start
 * forgets none.
 */

interface Refused {
  /** Of the message that the act was done to. */
  id: string;
  roomId: string;
  /** Who had it by then, where that was another; else an empty string. */
  winner: string;
}

export type RefusedAct = Refused &
  (
    | { kind: 'question'; topic: string; act: QuestionEvent; refusal: QuestionRefusal }
    | { kind: 'handover'; act: HandoverActName; refusal: HandoverRefusal }
  );

const changed = 'piiri-takes';
const storageKey = (userId: string) => `piiri-takes:${userId}`;

function readWatched(userId: string): string {
  return localStorage.getItem(storageKey(userId)) ?? '';
}

function writeWatched(userId: string, ids: readonly string[]): void {
  const value = [...new Set(ids)].join(' ');
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

/** Begins to watch whether an act of this person on a question or a handover holds. */
export function watchAct(account: Account, id: string): void {
  writeWatched(account.userId, [...watched(account.userId), id]);
}

function unwatch(userId: string, ids: readonly string[]): void {
  const gone = new Set(ids);
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

/** What has become of the last act of a person; null while that is not certain. */
type Outcome = RefusedAct | 'holds' | null;

async function outcomeOfQuestion(db: CacheDatabase, userId: string, question: QuestionRow): Promise<Outcome> {
  const { history } = foldQuestion(asAsked(question), await questionSteps(db, question));
  const last = lastOwn(history, userId);
  const entry = refusedAct(history, userId);
  if (entry?.refusal) {
    const winner = entry.heldBy !== null && entry.heldBy !== userId ? entry.heldBy : '';
    const { act, refusal } = entry;
    const { id, roomId, c } = question;
    return { kind: 'question', id, roomId, topic: open(c).topic, act, refusal, winner };
  }
  return last && !isLocalEventId(last.eventId) ? 'holds' : null;
}

const asWantedOfHandover: Partial<Record<HandoverActName, HandoverRefusal>> = {
  decline: 'already-declined',
  withdraw: 'already-withdrawn',
  complete: 'already-done',
};

async function outcomeOfItem(db: CacheDatabase, userId: string, row: WorkItemRow): Promise<Outcome> {
  const [updates, led] = [await updatesOf(db, row), await leadersOf(db, row.roomId)];
  const folded = foldRow(row, updates, led);
  if (folded.kind !== 'handover') return 'holds';
  const last = folded.history.findLast(({ sender }) => sender === userId);
  if (!last) return null;
  const { refusal, update } = last;
  const receiver = folded.state.accepted?.by ?? '';
  if (refusal === null) return isLocalEventId(last.eventId) ? null : 'holds';
  if (asWantedOfHandover[update.act] === refusal || receiver === userId) return 'holds';
  return { kind: 'handover', id: row.id, roomId: row.roomId, act: update.act, refusal, winner: receiver };
}

async function outcomes(db: CacheDatabase, userId: string, ids: readonly string[]) {
  const refused: RefusedAct[] = [];
  const certain: string[] = [];
  for (const id of ids) {
    const [question, item] = [await db.questions.get(id), await db.workItems.get(id)];
    const outcome = question
      ? await outcomeOfQuestion(db, userId, question)
      : // What is not in the cache just now may come back with the next synchronisation.
        item && (await outcomeOfItem(db, userId, item));
    if (outcome === 'holds') certain.push(id);
    else if (outcome) refused.push(outcome);
  }
  return { refused, certain };
}

/** The acts of this person that changed nothing because another was first, until each has been seen. */
export function useRefusedActs(): { refused: RefusedAct[]; dismiss: (id: string) => void } {
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
  const dismiss = useCallback((id: string) => unwatch(userId, [id]), [userId]);
  return { refused: found ?? [], dismiss };
}

/** Says that an act changed nothing, and why. */
export function useRefusedWords(): (refused: RefusedAct) => string {
  const { t } = useTranslation('common');
  const nameOf = useNames();
  return (refused) => {
    const winner = refused.winner && nameOf(refused.winner);
    switch (refused.kind) {
      case 'question': {
        const { act, refusal } = refused;
        if (refusal === 'already-taken' && winner) return t('refused.takenFirst', { winner });
        return act === 'reply' ? '' : `${t(`refused.act.${act}`)} ${t(`refused.why.${refusal}`)}`;
      }
      case 'handover':
        if (refused.refusal === 'already-accepted' && winner) return t('refused.handover.accepted', { winner });
        return t(`refused.handover.${refused.refusal === 'already-withdrawn' ? 'withdrawn' : 'other'}`);
      default:
        return assertNever(refused);
    }
  };
}
