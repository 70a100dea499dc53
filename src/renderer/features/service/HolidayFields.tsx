import { useId } from 'react';
import { eveCodes, eves, type Eve } from '../../../domain/calendar/holidays';
import type { EveRule } from '../../../domain/service/service';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Choice } from '../../ui/Choice';
import { RadioChoice } from '../../ui/RadioChoice';
import { TimeField } from '../../ui/TimeField';
import type { ServiceFieldsProps } from './HoursForm';
import { ProblemLines } from '../../hours/ProblemLines';

/** What holds on public holidays and their eves. */
export function HolidayFields({ service, onChange, problems }: ServiceFieldsProps) {
  const { t } = useTranslation('service');
  const { holidays } = service;
  return (
    <section aria-labelledby="hours-holidays">
      <h2 id="hours-holidays">{t('hours.holidays')}</h2>
      <RadioChoice
        label={t('hours.onHolidays')}
        hint={t('hours.onHolidaysHint')}
        value={holidays.closed ? 'closed' : 'open'}
        onChange={(choice) => onChange({ ...service, holidays: { ...holidays, closed: choice === 'closed' } })}
        options={[
          { value: 'closed', label: t('hours.closedThen') },
          { value: 'open', label: t('hours.asUsual') },
        ]}
      />
      <div className="service-eves">
        {eveCodes.map((eve) => (
          <EveFields
            key={eve}
            eve={eve}
            rule={holidays.eves[eve]}
            onChange={(rule) =>
              onChange({ ...service, holidays: { ...holidays, eves: { ...holidays.eves, [eve]: rule } } })
            }
            problems={problems}
          />
        ))}
      </div>
    </section>
  );
}

interface EveFieldsProps extends Pick<ServiceFieldsProps, 'problems'> {
  eve: Eve;
  rule: EveRule;
  onChange: (rule: EveRule) => void;
}

function EveFields({ eve, rule, onChange, problems }: EveFieldsProps) {
  const { t } = useTranslation('service');
  const language = useLanguage();
  const problemsId = useId();
  const name = eves[eve][language];
  const wrong = problems.of('eve', eve);
  return (
    <div className="service-eves__one">
      <Choice
        label={name}
        value={typeof rule === 'string' ? rule : 'until'}
        onChange={(choice) => onChange(choice === 'until' ? { until: '12:00' } : choice)}
        options={[
          { value: 'open', label: t('hours.asUsual') },
          { value: 'closed', label: t('hours.closedThen') },
          { value: 'until', label: t('hours.openUntil') },
        ]}
      />
      {typeof rule === 'object' && (
        <TimeField
          label={t('hours.closesAt', { day: name })}
          isLabelUnseen
          value={rule.until}
          onChange={(until) => onChange({ until })}
          errorId={wrong.length > 0 ? problemsId : undefined}
        />
      )}
      <ProblemLines id={problemsId} problems={wrong} />
    </div>
  );
}
