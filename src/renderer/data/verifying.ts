import { useState } from 'react';
import type { VerificationProblem } from '../../engine/port';
import { useAccount } from './account';

/** Asking another of one's devices to verify: how that goes. Once it is asked, the dialog over every screen goes on. */
export interface Verifying {
  /** @param deviceId null for whichever of one's verified devices answers */
  ask(deviceId: string | null): Promise<boolean>;
  problem: VerificationProblem | null;
  isBusy: boolean;
}

export function useVerifying(): Verifying {
  const { engine } = useAccount();
  const [problem, setProblem] = useState<VerificationProblem | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function ask(deviceId: string | null): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    const outcome = await engine
      .requestVerification(deviceId)
      .catch(() => ({ ok: false, problem: 'unreachable' }) as const);
    setBusy(false);
    if (!outcome.ok) setProblem(outcome.problem);
    return outcome.ok;
  }

  return { ask, problem, isBusy };
}
