import type { Account } from '../../data/account';
import { perform } from '../../data/perform';

/** Joins a room or a circle; it opens when the homeserver has let this person in. */
export async function joinRoom(account: Account, roomId: string): Promise<void> {
  await perform(account, { kind: 'join', roomId });
}
