import { useCallback, useEffect, useRef } from 'react';
import { useAccount } from '../../data/account';

/** How often the engine hears that one goes on; it decides what of that others are told. */
const everyMs = 4_000;

/**
 * For a field where one writes to a room: call with what stands in it at every change, and with nothing once it is
 * sent. Matrix knows who is writing in a room and not in which thread, so that nothing is told of threads.
 */
export function useTellTyping(roomId: string, threadId: string): (text: string) => void {
  const { engine } = useAccount();
  const lastTold = useRef(0);

  const tell = useCallback(
    (isTyping: boolean) => {
      // What others are not told is no harm to what one writes.
      engine.showTyping(roomId, isTyping).catch(() => {});
    },
    [engine, roomId],
  );

  const stop = useCallback(() => {
    if (lastTold.current === 0) return;
    lastTold.current = 0;
    tell(false);
  }, [tell]);

  useEffect(() => stop, [stop]);

  return useCallback(
    (text: string) => {
      if (threadId) return;
      if (text.trim() === '') return stop();
      const now = Date.now();
      if (now - lastTold.current < everyMs) return;
      lastTold.current = now;
      tell(true);
    },
    [threadId, stop, tell],
  );
}
