import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { open } from '../../../cache/sealing';
import { professions } from '../../../domain/directory';
import { useAccount } from '../../data/account';
import { useNames, usePeople } from '../../data/names';
import { roomName } from '../../data/places';
import { useLanguage } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { EmptyState } from '../../ui/EmptyState';
import { ListRow } from '../../ui/ListRow';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { JoinRow } from './JoinRow';
import { useCircle, type CircleMember } from './queries';
import { RoomRowItem } from './RoomRowItem';
import './circle.css';

/** A circle: what it is for, its rooms, and its people with those who lead it. */
export function CirclePage({ circleId, service }: { circleId: string; service: ReactNode }) {
  const { t } = useTranslation('circle');
  const { engine } = useAccount();
  const snapshot = useCircle(circleId);

  useEffect(() => {
    // Fetches the circle's people; without the engine the cache is what there is to show.
    engine.showRoom(circleId).catch(() => {});
  }, [engine, circleId]);

  if (snapshot === undefined) return null;
  if (snapshot === null) {
    return (
      <Pane header={<PaneHeader title={t('notHere')} />}>
        <EmptyState title={t('unknown')} />
      </Pane>
    );
  }
  const { circle, rooms, members, joining } = snapshot;
  const details = open(circle.c);
  const kind = details.circle?.kind ?? 'organisation';
  return (
    <Pane header={<PaneHeader title={<bdi>{roomName(circle)}</bdi>} detail={t(`kinds.${kind}`)} />}>
      <div className="circle-page">
        {(details.circle?.purpose || details.topic) && (
          <p className="circle-page__purpose">{details.circle?.purpose || details.topic}</p>
        )}
        {service}
        <section aria-labelledby="circle-rooms">
          <h2 id="circle-rooms">{t('rooms')}</h2>
          {rooms.length === 0 && <p className="circle-page__none">{t('noRooms')}</p>}
          <ul className="circle-page__rows">
            {rooms.map((room) => (
              <li key={room.roomId}>
                {room.membership === 'join' ? (
                  <RoomRowItem room={room} isCurrent={false} />
                ) : (
                  <JoinRow room={room} isJoining={joining.has(room.roomId)} />
                )}
              </li>
            ))}
          </ul>
        </section>
        <People members={members} />
      </div>
    </Pane>
  );
}

function People({ members }: { members: readonly CircleMember[] }) {
  const { t } = useTranslation('circle');
  const language = useLanguage();
  const names = useNames();
  const people = usePeople();
  const inOrder = [...members].sort(
    (one, other) =>
      Number(other.isLead) - Number(one.isLead) || names(one.userId).localeCompare(names(other.userId), 'fi'),
  );
  return (
    <section aria-labelledby="circle-people">
      <h2 id="circle-people">{t('people', { count: members.length })}</h2>
      <ul className="circle-page__rows circle-page__rows--people">
        {inOrder.map(({ userId, isLead }) => {
          const person = people.get(userId);
          const detail = [person && professions[person.profession][language], person?.unit].filter(Boolean).join(' · ');
          return (
            <li key={userId}>
              <ListRow
                leading={<Avatar name={names(userId)} />}
                title={<bdi>{names(userId)}</bdi>}
                detail={detail || t('notInDirectory')}
                trailing={isLead && <Badge>{t('lead')}</Badge>}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
