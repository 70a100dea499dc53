import { Plus } from 'lucide-react';
import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { mayIn } from '../../data/rights';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import type { OpenDialog } from './dialogs';
import { JoinRow } from './JoinRow';
import type { CircleSnapshot } from './queries';
import { RoomMenu } from './RoomMenu';
import { RoomRowItem } from './RoomRowItem';

interface CircleRoomsProps {
  snapshot: CircleSnapshot;
  onOpen: OpenDialog;
}

/** The rooms of a circle in its order, those that are archived folded away. */
export function CircleRooms({ snapshot, onOpen }: CircleRoomsProps) {
  const { t } = useTranslation(['circle', 'leading']);
  const { userId } = useAccount();
  const { circle, rooms, archivedRooms } = snapshot;
  const right = circle.kind === 'organisation' ? 'manage-organisation' : 'manage-rooms';
  const mayMake = mayIn(circle, userId, right) && !open(circle.c).archived;
  const row = (room: RoomRow) => (
    <li key={room.roomId} className="circle-room">
      <div className="circle-room__row">
        {room.membership === 'join' ? (
          <RoomRowItem room={room} isCurrent={false} />
        ) : (
          <JoinRow room={room} turning={snapshot.turning.get(room.roomId)} />
        )}
      </div>
      <RoomMenu room={room} snapshot={snapshot} onOpen={onOpen} />
    </li>
  );
  return (
    <section aria-labelledby="circle-rooms">
      <div className="circle-page__heading">
        <h2 id="circle-rooms">{t('rooms')}</h2>
        {mayMake && (
          <Button icon={<Plus aria-hidden />} onClick={() => onOpen({ kind: 'new-room' })}>
            {t('leading:newRoom.open')}
          </Button>
        )}
      </div>
      {rooms.length === 0 && <p className="circle-page__none">{t('noRooms')}</p>}
      <ul className="circle-page__rows">{rooms.map(row)}</ul>
      {archivedRooms.length > 0 && (
        <details className="circle-page__archived">
          <summary>{t('leading:archivedRooms', { count: archivedRooms.length })}</summary>
          <ul className="circle-page__rows">{archivedRooms.map(row)}</ul>
        </details>
      )}
    </section>
  );
}
