import { Sun } from 'lucide-react';
import { useMemo } from 'react';
import { useAccount } from '../../data/account';
import { useAsking } from '../../data/asking';
import { useInvitations } from '../../data/invitations';
import { circleIn } from '../../data/places';
import { useRooms } from '../../data/rooms';
import { useStatus } from '../../data/status';
import { useTranslation } from '../../i18n/use-translation';
import { useOwnAvailability } from '../../people/own-availability';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { TodayAsking } from './TodayAsking';
import { TodayFilterBar } from './TodayFilterBar';
import { TodayInvitations } from './TodayInvitations';
import { TodayLeading } from './TodayLeading';
import { TodayNotices } from './TodayNotices';
import { TodaySections } from './TodaySections';
import { TodaySnoozed } from './TodaySnoozed';
import { TodayUnread } from './TodayUnread';
import { filtered, isNarrowed, useFilters } from './filters';
import { sectionsOf, type Section, type TodayItem } from './queue';
import { useUnreadRooms } from './queries';
import { useToday } from './today-data';
import './today.css';

/** All that waits for this person in every circle, what is late or due first on top. */
export function TodayQueue() {
  const { t } = useTranslation('today');
  const { userId } = useAccount();
  const { now, items, snoozed } = useToday();
  const [filters, change] = useFilters(userId);
  const isAway = Boolean(useOwnAvailability()?.away);
  const invitations = useInvitations();
  const asking = useAsking();
  const unread = useUnreadRooms(useMemo(() => countByRoom(items ?? []), [items]));
  const rooms = useRooms();
  // Who is away sees her own alone, whatever she has chosen for her days at work.
  const onlyMine = filters.onlyMine || isAway;
  const shown = useMemo(() => {
    const circleOf = (roomId: string) => circleIn(rooms, rooms?.get(roomId))?.roomId ?? null;
    return filtered(items ?? [], { ...filters, onlyMine }, circleOf);
  }, [items, filters, onlyMine, rooms]);
  const sections = useMemo(() => sectionsOf(shown, now), [shown, now]);
  const isRead = items && invitations && unread && asking;
  const isNothing = sections.length === 0 && isRead;
  const isEmpty = isNothing && asking.length === 0 && invitations.length === 0 && unread.length === 0;
  const hidden = items ? sectionsOf(items, now).reduce((sum, section) => sum + section.items.length, 0) : 0;
  const isHiding = isNothing && hidden > 0;
  return (
    <Pane header={<PaneHeader level={2} title={t('title')} detail={isRead && summaryOf(sections)} />}>
      <div className="today">
        <TodayFilterBar filters={filters} isAway={isAway} onChange={change} />
        <TodayNotices />
        <TodayLeading />
        <TodayAsking asking={asking ?? []} />
        {isHiding && (
          <EmptyState
            title={t('filters.hidden', { count: hidden })}
            action={
              (isNarrowed(filters) || filters.onlyMine) && (
                <Button onClick={() => change({ circle: null, kind: null, urgency: null, onlyMine: false })}>
                  {t('filters.showAll')}
                </Button>
              )
            }
          />
        )}
        {isEmpty && !isHiding && <NothingToDo />}
        <TodaySections
          sections={sections}
          now={now}
          afterOverdue={<TodayInvitations invitations={invitations ?? []} />}
        />
        <TodayUnread rooms={unread ?? []} now={now} />
        <TodaySnoozed snoozed={snoozed} now={now} />
      </div>
    </Pane>
  );

  function summaryOf(all: readonly Section[]): string {
    const countIn = (name: Section['name']) => all.find((section) => section.name === name)?.items.length ?? 0;
    const [overdue, today] = [countIn('overdue'), countIn('today')];
    return [overdue > 0 && t('summary.overdue', { count: overdue }), today > 0 && t('summary.today', { count: today })]
      .filter(Boolean)
      .join(', ');
  }
}

/** How many messages of each room stand in the queue by themselves. */
function countByRoom(items: readonly TodayItem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, roomId } of items) if (kind === 'mention') counts.set(roomId, (counts.get(roomId) ?? 0) + 1);
  return counts;
}

/** An empty queue is said kindly, and only when it is known to be empty. */
function NothingToDo() {
  const { t } = useTranslation('today');
  const isComplete = useStatus('roomList')?.complete ?? false;
  if (!isComplete) return <EmptyState title={t('fetching')} />;
  return <EmptyState icon={<Sun aria-hidden />} title={t('empty')} />;
}
