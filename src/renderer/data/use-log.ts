import { useEffect, useEffectEvent } from 'react';
import type { CacheDatabase } from '../../cache/database';
import { logRoomName, logText, type LogEntry } from '../../domain/case/use-log';
import { currentLanguage } from '../i18n';
import { useAccount, type Account } from './account';
import { afterPaint } from './after-paint';
import { useNames } from './names';
import { perform } from './perform';

export type Use = Omit<LogEntry, 'v' | 'at'>;

/** Writes down that this person has used what is known of a client; nobody waits for it. */
export function useLogUse(): (use: Use) => void {
  const account = useAccount();
  const nameOf = useNames();
  // What cannot be kept on this device cannot be read on it either.
  return (use) => void logUse(account, nameOf(account.userId), use).catch(() => undefined);
}

/** Logs once each time that something of a client is opened; nothing while there is nothing to log. */
export function useLogged(use: Use | null): void {
  const log = useLogUse();
  const key = use && JSON.stringify(use);
  const write = useEffectEvent(() => {
    if (use) log(use);
  });
  useEffect(() => (key === null ? undefined : afterPaint(() => write())), [key]);
}

async function logUse(account: Account, name: string, use: Use): Promise<void> {
  const entry: LogEntry = { v: 1, ...use, at: Date.now() };
  const roomId = await organisationOf(account.db, use.roomId);
  // Without an organisation there is nobody who would read a log.
  if (roomId === null) return;
  const language = currentLanguage();
  const body = logText(entry, language);
  await perform(account, { kind: 'log-use', roomId, name: logRoomName(name, language), entry, body });
}

/** The organisation that a room belongs to by its circle, else the one that this person is in. */
async function organisationOf(db: CacheDatabase, roomId: string): Promise<string | null> {
  const organisations = await db.rooms.where({ kind: 'organisation', membership: 'join' }).toArray();
  const room = await db.rooms.get(roomId);
  const above = organisations.find(({ children }) => room?.parents.some((id) => children.includes(id)));
  return (above ?? organisations[0])?.roomId ?? null;
}
