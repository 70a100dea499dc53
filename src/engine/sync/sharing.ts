import type { MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import { readStatus, writeStatus } from '../../cache/status';
import { eventTypes } from '../../domain/event-types';
import { sharingContent, type Sharing, type SharingContent } from '../../domain/sharing';
import type { Connectivity } from '../session/connectivity';
import { saidInAccount } from './account-data';
import { isTold, keepTelling } from './telling';

declare module 'matrix-js-sdk/lib/@types/event.js' {
  interface AccountDataEvents {
    'fi.piiri.sharing': SharingContent;
  }
}

/** What a person lets others see, where a response tells it. */
export function saidSharing(extensions: Record<string, unknown>): Sharing | null {
  return sharingContent.safeParse(saidInAccount(extensions, eventTypes.sharing)).data ?? null;
}

/** Takes in what the account says, but where this device has said another and not told it yet. */
export async function storeSharing(db: CacheDatabase, said: Sharing | null): Promise<void> {
  if (!said || (await readStatus(db, 'sharing'))?.told === false) return;
  const { readMarks, typing } = said;
  await writeStatus(db, 'sharing', { readMarks, typing, told: true });
}

/** Tells the account what this person lets others see, as soon as it can be told. */
export function tellSharing(client: MatrixClient, db: CacheDatabase, connectivity: Connectivity): () => void {
  const untold = async () => (await readStatus(db, 'sharing'))?.told === false;
  const tell = async (): Promise<boolean> => {
    const said = await readStatus(db, 'sharing');
    if (!said || said.told) return true;
    const { readMarks, typing } = said;
    if (!(await isTold(client.setAccountDataRaw(eventTypes.sharing, { v: 1, readMarks, typing })))) return false;
    await db.transaction('rw', db.status, async () => {
      const now = await readStatus(db, 'sharing');
      if (now?.readMarks !== readMarks || now.typing !== typing) return;
      await writeStatus(db, 'sharing', { readMarks, typing, told: true });
    });
    return true;
  };
  return keepTelling(connectivity, untold, tell);
}
