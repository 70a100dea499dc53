import { ScrollText } from 'lucide-react';
import { useMemo } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { useAccount } from '../../data/account';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { mayIn } from '../../data/rights';
import { useRooms } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';
import { ListRow } from '../../ui/ListRow';

/** The logs of use of the organisation's people, for those who read them. */
export function OrganisationLogs({ organisation }: { organisation: RoomRow }) {
  const { t } = useTranslation('use-log');
  const { userId } = useAccount();
  const rooms = useRooms();
  const logs = useMemo(
    () =>
      [...(rooms?.values() ?? [])]
        .filter(({ kind, membership }) => kind === 'log' && membership === 'join')
        .sort((one, other) => roomName(one).localeCompare(roomName(other), 'fi')),
    [rooms],
  );
  if (logs.length === 0 || !mayIn(organisation, userId, 'manage-organisation')) return null;
  return (
    <section aria-labelledby="organisation-logs">
      <h2 id="organisation-logs">{t('title')}</h2>
      <p>{t('what')}</p>
      <ul>
        {logs.map((room) => (
          <li key={room.roomId}>
            <ListRow href={paths.room(room.roomId)} leading={<ScrollText aria-hidden />} title={roomName(room)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
