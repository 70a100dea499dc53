import type { Availability } from '../../domain/directory/availability';
import { assertNever } from '../../domain/result';
import { dayAt } from '../../domain/calendar/wall-clock';
import { weekdays } from '../../domain/calendar/weekdays';
import { useLanguage } from '../i18n';
import { useWhen } from '../i18n/time';
import { lastDayOf } from './absence';
import { useTranslation } from '../i18n/use-translation';

/** Availability in a few plain words, such as "poissa pe 27.11. asti". */
export function useAvailabilityWords(): (availability: Availability, now: number) => string {
  const { t } = useTranslation('people');
  const when = useWhen();
  const language = useLanguage();

  function away(until: number | null, now: number): string {
    if (until === null) return t('availability.away');
    const last = lastDayOf(until);
    if (last === null) return t('availability.awayUntil', { when: when.dayAndTime(until, now) });
    if (last === dayAt(now)) return t('availability.awayToday');
    if (last === dayAt(now) + 1) return t('availability.awayUntilTomorrow');
    return t('availability.awayUntil', { when: when.day(until - 1, now) });
  }

  return (availability, now) => {
    switch (availability.kind) {
      case 'on-duty':
        return t('availability.onDuty');
      case 'available':
        return t('availability.here');
      case 'not-working-day':
        return t('availability.notWorkingDay', { day: weekdays[availability.nextDay][language] });
      case 'away':
        return away(availability.until, now);
      default:
        return assertNever(availability);
    }
  };
}
