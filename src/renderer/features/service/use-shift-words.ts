import type { Shift } from '../../../domain/service/duty';
import { shortWeekday } from '../../../domain/calendar/weekdays';
import { useNames } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useServiceWords } from './use-service-words';
import { useTranslation } from '../../i18n/use-translation';

/** The parts of a sentence on a shift: who, which day, and "klo 8.00–12.00". */
export function useShiftWords(): (shift: Shift) => { who: string; day: string; times: string } {
  const { t } = useTranslation('service');
  const language = useLanguage();
  const nameOf = useNames();
  const { span } = useServiceWords();
  return ({ userId, day, from, to }) => ({
    who: nameOf(userId),
    day: shortWeekday(day, language),
    times: t('at', { times: span(from, to) }),
  });
}
