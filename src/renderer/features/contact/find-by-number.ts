import type { CacheDatabase } from '../../../cache/database';
import { open } from '../../../cache/sealing';
import type { ContactLink } from '../../../domain/contact/contact';
import { roomName } from '../../data/places';

/** What a number stands for: `Y-7K3QF`, however it was typed. */
export function tidyNumber(typed: string): string {
  const signs = typed.toUpperCase().replace(/[\s–]/g, '').replace(/^Y-?/, '');
  return `Y-${signs}`;
}

/**
 * The group chat or the contact of a number, among what this person has; the chat first, for that is where the matter is.
 * Reads through all contacts: for a number that somebody has typed, not for a list.
 */
export async function findByNumber(db: CacheDatabase, number: string, except: string): Promise<ContactLink | null> {
  const room = await db.rooms
    .where('[kind+membership]')
    .equals(['case', 'join'])
    .filter((one) => roomName(one).startsWith(`${number} `))
    .first();
  if (room) return { kind: 'case', roomId: room.roomId };
  const contact = await db.contacts.filter((row) => row.id !== except && open(row.c).number === number).first();
  return contact ? { kind: 'contact', roomId: contact.roomId, contactId: contact.id } : null;
}
