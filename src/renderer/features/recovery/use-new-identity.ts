import { useState } from 'react';
import type { RecoveryProblem } from '../../../engine/port';
import type { Result } from '../../../domain/result';

type Made = Result<{ recoveryKey: string }, RecoveryProblem>;

/** Making an account's identity, for the first time or anew: how it goes, and the key that is shown once. */
export function useNewIdentity() {
  const [problem, setProblem] = useState<RecoveryProblem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);

  async function make(making: () => Promise<Made>): Promise<void> {
    setBusy(true);
    setProblem(null);
    const outcome = await making().catch(() => ({ ok: false, problem: 'unreachable' }) as const);
    setBusy(false);
    if (outcome.ok) setRecoveryKey(outcome.value.recoveryKey);
    else setProblem(outcome.problem);
  }

  return { make, problem, isBusy, recoveryKey };
}
