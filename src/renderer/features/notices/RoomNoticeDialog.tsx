import { useState } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { noticeLevels, usualNoticeLevel, type NoticeLevel } from '../../../domain/notices/notice-level';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { chooseNotices } from '../../data/notice-level';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { RadioChoice } from '../../ui/RadioChoice';

/** Of what in a room a person wants to be notified, on all of her devices and clients. A choice holds at once. */
export function RoomNoticeDialog({ room, onClose }: { room: RoomRow; onClose: () => void }) {
  const { t } = useTranslation(['notices', 'common']);
  const { db } = useAccount();
  const { attempt, failed } = useAttempt();
  const { roomId, kind, noticeChoice: kept } = room;
  // At once: what is kept is read a moment later.
  const [chosen, setChosen] = useState<{ level: NoticeLevel | null } | null>(null);
  const choice = (chosen && !failed ? chosen.level : kept) ?? null;
  const choose = (level: NoticeLevel | null) => {
    setChosen({ level });
    attempt(() => chooseNotices(db, roomId, level));
  };
  const usual = t(`room.levels.${usualNoticeLevel(kind)}`);
  return (
    <Dialog
      title={t('room.title')}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <RadioChoice
        label={roomName(room) || t('room.unnamed')}
        hint={t('room.everywhere')}
        value={choice ?? 'usual'}
        onChange={(value) => choose(value === 'usual' ? null : value)}
        options={[
          { value: 'usual', label: t('room.usual', { level: usual }) },
          ...noticeLevels.map((value) => ({ value, label: t(`room.options.${value}`) })),
        ]}
      />
      <p>{t(choice === 'nothing' ? 'room.mutedCounts' : 'room.counts')}</p>
      <p>{t('room.duty')}</p>
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('common:notKept')}
        </Banner>
      )}
    </Dialog>
  );
}
