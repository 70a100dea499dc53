/** Opens the journal with a key that the keyring keeps. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { setAside } from './durable-file';
import { HostError } from './host-error';
import { Journal, journalFileName } from './journal';
import { journalKeyBytes } from './journal-line';
import type { Keyring } from './keyring';
import { SecretFile } from './secrets';

const storedKey = z.base64().refine((key) => Buffer.from(key, 'base64').length === journalKeyBytes);

/**
 * The profile's journal. When its key is lost the old file is kept under another name and a new one begun.
 * Throws `keyring-refused` without a keyring, or what the disk throws.
 */
export async function openJournal(folder: string, keyring: () => Promise<Keyring>): Promise<Journal> {
  const key = await journalKey(folder, keyring);
  const journal = await Journal.open(folder, key);
  if (journal.damagedLines === 0) return journal;
  console.error(`journal: ${journal.damagedLines} lines could not be read`);
  if (journal.readLines > 0) return journal;
  await journal.close();
  await setAside(join(folder, journalFileName));
  return Journal.open(folder, key);
}

async function journalKey(folder: string, keyring: () => Promise<Keyring>): Promise<Buffer> {
  const file = new SecretFile(join(folder, 'journal.key'), storedKey, keyring);
  const kept = await file.load().catch((error: unknown) => {
    if (error instanceof HostError && error.code === 'keyring-unreadable') return null;
    throw error;
  });
  if (kept !== null) return Buffer.from(kept, 'base64');
  await setAside(join(folder, journalFileName));
  const key = randomBytes(journalKeyBytes);
  await file.save(key.toString('base64'));
  return key;
}
