import { cacheName } from './database';

const ours = 'piiri-';

/**
 * Deletes what earlier sessions of this device have left behind: another person's cache, or the keys of one's own
 * former device. Called when a new session begins.
 */
export async function deleteLeftovers(session: { userId: string; deviceId: string }): Promise<void> {
  const databases = await indexedDB.databases();
  const leftovers = databases.flatMap(({ name }) => (name?.startsWith(ours) && !isOf(session, name) ? [name] : []));
  await Promise.all(leftovers.map(deleteDatabase));
}

/** A session's own databases are its person's cache and the crypto store, whose name holds person and device. */
function isOf(session: { userId: string; deviceId: string }, name: string): boolean {
  return name === cacheName(session.userId) || name.includes(`${session.userId}:${session.deviceId}`);
}

export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    // Another window still has it open; the deletion goes through when that closes.
    request.onblocked = () => resolve();
  });
}
