import type { Timetable } from '../../domain/service/service';
import { Copy } from 'lucide-react';
import { useId } from 'react';
import { weekdayCodes, weekdays, type Weekday } from '../../domain/calendar/weekdays';
import { useLanguage } from '../i18n';
import { useTranslation } from '../i18n/use-translation';
import { Menu } from '../ui/Menu';
import { IntervalFields } from './IntervalFields';
import { ProblemLines } from './ProblemLines';
import { copyHours, type TimetableFieldsProps } from './timetable';

const workingDays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** One weekday's hours, and the way to give other days the same. */
export function WeekdayFields<Times extends Timetable>({
  weekday,
  service,
  onChange,
  problems,
}: TimetableFieldsProps<Times> & { weekday: Weekday }) {
  const { t } = useTranslation('service');
  const language = useLanguage();
  const problemsId = useId();
  const day = weekdays[weekday][language];
  const wrong = problems.ofDay({ weekday });
  const intervals = service.hours[weekday];
  const others = weekdayCodes.filter((other) => other !== weekday);
  const copyTo = (days: readonly Weekday[]) => onChange(copyHours(service, weekday, days));
  return (
    <div className="service-week__day" role="group" aria-label={day}>
      <span className="service-week__name">{day}</span>
      <div className="service-week__hours">
        {intervals.length === 0 && <span className="service-week__closed">{t('closed')}</span>}
        <IntervalFields
          day={day}
          intervals={intervals}
          onChange={(next) => onChange({ ...service, hours: { ...service.hours, [weekday]: next } })}
          problems={wrong}
          problemsId={problemsId}
        />
        <ProblemLines id={problemsId} problems={wrong} />
      </div>
      <Menu
        className="service-week__copy"
        label={t('hours.copyDay', { day })}
        trigger={
          <>
            <Copy aria-hidden />
            {t('hours.copy')}
          </>
        }
        groups={[
          {
            items: [
              { label: t('hours.copyToWorkingDays'), onSelect: () => copyTo(workingDays) },
              { label: t('hours.copyToAll'), onSelect: () => copyTo(weekdayCodes) },
            ],
          },
          {
            items: others.map((other) => ({
              label: t('hours.copyToDay', { day: weekdays[other][language] }),
              onSelect: () => copyTo([other]),
            })),
          },
        ]}
      />
    </div>
  );
}
