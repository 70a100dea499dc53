import { useCallback, useEffect, useRef } from 'react';
import { useAccount } from '../../data/account';

/** How often the engine hears that one goes on; it decides what of that others are told. */
const everyMs = 4_000;

/**
 * One who writes is told of after a moment, and that she has stopped a moment after it: each wakes every device of the
 * room, and what she says is to come to them first.
 */
const momentMs = 1_000;

/**
 * For a field where one writes to a room: call with what stands in it at every change, and with nothing once it is
 * sent. Matrix knows who is writing in a room and not in which thread, so that nothing is told of threads.
 */
export function useTellTyping(roomId: string, threadId: string): (text: string) => void {
  const { engine } = useAccount();
  const lastTold = useRef(0);
  const waiting = useRef<{ isTyping: boolean; timer: number } | null>(null);

  const tell = useCallback(
    (isTyping: boolean) => {
      lastTold.current = isTyping ? Date.now() : 0;
      // What others are not told is no harm to what one writes.
      engine.showTyping(roomId, isTyping).catch(() => {});
    },
    [engine, roomId],
  );

  const forget = useCallback(() => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
  }, []);

  const tellSoon = useCallback(
    (isTyping: boolean) => {
      if (waiting.current?.isTyping === isTyping) return;
      forget();
      const timer = window.setTimeout(() => {
        waiting.current = null;
        tell(isTyping);
      }, momentMs);
      waiting.current = { isTyping, timer };
    },
    [forget, tell],
  );

  useEffect(
    () => () => {
      forget();
      if (lastTold.current !== 0) tell(false);
    },
    [forget, tell],
  );

  return useCallback(
    (text: string) => {
      if (threadId) return;
      const isTold = lastTold.current !== 0;
      if (text.trim() === '') {
        forget();
        if (isTold) tellSoon(false);
        return;
      }
      if (waiting.current?.isTyping === false) forget();
      if (!isTold) tellSoon(true);
      else if (Date.now() - lastTold.current >= everyMs) tell(true);
    },
    [threadId, forget, tellSoon, tell],
  );
}
