import { ChevronRight, Plus, Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { open } from '../../../cache/sealing';
import type { AdministrativeAct } from '../../../domain/circle/circle-acts';
import type { RoomRow } from '../../../cache/rows';
import { useAccount } from '../../data/account';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { mayIn } from '../../data/rights';
import { useFromRooms, type Rooms } from '../../data/rooms';
import { useStatus } from '../../data/status';
import { useTranslation } from '../../i18n/use-translation';
import { UnderWay } from '../../leading/UnderWay';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ListRow } from '../../ui/ListRow';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { JoinRow } from './JoinRow';
import { useCircles, type CircleGroup } from './queries';
import { RoomIcon } from './RoomIcon';
import { RoomRowItem } from './RoomRowItem';
import './circle.css';

const CreateCircleDialog = lazy(async () => ({
  default: (await import('./CreateCircleDialog')).CreateCircleDialog,
}));

const isNewCircle = ({ kind }: AdministrativeAct) => kind === 'create-circle';

/** The person's circles, each with its rooms, and the way to find more. */
export function CircleList({ path }: { path: string }) {
  const { t } = useTranslation('circle');
  const snapshot = useCircles();
  const isWholeList = useStatus('roomList')?.complete ?? false;
  const isEmpty = snapshot && snapshot.groups.length === 0 && snapshot.invitations.length === 0;

  return (
    <Pane header={<PaneHeader level={2} title={t('circles')} actions={<NewCircle />} />}>
      <div className="circle-list__notices">
        <UnderWay concerns={isNewCircle} />
      </div>
      {isEmpty && <EmptyState title={isWholeList ? t('none') : t('fetching')} />}
      {snapshot && snapshot.invitations.length > 0 && (
        <section className="circle-group" aria-label={t('invitations')}>
          <h3 className="circle-group__title">{t('invitations')}</h3>
          <ul>
            {snapshot.invitations.map((room) => (
              <li key={room.roomId}>
                <JoinRow room={room} turning={snapshot.turning.get(room.roomId)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {snapshot?.groups.map((group) => (
        <Group key={group.circle.roomId} group={group} path={path} />
      ))}
      {snapshot && snapshot.outside.length > 0 && (
        <div className="circle-group" role="group" aria-label={t('outside')}>
          <h3 className="circle-group__title">{t('outside')}</h3>
          <ul>
            {snapshot.outside.map((room) => (
              <li key={room.roomId}>
                <RoomRowItem room={room} isCurrent={path.startsWith(paths.room(room.roomId))} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {snapshot && snapshot.archived.length > 0 && <Archived circles={snapshot.archived} path={path} />}
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

/** Makes a circle, for whoever may in the organisation. */
function NewCircle() {
  const { t } = useTranslation('leading');
  const { userId } = useAccount();
  const [isOpen, setOpen] = useState(false);
  const organisationId = useFromRooms((rooms) => organisationLedBy(rooms, userId));
  if (organisationId === null) return null;
  return (
    <>
      <Button icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        {t('create.title')}
      </Button>
      {isOpen && (
        <Suspense>
          <CreateCircleDialog organisationId={organisationId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function organisationLedBy(rooms: Rooms | undefined, userId: string): string | null {
  const led = [...(rooms?.values() ?? [])].find(
    (room) => room.kind === 'organisation' && mayIn(room, userId, 'manage-organisation'),
  );
  return led?.roomId ?? null;
}

/** Circles that are closed, folded away. */
function Archived({ circles, path }: { circles: readonly RoomRow[]; path: string }) {
  const { t } = useTranslation('leading');
  return (
    <details className="circle-list__archived">
      <summary>{t('archivedCircles', { count: circles.length })}</summary>
      <ul>
        {circles.map(({ roomId, kind, c }) => (
          <li key={roomId}>
            <ListRow
              href={paths.circle(roomId)}
              isCurrent={path === paths.circle(roomId)}
              leading={<RoomIcon kind={kind} />}
              title={<bdi>{open(c).name}</bdi>}
            />
          </li>
        ))}
      </ul>
    </details>
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
