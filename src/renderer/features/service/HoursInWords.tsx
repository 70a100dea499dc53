import { eveCodes, eves } from '../../../domain/calendar/holidays';
import { urgencies, urgencyCodes, type ServiceContent } from '../../../domain/service/service';
import { weekdayCodes, weekdays } from '../../../domain/calendar/weekdays';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { wallText } from '../../i18n/wall-time';
import { Facts } from '../../ui/Facts';
import { HoursPreview } from './HoursPreview';
import { useServiceWords } from './use-service-words';

/** A circle's hours and promise for those who do not edit them. */
export function HoursInWords({ service }: { service: ServiceContent }) {
  const { t } = useTranslation('service');
  const language = useLanguage();
  const words = useServiceWords();
  const { hours, holidays, promise } = service;
  return (
    <div className="service-page">
      <section aria-labelledby="hours-week">
        <h2 id="hours-week">{t('hours.week')}</h2>
        <Facts
          facts={weekdayCodes.map((day) => ({
            name: weekdays[day][language],
            value:
              hours[day].length === 0
                ? t('closed')
                : t('at', { times: words.list(hours[day].map(({ from, to }) => words.span(from, to))) }),
          }))}
        />
      </section>
      <section aria-labelledby="hours-holidays">
        <h2 id="hours-holidays">{t('hours.holidays')}</h2>
        <Facts
          facts={[
            { name: t('hours.onHolidays'), value: t(holidays.closed ? 'hours.closedThen' : 'hours.asUsual') },
            ...eveCodes.map((eve) => {
              const rule = holidays.eves[eve];
              const value =
                typeof rule === 'object'
                  ? t('hours.openUntilTime', { time: wallText(rule.until, language) })
                  : t(rule === 'closed' ? 'hours.closedThen' : 'hours.asUsual');
              return { name: eves[eve][language], value };
            }),
          ]}
        />
      </section>
      <section aria-labelledby="hours-promise">
        <h2 id="hours-promise">{t('hours.promise')}</h2>
        <p className="service-page__hint">{t('hours.promiseHint')}</p>
        <Facts
          facts={urgencyCodes.map((urgency) => ({
            name: urgencies[urgency][language],
            value: t('hours.withinTime', {
              hours: Math.floor(promise[urgency] / 60),
              minutes: promise[urgency] % 60,
            }),
          }))}
        />
      </section>
      <HoursPreview service={service} />
    </div>
  );
}
