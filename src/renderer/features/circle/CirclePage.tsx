import { MessageCirclePlus } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { openAsk } from '../../data/ask-opener';
import { roomName } from '../../data/places';
import { mayIn } from '../../data/rights';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { CircleAsking } from './CircleAsking';
import { CircleMenu } from './CircleMenu';
import { CircleNotices } from './CircleNotices';
import { CirclePeople } from './CirclePeople';
import { CircleRooms } from './CircleRooms';
import { CircleTopics } from './CircleTopics';
import type { CircleDialog } from './dialogs';
import { JoinRow } from './JoinRow';
import { OrganisationLogs } from './OrganisationLogs';
import { OrganisationMeetings } from './OrganisationMeetings';
import { OrganisationReasons } from './OrganisationReasons';
import { OrganisationRetention } from './OrganisationRetention';
import { useCircle, type CircleSnapshot } from './queries';
import './circle.css';

const CircleDialogs = lazy(async () => ({ default: (await import('./CircleDialogs')).CircleDialogs }));

export interface CirclePageProps {
  circleId: string;
  /** When the circle is open and who is on duty; stands below what the circle is for. */
  service?: ReactNode;
}

/** A circle: what it is for, its rooms and its people, and what one may do to them. */
export function CirclePage({ circleId, service }: CirclePageProps) {
  const { t } = useTranslation('circle');
  const { engine } = useAccount();
  const snapshot = useCircle(circleId);

  useEffect(() => {
    // Fetches the circle's people; without the engine the cache is what there is to show.
    engine.showRoom(circleId).catch(() => {});
  }, [engine, circleId]);

  const unknownRooms = snapshot?.unknownRooms.join(' ') ?? '';
  useEffect(() => {
    // Finds rooms that were made since; without the network they are found when the page is opened again.
    if (unknownRooms !== '') engine.refreshJoinable().catch(() => {});
  }, [engine, unknownRooms]);

  if (snapshot === undefined) return null;
  if (snapshot === null) {
    return (
      <Pane header={<PaneHeader title={t('notHere')} />}>
        <EmptyState title={t('unknown')} />
      </Pane>
    );
  }
  return <Circle key={circleId} snapshot={snapshot} service={service} />;
}

function Circle({ snapshot, service }: { snapshot: CircleSnapshot; service: ReactNode }) {
  const { t } = useTranslation(['circle', 'leading']);
  const { userId } = useAccount();
  const [dialog, setDialog] = useState<CircleDialog | null>(null);
  const { circle, turning } = snapshot;
  const details = open(circle.c);
  const kind = details.circle?.kind ?? (circle.kind === 'circle' ? 'circle' : 'organisation');
  const isJoined = circle.membership === 'join';
  const purpose = details.circle?.purpose || details.topic;
  return (
    <Pane
      header={
        <PaneHeader
          title={<bdi>{roomName(circle)}</bdi>}
          detail={`${t(`kinds.${kind}`)}${details.archived ? ` · ${t('leading:archived')}` : ''}`}
          actions={
            <>
              {isJoined && !details.archived && (
                <Button icon={<MessageCirclePlus aria-hidden />} onClick={() => openAsk({ placeId: circle.roomId })}>
                  {t('askHere')}
                </Button>
              )}
              {isJoined && circle.kind === 'circle' && <CircleMenu circle={circle} onOpen={setDialog} />}
            </>
          }
        />
      }
    >
      <div className="circle-page">
        {details.archived && (
          <Banner
            actions={
              mayIn(circle, userId, 'archive') && (
                <Button onClick={() => setDialog({ kind: 'archive', roomId: circle.roomId })}>
                  {t('leading:archive.backConfirm')}
                </Button>
              )
            }
          >
            {t('leading:archive.closed')}
          </Banner>
        )}
        <CircleNotices snapshot={snapshot} />
        {purpose && <p className="circle-page__purpose">{purpose}</p>}
        {!isJoined && <JoinRow room={circle} turning={turning.get(circle.roomId)} />}
        {service}
        <CircleAsking circleId={circle.roomId} />
        <CircleTopics circle={circle} onOpen={setDialog} />
        {circle.kind === 'organisation' && <OrganisationReasons organisation={circle} onOpen={setDialog} />}
        {circle.kind === 'organisation' && <OrganisationRetention organisation={circle} onOpen={setDialog} />}
        {circle.kind === 'organisation' && <OrganisationMeetings onOpen={setDialog} />}
        {circle.kind === 'organisation' && <OrganisationLogs organisation={circle} />}
        <CircleRooms snapshot={snapshot} onOpen={setDialog} />
        <CirclePeople snapshot={snapshot} onOpen={setDialog} />
      </div>
      {dialog && (
        <Suspense>
          <CircleDialogs dialog={dialog} snapshot={snapshot} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </Pane>
  );
}
