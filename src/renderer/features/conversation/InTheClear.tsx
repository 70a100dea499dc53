import { LockOpen } from 'lucide-react';
import { useRoom } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';

/** Says, where one writes, that the homeserver can read a conversation which another client has made without encryption. */
export function InTheClear({ roomId }: { roomId: string }) {
  const { t } = useTranslation('conversation');
  const room = useRoom(roomId);
  if (!room || room.encrypted) return null;
  return (
    <p className="in-the-clear">
      <LockOpen aria-hidden /> {t('inTheClear')}
    </p>
  );
}
