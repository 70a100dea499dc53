import type { Interval } from '../../../domain/calendar/opening-hours';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { useServiceWords } from './use-service-words';

export interface DutyGapsProps {
  gaps: readonly Interval[];
  /** The circle is open at some time of the week. */
  isOpen: boolean;
  now: number;
}

/** When the circle is open and nobody is on duty, in words. What has passed is left out. */
export function DutyGaps({ gaps, isOpen, now }: DutyGapsProps) {
  const { t } = useTranslation('service');
  const words = useServiceWords();
  const coming = gaps.filter(({ end }) => end > now);
  if (!isOpen) return <Banner>{t('duty.neverOpen')}</Banner>;
  if (gaps.length === 0) return <Banner tone="ok">{t('duty.noGaps')}</Banner>;
  if (coming.length === 0) return null;
  return (
    <Banner tone="soon">
      <ul className="duty-gaps" aria-label={t('duty.gaps')}>
        {coming.map((gap) => (
          <li key={gap.start}>{t('duty.gapAt', { when: words.dayAndSpan(gap) })}</li>
        ))}
      </ul>
    </Banner>
  );
}
