import { MessageSquare } from 'lucide-react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useNames } from '../../data/names';
import { shownCount } from '../../data/notice-level';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { CountBadge } from '../../ui/Badge';
import { ListRow } from '../../ui/ListRow';

/** Rooms where something was said that this person has not read. */
export function TodayUnread({ rooms, now }: { rooms: readonly RoomRow[]; now: number }) {
  const { t } = useTranslation('today');
  const nameOf = useNames();
  const when = useWhen();
  const [location] = useHashLocation();
  if (rooms.length === 0) return null;
  return (
    <section className="today__section" aria-labelledby="today-unread">
      <h3 id="today-unread">{t('section.unread')}</h3>
      <ul>
        {rooms.map((room) => {
          const { lastMessage } = open(room.c);
          const unread = shownCount(room);
          const last =
            lastMessage && t('lastFrom', { who: nameOf(lastMessage.sender), when: when.brief(room.lastTs, now) });
          return (
            <li key={room.roomId} className="today__row">
              <ListRow
                href={paths.room(room.roomId)}
                isCurrent={location === paths.room(room.roomId)}
                leading={<MessageSquare aria-hidden />}
                title={roomName(room)}
                detail={last}
                trailing={<CountBadge {...unread} label={t('unread', { count: unread.count })} />}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
