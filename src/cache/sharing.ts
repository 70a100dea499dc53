import { usualSharing, type Sharing } from '../domain/sharing';
import type { CacheDatabase } from './database';
import { readStatus } from './status';

/** What this person lets others see of what she does. */
export async function sharingOf(db: CacheDatabase): Promise<Sharing> {
  return (await readStatus(db, 'sharing')) ?? usualSharing;
}
