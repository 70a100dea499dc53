import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useAccount } from '../../data/account';
import { firstSaid, type Conversed } from './new-messages';

/** How long a message that was gone to stays marked. */
const markedMs = 2000;
const patienceMs = 10_000;

/** @param orNext goes to what was said next in the conversation where the event itself is none of its messages */
export type JumpTo = (eventId: string, orNext?: boolean) => void;

export interface Jump {
  jumpTo: JumpTo;
  /** What is told of a message that is looked for, or cannot be found. */
  state: 'idle' | 'looking' | 'not-found' | 'unreachable';
}

/** Goes to messages of a conversation, also to those that are not drawn, and to those that are not on this device. */
export function useJump(
  frame: RefObject<HTMLElement | null>,
  { roomId, threadId, hasQuestions }: Conversed,
  drawAround: (sort: number) => Promise<void>,
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
        const place = { roomId, threadId, hasQuestions };
        const row = orNext && event ? await firstSaid(db, place, event.sort) : event;
        if (!row) return setState('not-found');
        await drawAround(row.sort);
        stopWaiting.current = whenDrawn(frame.current, row.id, (isFound) => setState(isFound ? 'idle' : 'not-found'));
      };
      look().catch(() => setState('unreachable'));
    },
    [db, engine, frame, roomId, threadId, hasQuestions, drawAround],
  );
  return { jumpTo, state };
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
