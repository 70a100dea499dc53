import { useLiveQuery } from '../../data/use-live-query';
import { CircleDashed } from 'lucide-react';
import type { CacheDatabase } from '../../../cache/database';
import { useAccount } from '../../data/account';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { useRooms } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';
import { ListRow } from '../../ui/ListRow';

async function roomsOf(db: CacheDatabase, userId: string): Promise<ReadonlySet<string>> {
  const rows = await db.members.where('userId').equals(userId).toArray();
  return new Set(rows.filter(({ membership }) => membership === 'join').map(({ roomId }) => roomId));
}

/** The circles that one shares with a person, as far as this device knows. */
export function PersonCircles({ userId }: { userId: string }) {
  const { t } = useTranslation('directory');
  const { db } = useAccount();
  const rooms = useRooms();
  const memberOf = useLiveQuery(() => roomsOf(db, userId), [db, userId]);
  const circles = [...(rooms?.values() ?? [])].filter(
    ({ kind, membership, roomId }) => kind === 'circle' && membership === 'join' && memberOf?.has(roomId),
  );
  return (
    <section aria-labelledby="person-circles">
      <h2 id="person-circles">{t('circles')}</h2>
      {memberOf && circles.length === 0 && <p className="person-card__none">{t('noCircles')}</p>}
      <ul className="person-card__rows">
        {circles.map((circle) => (
          <li key={circle.roomId}>
            <ListRow
              href={paths.circle(circle.roomId)}
              leading={<CircleDashed aria-hidden />}
              title={<bdi>{roomName(circle)}</bdi>}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
