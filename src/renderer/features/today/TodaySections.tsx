import { AlarmClock } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { isLocalEventId } from '../../../domain/act';
import { useAccount } from '../../data/account';
import { onKeys } from '../../data/keys';
import { usePlaces } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { countOf, firstRows, type Section, type TodayItem } from './queue';
import { take } from './take';
import { pathOf, TodayRow, useTitleOf } from './TodayRow';

const SnoozeDialog = lazy(async () => ({ default: (await import('./SnoozeDialog')).SnoozeDialog }));

/** Rows drawn at most until one asks for more; the first screenful is drawn before the rest. */
const page = 80;
const firstScreenful = 20;

interface TodaySectionsProps {
  sections: readonly Section[];
  now: number;
  /** Stands below what is late and above all else. */
  afterOverdue: ReactNode;
}

export function TodaySections({ sections, now, afterOverdue }: TodaySectionsProps) {
  const { t } = useTranslation(['today', 'common']);
  const account = useAccount();
  const titleOf = useTitleOf();
  const placeOf = usePlaces();
  const nameOf = (item: TodayItem) => {
    const { circle, room } = placeOf(item.roomId);
    // What was agreed on about a client is found by the case's or the contact's number.
    if (item.kind === 'work-item') return item.contact?.number ?? room;
    return circle || room;
  };
  const [location] = useHashLocation();
  const [limit, setLimit] = useState(page);
  const [snoozing, setSnoozing] = useState<TodayItem | null>(null);
  const [isNotKept, setNotKept] = useState(false);
  const shownLimit = useDeferredValue(limit, firstScreenful);
  // Every row says how long is left: time goes on beside everything else.
  const rowsNow = useDeferredValue(now);
  const shown = firstRows(sections, shownLimit);
  const left = countOf(sections) - countOf(shown);

  function handleKey(event: KeyboardEvent<HTMLElement>) {
    const row = event.target instanceof HTMLElement && event.target.matches('[data-row]') ? event.target : null;
    const id = row?.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (!row || id === undefined) return;
    const item = shown.flatMap(({ items }) => items).find((candidate) => candidate.id === id);
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
    const at = rows.indexOf(row);
    onKeys(
      {
        todayNext: () => rows[at + 1]?.focus(),
        todayBefore: () => rows[at - 1]?.focus(),
        todayTake: () => {
          setNotKept(false);
          if (item) take(account, item).catch(() => setNotKept(true));
        },
        todaySnooze: () => item && canSnooze(item) && setSnoozing(item),
      },
      event,
    );
  }

  const rows = ({ name, items }: Section) => (
    <section key={name} className={`today__section today__section--${name}`} aria-labelledby={`today-${name}`}>
      <h3 id={`today-${name}`}>{t(`section.${name}`)}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="today__row today__row--item" data-item={item.id}>
            <TodayRow item={item} place={nameOf(item)} now={rowsNow} isCurrent={location === pathOf(item)} />
            {canSnooze(item) && (
              <IconButton
                label={t('snooze.act', { what: titleOf(item) })}
                icon={<AlarmClock aria-hidden />}
                onClick={() => setSnoozing(item)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <div className="today__queue" onKeyDown={handleKey}>
      {isNotKept && (
        <Banner tone="overdue" isAlert>
          {t('common:actNotKept')}
        </Banner>
      )}
      {shown.filter(({ name }) => name === 'overdue').map(rows)}
      {afterOverdue}
      {shown.filter(({ name }) => name !== 'overdue').map(rows)}
      {left > 0 && (
        <Button className="today__more" onClick={() => setLimit(limit + page)}>
          {t('showMore', { count: left })}
        </Button>
      )}
      {snoozing && (
        <Suspense>
          <SnoozeDialog item={snoozing} onClose={() => setSnoozing(null)} />
        </Suspense>
      )}
    </div>
  );
}

/** What the homeserver does not know yet has no id by which other devices could know it. */
function canSnooze({ id }: TodayItem): boolean {
  return !isLocalEventId(id);
}
