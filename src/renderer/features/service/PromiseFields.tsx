import { useId } from 'react';
import { deadline } from '../../../domain/service/deadline';
import {
  serviceProblems,
  urgencies,
  urgencyCodes,
  type ServiceContent,
  type Urgency,
} from '../../../domain/service/service';
import { dayLength } from '../../../domain/calendar/wall-clock';
import { useLanguage } from '../../i18n';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { TextField } from '../../ui/TextField';
import { comingFriday } from './calendar';
import type { ServiceFieldsProps } from './HoursForm';
import { ProblemLines } from '../../hours/ProblemLines';

/** How soon the circle answers, counted over its open hours, with an example of what that means. */
export function PromiseFields({ service, onChange, problems }: ServiceFieldsProps) {
  const { t } = useTranslation('service');
  return (
    <section aria-labelledby="hours-promise">
      <h2 id="hours-promise">{t('hours.promise')}</h2>
      <p className="service-page__hint">{t('hours.promiseHint')}</p>
      {urgencyCodes.map((urgency) => (
        <OnePromise
          key={urgency}
          urgency={urgency}
          service={service}
          onChange={(minutes) => onChange({ ...service, promise: { ...service.promise, [urgency]: minutes } })}
          problems={problems}
        />
      ))}
    </section>
  );
}

interface OnePromiseProps extends Pick<ServiceFieldsProps, 'service' | 'problems'> {
  urgency: Urgency;
  onChange: (minutes: number) => void;
}

function OnePromise({ urgency, service, onChange, problems }: OnePromiseProps) {
  const { t } = useTranslation('service');
  const language = useLanguage();
  const problemsId = useId();
  const total = service.promise[urgency];
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  const wrong = problems.of('urgency', urgency);
  return (
    <fieldset className="service-promise" aria-describedby={wrong.length > 0 ? problemsId : undefined}>
      <legend>{urgencies[urgency][language]}</legend>
      <div className="service-promise__fields">
        <TextField
          label={t('hours.promiseHours')}
          inputMode="numeric"
          value={String(hours)}
          onChange={(text) => onChange(numberIn(text) * 60 + minutes)}
          isInvalid={wrong.length > 0}
        />
        <TextField
          label={t('hours.promiseMinutes')}
          inputMode="numeric"
          value={String(minutes)}
          onChange={(text) => onChange(hours * 60 + numberIn(text))}
          isInvalid={wrong.length > 0}
        />
      </div>
      <ProblemLines id={problemsId} problems={wrong} />
      <PromiseExample urgency={urgency} service={service} />
    </fieldset>
  );
}

const mostDigits = 4;

/** The number that the digits of a text make; 0 where it has none. */
function numberIn(text: string): number {
  return Number(text.replace(/\D/g, '').slice(-mostDigits));
}

/** What the promise means for somebody who asks on a Friday afternoon. */
function PromiseExample({ urgency, service }: { urgency: Urgency; service: ServiceContent }) {
  const { t } = useTranslation('service');
  const when = useWhen();
  const now = useNow(60_000);
  if (serviceProblems(service).length > 0) return null;
  const asked = comingFriday(now);
  // Seen from afar, so that its day is named and never called today.
  const longBefore = asked - 30 * dayLength;
  return (
    <p className="service-promise__example" role="status">
      {t('hours.example', { when: when.dayAndTime(deadline(urgency, asked, service), longBefore) })}
    </p>
  );
}
