import { eves, holidays } from '../../../domain/calendar/holidays';
import type { Interval } from '../../../domain/calendar/opening-hours';
import { minutesOfDay, timeOf } from '../../../domain/calendar/wall-clock';
import { useLanguage } from '../../i18n';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { wallText } from '../../i18n/wall-time';
import type { ServiceDate } from './calendar';

/** A circle's calendar as people say it. */
export interface ServiceWords {
  /** "8.00–16.00" */
  span: (from: string, to: string) => string;
  /** "klo 8.00–12.00 ja 13.00–16.00", "kiinni" */
  hours: (day: ServiceDate) => string;
  /** "to 24.12. klo 8.00–24.00" */
  dayAndSpan: (interval: Interval) => string;
  /** "itsenäisyyspäivä", "Kehittämispäivä"; empty on an ordinary day. */
  reason: (day: ServiceDate) => string;
  /** "Aino ja Marja" */
  list: (items: readonly string[]) => string;
}

export function useServiceWords(): ServiceWords {
  const { t } = useTranslation('service');
  const language = useLanguage();
  const when = useWhen();
  const conjunction = new Intl.ListFormat(language, { type: 'conjunction' });
  const list = (items: readonly string[]) => conjunction.format(items);
  const span = (from: string, to: string) => `${wallText(from, language)}–${wallText(to, language)}`;
  // The midnight that ends a day belongs to that day.
  const end = (moment: number) => {
    const text = when.time(moment);
    return text === when.time(midnight) ? wallText(timeOf(minutesOfDay), language) : text;
  };
  const between = ({ start, end: last }: Interval) => `${when.time(start)}–${end(last)}`;
  return {
    span,
    list,
    hours: ({ hours }) => (hours.length === 0 ? t('closed') : t('at', { times: list(hours.map(between)) })),
    dayAndSpan: (interval) => t('dayAt', { day: when.date(interval.start), times: between(interval) }),
    reason({ special, exception }) {
      const names = [
        exception,
        special?.holiday && holidays[special.holiday][language],
        special?.eve && eves[special.eve][language],
      ];
      return names.filter(Boolean).join(', ');
    },
  };
}

/** A midnight of Finland. */
const midnight = Date.UTC(2026, 0, 1, 22);
