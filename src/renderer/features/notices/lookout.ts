/** How long changes rest before they are looked at: what comes together is told together. */
const restMs = 1_500;
/** How long they are put off while more keep coming, as after a long absence. */
const patienceMs = 8_000;
/** Timers stand still while a computer sleeps: the longest that one is trusted. */
const longestMs = 10 * 60_000;

/** Looks when something has changed, at the moment that the last look named, and when the person comes back. */
export interface Lookout {
  /** @param look gives the moment of the next look in milliseconds since the epoch; null where none is known */
  watch: (look: () => number | null) => void;
  /** Looks at nothing until it watches again. */
  pause: () => void;
  /** Begins to notice that the person comes back; returns what ends it all. */
  start: () => () => void;
}

export function makeLookout(): Lookout {
  let current: (() => number | null) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changedAt: number | null = null;

  const lookAt = (moment: number) => {
    clearTimeout(timer);
    timer = setTimeout(lookNow, Math.min(Math.max(0, moment - Date.now()), longestMs));
  };
  function lookNow() {
    clearTimeout(timer);
    changedAt = null;
    if (current) lookAt(current() ?? Infinity);
  }
  const onReturn = () => {
    // What has just changed rests first, and is then looked at with all else.
    if (changedAt === null && current && document.visibilityState === 'visible') soon();
  };
  function soon() {
    const now = Date.now();
    changedAt ??= now;
    lookAt(Math.min(now + restMs, changedAt + patienceMs));
  }

  function pause() {
    current = null;
    changedAt = null;
    clearTimeout(timer);
  }

  return {
    watch(look) {
      current = look;
      soon();
    },
    pause,
    start() {
      window.addEventListener('focus', onReturn);
      document.addEventListener('visibilitychange', onReturn);
      return () => {
        pause();
        window.removeEventListener('focus', onReturn);
        document.removeEventListener('visibilitychange', onReturn);
      };
    },
  };
}
