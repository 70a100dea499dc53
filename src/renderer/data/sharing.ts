import type { CacheDatabase } from '../../cache/database';
import { writeStatus } from '../../cache/status';
import { usualSharing, type Sharing } from '../../domain/sharing';
import { useStatus } from './status';

/** What this person lets others see of what she does, on all of her devices. */
export function useSharing(): Sharing {
  return useStatus('sharing') ?? usualSharing;
}

export async function chooseSharing(db: CacheDatabase, { readMarks, typing }: Sharing): Promise<void> {
  await writeStatus(db, 'sharing', { readMarks, typing, told: false });
}
