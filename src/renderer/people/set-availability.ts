import { standing } from '../../cache/states';
import type { AvailabilityContent } from '../../domain/directory/availability';
import { eventTypes } from '../../domain/event-types';
import type { Account } from '../data/account';
import { perform } from '../data/perform';

/** States this person's own availability. Nobody else can, so that her newest word is based on whatever stands. */
export async function setAvailability(account: Account, roomId: string, content: AvailabilityContent): Promise<void> {
  const place = { roomId, type: eventTypes.availability, stateKey: account.userId } as const;
  const before = await standing(account.db, place);
  const { type, stateKey } = place;
  await perform(account, { kind: 'state', roomId, edit: { type, stateKey, content }, basis: before?.basis ?? null });
}
