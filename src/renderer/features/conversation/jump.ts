import { Dexie } from 'dexie';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import { useAccount } from '../../data/account';
import { useRoom } from '../../data/rooms';
import { firstSaid } from './new-messages';

/** How long a message that was gone to stays marked. */
const markedMs = 2000;
/** The most messages that are shown at once to get to an early one. */
const mostShown = 3000;
/** Messages that are shown before the one that was gone to. */
const before = 15;
const patienceMs = 10_000;

/** @param orNext goes to what was said next in the conversation where the event itself is none of its messages */
export type JumpTo = (eventId: string, orNext?: boolean) => void;

export interface Jump {
  jumpTo: JumpTo;
  /** How many messages must be shown for the wanted one to be among them. */
  atLeast: number;
  /** What is told of a message that is looked for, or cannot be found. */
  state: 'idle' | 'looking' | 'not-found' | 'unreachable';
}

/** Goes to messages of a conversation, also to those that are not drawn, and to those that are not on this device. */
export function useJump(frame: RefObject<HTMLElement | null>, roomId: string, threadId: string): Jump {
  const { db, engine } = useAccount();
  const hasQuestions = useRoom(roomId)?.kind === 'consultation';
  const [atLeast, setAtLeast] = useState(0);
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
        const count = row ? await countFrom(db, roomId, row.sort) : Infinity;
        if (count > mostShown) return setState('not-found');
        setAtLeast(count + before);
        stopWaiting.current = whenDrawn(frame.current, row?.id ?? '', (isFound) =>
          setState(isFound ? 'idle' : 'not-found'),
        );
      };
      look().catch(() => setState('unreachable'));
    },
    [db, engine, frame, roomId, threadId, hasQuestions],
  );
  return { jumpTo, atLeast, state };
}

/** How many rows a room has from a place on. */
function countFrom(db: CacheDatabase, roomId: string, sort: number): Promise<number> {
  return db.messages.where('[roomId+sort]').between([roomId, sort], [roomId, Dexie.maxKey]).count();
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
