import { Dexie, type PromiseExtended } from 'dexie';
import type { CacheDatabase } from '../../cache/database';
import { open } from '../../cache/sealing';
import type { CaseCardContent } from '../../domain/case/case';

/** The card is the first message of its room; a few others may stand before it. */
const cardWithin = 50;

export interface ReadCard {
  card: CaseCardContent;
  /** When the group chat was opened, milliseconds since the epoch. */
  openedAt: number;
}

/** What of the contact is shared in a group chat; null while that message is not on this device. */
export function readCard(db: CacheDatabase, roomId: string): PromiseExtended<ReadCard | null> {
  return db.messages
    .where('[roomId+threadId+sort]')
    .between([roomId, '', Dexie.minKey], [roomId, '', Dexie.maxKey])
    .limit(cardWithin)
    .toArray((rows) => {
      for (const { c, ts } of rows) {
        const content = open(c);
        if (content.kind === 'case-card') return { card: content.card, openedAt: ts };
      }
      return null;
    });
}
