import { ChevronRight, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { open } from '../../../cache/sealing';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { useStatus } from '../../data/status';
import { EmptyState } from '../../ui/EmptyState';
import { ListRow } from '../../ui/ListRow';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { JoinRow } from './JoinRow';
import { useCircles, type CircleGroup } from './queries';
import { RoomRowItem } from './RoomRowItem';
import './circle.css';

/** The person's circles, each with its rooms, and the way to find more. */
export function CircleList({ path }: { path: string }) {
  const { t } = useTranslation('circle');
  const snapshot = useCircles();
  const isWholeList = useStatus('roomList')?.complete ?? false;
  const isEmpty = snapshot && snapshot.groups.length === 0 && snapshot.invitations.length === 0;

  return (
    <Pane header={<PaneHeader level={2} title={t('circles')} />}>
      {isEmpty && <EmptyState title={isWholeList ? t('none') : t('fetching')} />}
      {snapshot && snapshot.invitations.length > 0 && (
        <section className="circle-group" aria-label={t('invitations')}>
          <h3 className="circle-group__title">{t('invitations')}</h3>
          <ul>
            {snapshot.invitations.map((room) => (
              <li key={room.roomId}>
                <JoinRow room={room} isJoining={snapshot.joining.has(room.roomId)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {snapshot?.groups.map((group) => (
        <Group key={group.circle.roomId} group={group} path={path} />
      ))}
      <ul className="circle-list__find">
        <li>
          <ListRow
            href={paths.find()}
            isCurrent={path === paths.find()}
            leading={<Search aria-hidden />}
            title={t('find')}
            detail={t('findDetail')}
          />
        </li>
      </ul>
    </Pane>
  );
}

function Group({ group: { circle, rooms }, path }: { group: CircleGroup; path: string }) {
  const { t } = useTranslation('circle');
  const isOrganisation = circle.kind === 'organisation';
  const name = isOrganisation ? t('wholeOrganisation') : roomName(circle);
  const circlePath = paths.circle(circle.roomId);
  const kind = open(circle.c).circle?.kind;
  return (
    <div className="circle-group" role="group" aria-label={name}>
      <h3 className="circle-group__title">
        <a
          className="circle-group__link"
          href={`#${circlePath}`}
          aria-current={path === circlePath ? 'page' : undefined}
          data-row
        >
          <bdi className="circle-group__name">{name}</bdi>
          {kind && <span className="circle-group__kind">{t(`kinds.${kind}`)}</span>}
          <ChevronRight aria-hidden />
        </a>
      </h3>
      <ul>
        {rooms.map((room) => (
          <li key={room.roomId}>
            <RoomRowItem room={room} isCurrent={path.startsWith(paths.room(room.roomId))} />
          </li>
        ))}
      </ul>
    </div>
  );
}
