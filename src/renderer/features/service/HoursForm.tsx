import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { ServiceContent } from '../../../domain/service/service';
import { weekdayCodes, weekdays } from '../../../domain/calendar/weekdays';
import { eventTypes } from '../../../domain/event-types';
import { serviceProblems, urgencies } from '../../../domain/service/service';
import { useAttempt } from '../../data/attempt';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { Pane } from '../../ui/Pane';
import { EditNotices, OvertakenNotice, SaveBar } from '../../hours/EditNotices';
import { ExceptionFields } from '../../hours/ExceptionFields';
import { HolidayFields } from './HolidayFields';
import { HoursPreview } from './HoursPreview';
import { PromiseFields } from './PromiseFields';
import { differences, problemsOf, type ServicePart } from './service-draft';
import type { EditedState } from '../../data/use-edited-state';
import { useServiceWords } from './use-service-words';
import { WeekdayFields } from '../../hours/WeekdayFields';

export interface HoursFormProps {
  circleId: string;
  header: ReactNode;
  edited: EditedState<ServiceContent>;
}

/** What every part of the form takes. */
export interface ServiceFieldsProps {
  service: ServiceContent;
  onChange: (service: ServiceContent) => void;
  problems: ReturnType<typeof problemsOf>;
}

/** The form on a circle's hours, exceptions, holidays and promise, with what comes of it. */
export function HoursForm({ circleId, header, edited }: HoursFormProps) {
  const { t } = useTranslation('service');
  const formId = useId();
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  const partNames = usePartNames();
  const { content: service, overtaking } = edited;
  const problems = problemsOf(service, isChecked);
  const fields: ServiceFieldsProps = { service, onChange: edited.change, problems };

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy || overtaking) return;
    setChecked(true);
    if (serviceProblems(service).length > 0) {
      focusFirstProblem(event.currentTarget);
      return;
    }
    attempt(async () => {
      await edited.save();
      setChecked(false);
    });
  }

  return (
    <Pane
      header={header}
      footer={
        <>
          {overtaking && (
            <OvertakenNotice
              by={overtaking.by}
              what={partNames(differences(overtaking.before, overtaking.after))}
              onKeepMine={edited.keepMine}
              onTakeTheirs={() => void edited.discard()}
            />
          )}
          <SaveBar
            formId={formId}
            label={t('hours.save')}
            isChanged={edited.isChanged}
            isHeld={busy || overtaking !== null}
            failed={failed}
            onDiscard={() => void edited.discard()}
          />
        </>
      }
    >
      <form id={formId} className="service-page" onSubmit={save} noValidate>
        <EditNotices circleId={circleId} type={eventTypes.service} stateKey="" />
        <section aria-labelledby="hours-week">
          <h2 id="hours-week">{t('hours.week')}</h2>
          <p className="service-page__hint">{t('hours.weekHint')}</p>
          {problems.all.some(({ kind }) => kind === 'never-open') && (
            <Banner tone="overdue">{t('problem.never-open')}</Banner>
          )}
          <div className="service-week">
            {weekdayCodes.map((weekday) => (
              <WeekdayFields key={weekday} weekday={weekday} {...fields} />
            ))}
          </div>
        </section>
        <ExceptionFields {...fields} />
        <HolidayFields {...fields} />
        <PromiseFields {...fields} />
        <HoursPreview service={service} />
      </form>
    </Pane>
  );
}

/** "maanantai, vastauslupaus (heti)" */
function usePartNames(): (parts: readonly ServicePart[]) => string {
  const { t } = useTranslation('service');
  const language = useLanguage();
  const words = useServiceWords();
  const nameOf = (part: ServicePart) => {
    if (typeof part === 'object') return weekdays[part.weekday][language];
    if (part === 'exceptions' || part === 'holidays') return t(`hours.part.${part}`);
    return t('hours.part.promise', { urgency: urgencies[part][language] });
  };
  return (parts) => words.list(parts.map(nameOf));
}
