import { useCallback, useState } from 'react';

export interface Attempt {
  /** Does the work once at a time. */
  attempt: (work: () => Promise<unknown>) => void;
  busy: boolean;
  /** True when the last work could not be kept on this device; nothing of it was done. */
  failed: boolean;
}

/** For buttons whose act is kept on this device before it is sent: tells when even that did not succeed. */
export function useAttempt(): Attempt {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const attempt = useCallback((work: () => Promise<unknown>) => {
    setState('busy');
    work().then(
      () => setState('idle'),
      () => setState('failed'),
    );
  }, []);
  return { attempt, busy: state === 'busy', failed: state === 'failed' };
}
