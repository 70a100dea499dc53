import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import type { RoomKind } from '../../domain/event-types';
import { useAccount } from '../data/account';
import { useTodayCount } from '../features/today/today-count';
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
  const { db } = useAccount();
  const kinds = kindsOf[place];
  const count =
    useLiveQuery(async () => {
      if (!kinds) return 0;
      return db.rooms
        .where('kind')
        .anyOf(kinds)
        .filter((room) => room.unread > 0 || room.membership === 'invite')
        .count();
    }, [db, kinds]) ?? 0;
  return <CountBadge count={count} label={t('unread', { count })} isQuiet />;
}
