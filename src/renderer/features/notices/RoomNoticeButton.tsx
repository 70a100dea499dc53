import { Bell, BellOff, BellRing } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { noticeLevelOf } from '../../data/notice-level';
import { useRoom } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';

const RoomNoticeDialog = lazy(async () => ({ default: (await import('./RoomNoticeDialog')).RoomNoticeDialog }));

/** Shows of what in a room this person is notified, and opens the choice. */
export function RoomNoticeButton({ roomId }: { roomId: string }) {
  const { t } = useTranslation('notices');
  const room = useRoom(roomId);
  const [isOpen, setOpen] = useState(false);
  if (room?.membership !== 'join') return null;
  const Icon = { all: BellRing, mentions: Bell, nothing: BellOff }[noticeLevelOf(room)];
  return (
    <>
      <IconButton
        label={t('room.button', { level: t(`room.levels.${noticeLevelOf(room)}`) })}
        icon={<Icon aria-hidden />}
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <Suspense>
          <RoomNoticeDialog room={room} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
