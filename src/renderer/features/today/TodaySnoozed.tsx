import { AlarmClock } from 'lucide-react';
import { useAccount } from '../../data/account';
import { snoozeUntil } from '../../data/snoozes';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { ListRow } from '../../ui/ListRow';
import type { SnoozedItem } from './queue';
import { pathOf, useTitleOf } from './TodayRow';

/** What this person has put off, folded away, and when each comes back by itself. */
export function TodaySnoozed({ snoozed, now }: { snoozed: readonly SnoozedItem[]; now: number }) {
  const { t } = useTranslation('today');
  const { db } = useAccount();
  const when = useWhen();
  const titleOf = useTitleOf();
  if (snoozed.length === 0) return null;
  return (
    <details className="today__snoozed">
      <summary>{t('snooze.section', { count: snoozed.length })}</summary>
      <ul>
        {snoozed.map(({ item, until }) => (
          <li key={item.id} className="today__row today__row--item">
            <ListRow
              href={pathOf(item)}
              leading={<AlarmClock aria-hidden />}
              title={titleOf(item)}
              detail={t('snooze.back', { when: when.atTime(until, now) })}
            />
            <Button
              aria-label={t('snooze.bringBackNamed', { what: titleOf(item) })}
              onClick={() => void snoozeUntil(db, item.id, 0)}
            >
              {t('snooze.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
