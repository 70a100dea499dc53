import type { RoomRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { useNames } from './names';
import { useTranslation } from '../i18n/use-translation';

/**
 * A room's newest message as its row tells it, or null where there is none.
 * @param title what the row is called: a talk of two is called by the other, who need not be named again
 */
export function useNewestWords(room: RoomRow, title?: string): string | null {
  const { t } = useTranslation('common');
  const names = useNames();
  const { lastMessage } = open(room.c);
  if (!lastMessage) return null;
  const sender = names(lastMessage.sender);
  const words = lastMessage.excerpt || t('unreadable');
  return sender === title ? words : `${sender}: ${words}`;
}
