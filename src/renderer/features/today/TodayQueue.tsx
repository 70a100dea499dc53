import { Sun } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHashLocation } from 'wouter/use-hash-location';
import { useAsking } from '../../data/asking';
import { useInvitations } from '../../data/invitations';
import { usePlaces } from '../../data/places';
import { useStatus } from '../../data/status';
import { useNow } from '../../i18n/time';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { TodayAsking } from './TodayAsking';
import { TodayInvitations } from './TodayInvitations';
import { TodayLeading } from './TodayLeading';
import { TodayNotices } from './TodayNotices';
import { pathOf, TodayRow } from './TodayRow';
import { TodayUnread } from './TodayUnread';
import { countOf, firstRows, sectionsOf, type Section } from './queue';
import { useTodayItems, useUnreadRooms } from './queries';
import './today.css';

/** Rows drawn at most until one asks for more; the first screenful is drawn before the rest. */
const page = 200;
const firstScreenful = 30;

/** All that waits for this person in every circle, what is late or due first on top. */
export function TodayQueue() {
  const { t } = useTranslation('today');
  const now = useNow(30_000);
  const items = useTodayItems(now);
  const invitations = useInvitations();
  const unread = useUnreadRooms();
  const asking = useAsking();
  const sections = useMemo(() => sectionsOf(items ?? [], now), [items, now]);
  const isRead = items && invitations && unread && asking;
  const isEmpty =
    isRead && asking.length === 0 && sections.length === 0 && invitations.length === 0 && unread.length === 0;
  return (
    <Pane header={<PaneHeader level={2} title={t('title')} detail={isRead && summaryOf(sections)} />}>
      <div className="today">
        <TodayNotices />
        <TodayLeading />
        <TodayAsking asking={asking ?? []} />
        {isEmpty && <NothingToDo />}
        <TodaySections
          sections={sections}
          now={now}
          afterOverdue={<TodayInvitations invitations={invitations ?? []} />}
        />
        <TodayUnread rooms={unread ?? []} now={now} />
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

interface TodaySectionsProps {
  sections: readonly Section[];
  now: number;
  /** Stands below what is late and above all else. */
  afterOverdue: ReactNode;
}

function TodaySections({ sections, now, afterOverdue }: TodaySectionsProps) {
  const { t } = useTranslation('today');
  const placeOf = usePlaces();
  const nameOf = (roomId: string) => placeOf(roomId).circle || placeOf(roomId).room;
  const [location] = useHashLocation();
  const [limit, setLimit] = useState(page);
  const shownLimit = useDeferredValue(sections.length > 0 ? limit : firstScreenful);
  const shown = firstRows(sections, shownLimit);
  const left = countOf(sections) - countOf(shown);
  const rows = ({ name, items }: Section) => (
    <section key={name} className={`today__section today__section--${name}`} aria-labelledby={`today-${name}`}>
      <h3 id={`today-${name}`}>{t(`section.${name}`)}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="today__row">
            <TodayRow item={item} place={nameOf(item.roomId)} now={now} isCurrent={location === pathOf(item)} />
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <>
      {shown.filter(({ name }) => name === 'overdue').map(rows)}
      {afterOverdue}
      {shown.filter(({ name }) => name !== 'overdue').map(rows)}
      {left > 0 && (
        <Button className="today__more" onClick={() => setLimit(limit + page)}>
          {t('showMore', { count: left })}
        </Button>
      )}
    </>
  );
}

/** An empty queue is said kindly, and only when it is known to be empty. */
function NothingToDo() {
  const { t } = useTranslation('today');
  const isComplete = useStatus('roomList')?.complete ?? false;
  if (!isComplete) return <EmptyState title={t('fetching')} />;
  return <EmptyState icon={<Sun aria-hidden />} title={t('empty')} />;
}

export { useTodayCount } from './today-count';
