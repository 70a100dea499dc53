import { useLiveQuery } from '../../data/use-live-query';
import type { CacheDatabase } from '../../../cache/database';
import { open } from '../../../cache/sealing';
import type { CaseCardContent } from '../../../domain/case/case';
import { useAccount } from '../../data/account';

type Named = Pick<CaseCardContent, 'client' | 'onBehalf'>;

function namesIn({ client, onBehalf }: Named): string[] {
  return [client.name ?? '', onBehalf?.name ?? ''].filter(Boolean);
}

/** The names of the contacts that a case came from, as far as this person can read them. */
export async function readContactNames(db: CacheDatabase, caseId: string): Promise<string[]> {
  const rows = await db.contacts.where('caseRoomId').equals(caseId).toArray();
  return rows.flatMap(({ c }) => namesIn(open(c)));
}

/**
 * Who must not be named in what is asked from a case: whom its card names, and also whom it keeps to itself, where this
 * person can read the contact; undefined until that is read, so that nothing is asked before it.
 */
export function useClientNames(caseId: string, card: CaseCardContent | null): readonly string[] | undefined {
  const { db } = useAccount();
  const known = useLiveQuery(() => readContactNames(db, caseId), [db, caseId]);
  return known && [...new Set([...(card ? namesIn(card) : []), ...known])];
}
