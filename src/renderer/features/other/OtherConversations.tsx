import { memo } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { useNewestWords } from '../../data/newest-words';
import { loudUnread, shownCount } from '../../data/notice-level';
import { paths } from '../../data/paths';
import { perform } from '../../data/perform';
import { roomName } from '../../data/places';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Avatar } from '../../ui/Avatar';
import { CountBadge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ListRow } from '../../ui/ListRow';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { useOtherRooms } from './queries';
import './other.css';

/** Conversations that were begun with any Matrix client and are none of Piiri's own kinds. */
export function OtherConversations({ path }: { path: string }) {
  const { t } = useTranslation(['other', 'common']);
  const rooms = useOtherRooms();
  return (
    <Pane header={<PaneHeader level={2} title={t('title')} />}>
      {rooms?.length === 0 && <EmptyState title={t('none')} />}
      <ul className="other-list">
        {rooms?.map((room) => (
          <li key={room.roomId}>
            {room.membership === 'invite' ? (
              <Invitation room={room} />
            ) : (
              <Row room={room} isCurrent={path === paths.room(room.roomId)} />
            )}
          </li>
        ))}
      </ul>
    </Pane>
  );
}

function useRoomTitle(room: RoomRow): string {
  const { t } = useTranslation(['other', 'common']);
  return roomName(room) || t('unnamed');
}

const Row = memo(function Row({ room, isCurrent }: { room: RoomRow; isCurrent: boolean }) {
  const { t } = useTranslation(['other', 'common']);
  const when = useWhen();
  const title = useRoomTitle(room);
  const words = useNewestWords(room, title);
  const unread = shownCount(room);
  return (
    <ListRow
      href={paths.room(room.roomId)}
      isCurrent={isCurrent}
      isStrong={loudUnread(room) > 0 || room.markedUnread}
      leading={<Avatar name={title} />}
      title={<bdi>{title}</bdi>}
      detail={words ?? t('noMessages')}
      trailing={
        <>
          {room.lastTs > 0 && <time>{when.brief(room.lastTs)}</time>}
          <CountBadge
            {...unread}
            label={t('unread', { count: unread.count })}
            marked={room.markedUnread && t('common:markedUnread')}
          />
        </>
      }
    />
  );
});

function Invitation({ room }: { room: RoomRow }) {
  const { t } = useTranslation(['other', 'common']);
  const account = useAccount();
  const names = useNames();
  const { attempt, busy, failed } = useAttempt();
  const title = useRoomTitle(room);
  const { invitedBy } = open(room.c);
  return (
    <ListRow
      leading={<Avatar name={title} />}
      title={<bdi>{title}</bdi>}
      detail={failed ? t('common:notKept') : t('invitedBy', { name: invitedBy ? names(invitedBy) : title })}
      trailing={
        <Button
          aria-label={t('joinNamed', { name: title })}
          disabled={busy}
          onClick={() => attempt(() => perform(account, { kind: 'join', roomId: room.roomId }))}
        >
          {t('join')}
        </Button>
      }
    />
  );
}
