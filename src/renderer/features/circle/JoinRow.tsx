import { useTranslation } from 'react-i18next';
import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { roomName } from '../../data/places';
import { Button } from '../../ui/Button';
import { ListRow } from '../../ui/ListRow';
import { joinRoom } from './commands';
import { RoomIcon } from './RoomIcon';

/** A room that this person could join, or has been invited to. */
export function JoinRow({ room, isJoining }: { room: RoomRow; isJoining: boolean }) {
  const { t } = useTranslation(['circle', 'common']);
  const account = useAccount();
  const names = useNames();
  const { attempt, busy, failed } = useAttempt();
  const { topic, circle, invitedBy } = open(room.c);
  const name = roomName(room);
  const detail = invitedBy ? t('invitedBy', { name: names(invitedBy) }) : topic || circle?.purpose;
  return (
    <ListRow
      leading={<RoomIcon kind={room.kind} />}
      title={<bdi>{name}</bdi>}
      detail={failed ? t('common:notKept') : detail}
      trailing={
        isJoining ? (
          <span role="status">{t('joining')}</span>
        ) : room.membership === 'knock' ? (
          <span>{t('asked')}</span>
        ) : (
          <Button
            aria-label={t('joinNamed', { name })}
            disabled={busy}
            onClick={() => attempt(() => joinRoom(account, room.roomId))}
          >
            {t('join')}
          </Button>
        )
      }
    />
  );
}
