import { createContext, use, type ReactNode } from 'react';
import type { CacheDatabase } from '../../cache/database';
import type { EnginePort } from '../../engine/port';
import type { HostBridge, StoredSession } from '../../preload/contract';

/** What every signed-in screen stands on. */
export interface Account {
  db: CacheDatabase;
  session: StoredSession;
  userId: string;
  host: HostBridge;
  /** Makes the engine's worker on first use. */
  engine: EnginePort;
}

const AccountContext = createContext<Account | null>(null);

export function AccountProvider({ account, children }: { account: Account; children: ReactNode }) {
  return <AccountContext value={account}>{children}</AccountContext>;
}

/** The signed-in person's account; only inside {@link AccountProvider}. */
export function useAccount(): Account {
  const account = use(AccountContext);
  if (!account) throw new Error('useAccount outside AccountProvider');
  return account;
}
