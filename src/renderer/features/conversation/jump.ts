import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import { hiddenThread } from '../../../cache/rows';
import { useAccount } from '../../data/account';
import { askJump } from '../../data/asked-jump';
import { goTo, paths } from '../../data/paths';
import { firstSaid, type Conversed } from './new-messages';

/** How long a message that was gone to stays marked. */
const markedMs = 2000;
const patienceMs = 10_000;

/** @param orNext goes to what was said next in the conversation where the event itself is none of its messages */
export type JumpTo = (eventId: string, orNext?: boolean) => void;

type OpenThread = (rootId: string) => void;

export interface Jump {
  jumpTo: JumpTo;
  /** What is told of a message that is looked for, or cannot be found. */
  state: 'idle' | 'looking' | 'not-found' | 'unreachable';
}

/**
 * Goes to messages of a conversation, also to those that are not drawn, and to those that are not on this device. One that
 * stands in another conversation of the room is gone to there.
 * @param openThread opens a thread at the side of this conversation
 */
export function useJump(
  frame: RefObject<HTMLElement | null>,
  { roomId, threadId, hasQuestions }: Conversed,
  { drawAround, openThread }: { drawAround: (sort: number) => Promise<void>; openThread: OpenThread },
): Jump {
  const { db, engine } = useAccount();
  const [state, setState] = useState<Jump['state']>('idle');
  const stopWaiting = useRef(() => {});
  useEffect(() => () => stopWaiting.current(), []);

  const jumpTo = useCallback(
    (eventId: string, orNext = false) => {
      stopWaiting.current();
      if (jumpWithin(frame.current, eventId)) return setState('idle');
      setState('looking');
      const look = async () => {
        const found = await engine.findEvent(roomId, eventId);
        if (found !== 'here') return setState(found === 'unknown' ? 'not-found' : 'unreachable');
        const event = (await db.messages.get(eventId)) ?? (await db.updates.get(eventId));
        const there = orNext ? undefined : await otherThread(db, eventId, threadId);
        if (there !== undefined) {
          setState('idle');
          return goElsewhere(db, { roomId, threadId: there }, eventId, openThread);
        }
        const place = { roomId, threadId, hasQuestions };
        const row = orNext && event ? await firstSaid(db, place, event.sort) : event;
        if (!row) return setState('not-found');
        // What is drawn already would be drawn anew elsewhere, and lose the focus.
        if (jumpWithin(frame.current, row.id)) return setState('idle');
        await drawAround(row.sort);
        stopWaiting.current = whenDrawn(frame.current, row.id, (isFound) => setState(isFound ? 'idle' : 'not-found'));
      };
      look().catch(() => setState('unreachable'));
    },
    [db, engine, frame, roomId, threadId, hasQuestions, openThread, drawAround],
  );
  return { jumpTo, state };
}

/** The thread in which a message stands, where that is another than the one that is open; the root is in its room's talk. */
async function otherThread(db: CacheDatabase, eventId: string, threadId: string): Promise<string | undefined> {
  const row = await db.messages.get(eventId);
  const isElsewhere = row && row.threadId !== threadId && row.threadId !== hiddenThread && eventId !== threadId;
  return isElsewhere ? row.threadId : undefined;
}

/** Opens the conversation in which a message stands, and has it go there. */
async function goElsewhere(
  db: CacheDatabase,
  { roomId, threadId }: Pick<Conversed, 'roomId' | 'threadId'>,
  eventId: string,
  openThread: OpenThread,
) {
  askJump({ roomId, threadId, eventId });
  if (await db.questions.get(threadId)) return goTo(paths.question(roomId, threadId));
  return threadId === '' ? goTo(paths.room(roomId)) : openThread(threadId);
}

/** Goes to a message as soon as it is drawn. */
function whenDrawn(frame: HTMLElement | null, eventId: string, done: (isFound: boolean) => void): () => void {
  if (!frame) return () => {};
  const end = (isFound: boolean) => {
    observer.disconnect();
    clearTimeout(timer);
    done(isFound);
  };
  const observer = new MutationObserver(() => {
    if (jumpWithin(frame, eventId)) end(true);
  });
  const timer = window.setTimeout(() => end(false), patienceMs);
  observer.observe(frame, { childList: true, subtree: true });
  if (jumpWithin(frame, eventId)) end(true);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** Brings a message of a conversation into view, and puts the focus on it; false where it is not drawn. */
function jumpWithin(frame: HTMLElement | null, eventId: string): boolean {
  const row = frame?.querySelector<HTMLElement>(`[data-message="${CSS.escape(eventId)}"]`);
  if (!row) return false;
  row.scrollIntoView({ block: 'center' });
  row.focus({ preventScroll: true });
  row.classList.add('message--found');
  window.setTimeout(() => row.classList.remove('message--found'), markedMs);
  return true;
}
