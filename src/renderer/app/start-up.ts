import { beginConnection } from '../../cache/connection-status';
import { CacheDatabase } from '../../cache/database';
import { deleteLeftovers } from '../../cache/leftovers';
import { readStatus, writeStatus } from '../../cache/status';
import type { Result } from '../../domain/result';
import type { HostBridge, HostInfo, StoredSession } from '../../preload/contract';
import type { Account } from '../data/account';
import type { ConfigProblem } from './browser-host';
import type { EngineClient } from './engine-client';

/** Why a person is asked to sign in. */
export type SignInReason =
  | { kind: 'first' }
  /** The session is there and its cache is gone; `unsent` acts are in the journal. */
  | { kind: 'restore'; userId: string; unsent: number }
  /** The homeserver no longer knows the device. */
  | { kind: 'signed-out'; userId: string };

/** What the first screen is. */
export type Stage =
  | { kind: 'config-problem'; problem: ConfigProblem }
  | { kind: 'host-problem' }
  | { kind: 'sign-in'; host: HostBridge; info: HostInfo; reason: SignInReason }
  /** `password` is there in the moment after it was typed, for setting up recovery without asking again. */
  | { kind: 'account'; account: Account; info: HostInfo; password: string | null };

const signedOutUser = 'piiri.signed-out-user';

/** Reads what the device holds and tells what to show first. Makes no engine. */
export async function startUp(found: Result<HostBridge, ConfigProblem>, engine: EngineClient): Promise<Stage> {
  if (!found.ok) return { kind: 'config-problem', problem: found.problem };
  const host = found.value;
  try {
    const [info, session] = await Promise.all([host.hostInfo(), host.loadSession()]);
    if (!session) return { kind: 'sign-in', host, info, reason: reasonWithoutSession() };
    const account = openAccount(host, session, engine);
    const epoch = await readStatus(account.db, 'epoch').catch(() => undefined);
    if (epoch?.epoch === session.cacheEpoch) return { kind: 'account', account, info, password: null };
    const unsent = (await host.journalPending(session.userId).catch(() => [])).length;
    return { kind: 'sign-in', host, info, reason: { kind: 'restore', userId: session.userId, unsent } };
  } catch {
    return { kind: 'host-problem' };
  }
}

function reasonWithoutSession(): SignInReason {
  const userId = sessionStorage.getItem(signedOutUser);
  return userId ? { kind: 'signed-out', userId } : { kind: 'first' };
}

function openAccount(host: HostBridge, session: StoredSession, engine: EngineClient): Account {
  return { db: new CacheDatabase(session.userId), session, userId: session.userId, host, engine: engine.port };
}

/**
 * Makes the device this session's: the session is saved before the cache is marked with its epoch, so that a stop in
 * between is seen as a lost cache and never as a device without a session.
 */
export async function beginSession(host: HostBridge, session: StoredSession, engine: EngineClient): Promise<Account> {
  await host.saveSession(session);
  await deleteLeftovers(session).catch(() => {});
  sessionStorage.removeItem(signedOutUser);
  const account = openAccount(host, session, engine);
  const { db } = account;
  await beginConnection(db, 'connecting');
  await writeStatus(db, 'recovery', { state: 'unknown' });
  await writeStatus(db, 'epoch', { epoch: session.cacheEpoch, userId: session.userId });
  return account;
}

/** Leaves a session that the homeserver has ended; the cache with its unsent words stays for the next sign-in. */
export async function leaveEndedSession({ host, userId }: Account): Promise<void> {
  sessionStorage.setItem(signedOutUser, userId);
  await host.clearSession();
  location.reload();
}
