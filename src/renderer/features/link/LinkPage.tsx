import { useLiveQuery } from '../../data/use-live-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import type { RoomRow } from '../../../cache/rows';
import { parseMatrixLink, type MatrixLink } from '../../../domain/message/matrix-links';
import { useAccount } from '../../data/account';
import { followTo, targetOfLink, type LinkTarget } from '../../data/link-paths';
import { paths } from '../../data/paths';
import { useStatus } from '../../data/status';
import { useTranslation } from '../../i18n/use-translation';
import { EmptyState } from '../../ui/EmptyState';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';

export interface LinkPageProps {
  /** The link, or whatever came in its stead. */
  address: string;
  /** How one gets into a room that one is not in. */
  joining: (room: RoomRow) => ReactNode;
}

/** Where a link from outside leads: on to its screen, or, where this person cannot go there, to words that say so. */
export function LinkPage({ address, joining }: LinkPageProps) {
  const { t } = useTranslation('link');
  const link = parseMatrixLink(address);
  return (
    <Pane header={<PaneHeader title={t('title')} />}>
      {link ? (
        <Leading link={link} joining={joining} />
      ) : (
        <EmptyState title={t('unknown')} action={<a href={`#${paths.today()}`}>{t('toToday')}</a>} />
      )}
    </Pane>
  );
}

interface Lead {
  target: LinkTarget | null;
  /** The room, where it is known; the target is in it, and reached only where one is in. */
  room: RoomRow | null;
}

async function readLead(db: CacheDatabase, link: MatrixLink): Promise<Lead> {
  const room = link.kind === 'room' ? ((await db.rooms.get(link.room)) ?? null) : null;
  return { target: await targetOfLink(db, link), room };
}

function Leading({ link, joining }: { link: MatrixLink; joining: LinkPageProps['joining'] }) {
  const { t } = useTranslation('link');
  const { db } = useAccount();
  const lead = useLiveQuery(() => readLead(db, link), [db, JSON.stringify(link)]);
  const isListed = useStatus('roomList')?.complete ?? false;
  const isIn = lead && (link.kind === 'user' || lead.room?.membership === 'join');
  const target = isIn ? lead.target : null;
  useEffect(() => {
    // Going back does not lead here again.
    if (target) followTo(target, (path) => location.replace(`#${path}`));
  }, [target]);
  const isLookedFor = useLookedFor(Boolean(lead && !isIn && isListed));

  if (target || !lead) return null;
  if (link.kind === 'user') return <EmptyState title={t('noPerson')} />;
  if (lead.room?.membership === 'invite') {
    return <EmptyState title={t('invited')} action={<a href={`#${paths.today()}`}>{t('toToday')}</a>} />;
  }
  if (lead.room && isLookedFor) {
    return (
      <div className="link-page">
        <p>{t('notIn')}</p>
        {joining(lead.room)}
      </div>
    );
  }
  return <EmptyState title={isLookedFor ? t('noRoom') : t('looking')} />;
}

/** Asks the homeserver once which rooms one could be in, where the link's room is not one's own. */
function useLookedFor(isWanted: boolean): boolean {
  const { engine } = useAccount();
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    const done = () => setDone(true);
    engine.refreshJoinable().then(done, done);
  }, [engine, isWanted]);
  return isDone;
}
