import { Dexie } from 'dexie';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import { useAccount, type Account } from '../../data/account';

/** How long a message that was gone to stays marked. */
const markedMs = 2000;
/** The most messages that are shown at once to get to an early one. */
const mostShown = 3000;
/** Pages that are fetched to find a message that is not on this device. */
const mostPages = 20;
/** Messages that are shown before the one that was gone to. */
const before = 15;
const patienceMs = 10_000;

export interface Jump {
  jumpTo: (eventId: string) => void;
  /** How many messages must be shown for the wanted one to be among them. */
  atLeast: number;
  /** What is told of a message that is looked for, or cannot be found. */
  state: 'idle' | 'looking' | 'not-found';
}

/** Goes to messages of a conversation, also to those that are not drawn, and to those that are not on this device. */
export function useJump(frame: RefObject<HTMLElement | null>, roomId: string): Jump {
  const account = useAccount();
  const [atLeast, setAtLeast] = useState(0);
  const [state, setState] = useState<Jump['state']>('idle');
  const stopWaiting = useRef(() => {});
  useEffect(() => () => stopWaiting.current(), []);

  const jumpTo = useCallback(
    (eventId: string) => {
      stopWaiting.current();
      if (jumpWithin(frame.current, eventId)) return setState('idle');
      setState('looking');
      const gone = () => setState('not-found');
      rowsFrom(account, roomId, eventId).then((count) => {
        if (count === null || count > mostShown) return gone();
        setAtLeast(count + before);
        stopWaiting.current = whenDrawn(frame.current, eventId, (isFound) => setState(isFound ? 'idle' : 'not-found'));
      }, gone);
    },
    [account, frame, roomId],
  );
  return { jumpTo, atLeast, state };
}

/** How many messages there are from one on to the newest; null where it cannot be found. */
async function rowsFrom({ db, engine }: Account, roomId: string, eventId: string): Promise<number | null> {
  for (let page = 0; page < mostPages; page += 1) {
    const row = await db.messages.get(eventId);
    if (row) return row.roomId === roomId ? countFrom(db, roomId, row.sort) : null;
    const room = await db.rooms.get(roomId);
    if (!room || room.complete || !(await engine.loadEarlier(roomId))) return null;
  }
  return null;
}

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
