import { Dexie } from 'dexie';
import { useLiveQuery } from '../../data/use-live-query';
import { memo } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { loudUnread, shownCount } from '../../data/notice-level';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { CountBadge } from '../../ui/Badge';
import { ListRow } from '../../ui/ListRow';
import { RoomIcon } from './RoomIcon';

interface RoomRowItemProps {
  room: RoomRow;
  isCurrent: boolean;
}

/** A joined room as a row: its name, its newest words, and how much is unread. */
export const RoomRowItem = memo(function RoomRowItem({ room, isCurrent }: RoomRowItemProps) {
  const { t } = useTranslation(['circle', 'common']);
  const when = useWhen();
  const { lastMessage, topic } = open(room.c);
  const unread = shownCount(room);
  return (
    <ListRow
      href={paths.room(room.roomId)}
      isCurrent={isCurrent}
      isStrong={loudUnread(room) > 0 || room.markedUnread}
      leading={<RoomIcon kind={room.kind} />}
      title={<bdi>{roomName(room)}</bdi>}
      detail={
        room.kind === 'inbox' ? <Waiting roomId={room.roomId} /> : lastMessage?.excerpt || topic || t('consultation')
      }
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

/** How many contacts of an inbox nobody has taken; its newest words would name clients in a list. */
function Waiting({ roomId }: { roomId: string }) {
  const { t } = useTranslation('circle');
  const { db } = useAccount();
  const count = useLiveQuery(
    () =>
      db.contacts
        .where('[roomId+status+due]')
        .between([roomId, 'open', Dexie.minKey], [roomId, 'open', Dexie.maxKey])
        .count(),
    [db, roomId],
  );
  return count === undefined ? ' ' : t('waiting', { count });
}
