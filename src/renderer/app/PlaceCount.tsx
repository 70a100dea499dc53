import type { RoomKind } from '../../domain/event-types';
import { isClosedCase } from '../data/archived';
import { loudUnread } from '../data/notice-level';
import { useFromRooms, type Rooms } from '../data/rooms';
import { useTodayCount } from '../features/today/today-data';
import { useTranslation } from '../i18n/use-translation';
import { CountBadge } from '../ui/Badge';
import type { RailPlace } from './place';

const kindsOf: Partial<Record<RailPlace, readonly RoomKind[]>> = {
  circles: ['consultation', 'inbox'],
  cases: ['case'],
  other: ['other'],
};

/** How much waits in a place of the rail. */
export function PlaceCount({ place }: { place: RailPlace }) {
  return place === 'today' ? <TodayCount /> : <UnreadCount place={place} />;
}

function TodayCount() {
  const { t } = useTranslation('shell');
  const count = useTodayCount();
  return <CountBadge count={count} label={t('waiting', { count })} />;
}

/** How many conversations of a place hold something unread. */
function UnreadCount({ place }: { place: RailPlace }) {
  const { t } = useTranslation('shell');
  const count = useFromRooms((rooms) => countUnread(rooms, kindsOf[place] ?? []));
  return <CountBadge count={count} label={t('unread', { count })} isQuiet />;
}

function countUnread(rooms: Rooms | undefined, kinds: readonly RoomKind[]): number {
  let count = 0;
  rooms?.forEach((room) => {
    if (!kinds.includes(room.kind) || isClosedCase(room)) return;
    if (loudUnread(room) > 0 || room.markedUnread || room.membership === 'invite') count += 1;
  });
  return count;
}
