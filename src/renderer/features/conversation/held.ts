import { useLiveQuery } from '../../data/use-live-query';
import { useEffect, useState } from 'react';
import { holdMs, isHeld } from '../../../cache/held-acts';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';

/** Whether a message that waits can still be taken back; asked again when its moment comes. */
export function useIsHeld(txnId: string): boolean {
  const { db } = useAccount();
  const notBefore = useLiveQuery(async () => (await db.outbox.get(txnId))?.notBefore ?? 0, [db, txnId]) ?? 0;
  return useNotYet(notBefore);
}

/** The newest message of a conversation that can still be taken back, or null. */
export function useHeldHere(roomId: string, threadId: string): string | null {
  const { db } = useAccount();
  const held = useLiveQuery(async () => {
    const rows = await db.outbox.where('lane').equals(roomId).toArray();
    return rows.findLast((row) => {
      const { act } = open(row.c);
      return isHeld(row) && act.kind === 'message' && (act.threadId ?? '') === threadId;
    });
  }, [db, roomId, threadId]);
  return useNotYet(held?.notBefore ?? 0) ? (held?.txnId ?? null) : null;
}

function useNotYet(moment: number): boolean {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    if (moment === 0) return undefined;
    const wait = Math.min(Math.max(moment - Date.now(), 0), holdMs);
    const timer = setTimeout(() => setPassed(moment), wait);
    return () => clearTimeout(timer);
  }, [moment]);
  return moment > passed;
}
