import { serviceProblems, type ServiceContent } from '../../../domain/service/service';
import { useNow, useWhen } from '../../i18n/time';
import { daysFrom } from './calendar';
import { useServiceWords } from './use-service-words';
import { useTranslation } from '../../i18n/use-translation';

/** The next two weeks as the circle would be open. */
export function HoursPreview({ service }: { service: ServiceContent }) {
  const { t } = useTranslation('service');
  const when = useWhen();
  const words = useServiceWords();
  const now = useNow(60_000);
  const isRight = serviceProblems(service).length === 0;
  return (
    <section aria-labelledby="hours-preview">
      <h2 id="hours-preview">{t('hours.preview')}</h2>
      {isRight ? (
        <ul className="service-preview">
          {daysFrom(now, 14, service).map((day) => (
            <li key={day.date} className={day.hours.length === 0 ? 'service-preview__closed' : undefined}>
              <span className="service-preview__day">{when.day(day.noon, now)}</span>
              <span>
                {words.hours(day)}
                {words.reason(day) && <span className="service-summary__quiet"> {words.reason(day)}</span>}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="service-page__hint">{t('hours.noPreview')}</p>
      )}
    </section>
  );
}
