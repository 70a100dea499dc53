import { useId, useState, type FormEvent } from 'react';
import { z } from 'zod';
import { standing } from '../../../cache/states';
import { eventTypes } from '../../../domain/event-types';
import {
  noReception,
  receptionContent,
  receptionProblems,
  type ReceptionContent,
} from '../../../domain/reception/reception';
import { weekdayCodes } from '../../../domain/calendar/weekdays';
import { useAccount } from '../../data/account';
import { useReceptionRoom } from '../../data/reception-room';
import { useAttempt } from '../../data/attempt';
import { useEditedState, type EditedPlace } from '../../data/use-edited-state';
import { EditNotices, OvertakenNotice, SaveBar } from '../../hours/EditNotices';
import { ExceptionFields } from '../../hours/ExceptionFields';
import { problemsByPlace, timetableDraft } from '../../hours/timetable';
import { WeekdayFields } from '../../hours/WeekdayFields';
import { useTranslation } from '../../i18n/use-translation';
import { EmptyState } from '../../ui/EmptyState';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { TextField } from '../../ui/TextField';

import '../../hours/hours.css';
import './reception.css';

const draft = z.object({
  v: z.literal(1),
  ...timetableDraft,
  minutes: z.number(),
  pause: z.number(),
  mostInWeek: z.number().nullable(),
}) satisfies z.ZodType<ReceptionContent>;

/** Where a professional publishes when a remote reception with her can be booked. */
export function ReceptionPage() {
  const { t } = useTranslation('reception');
  const { userId } = useAccount();
  const roomId = useReceptionRoom()?.roomId ?? null;
  if (roomId) return <Times roomId={roomId} userId={userId} />;
  return (
    <Pane header={<PaneHeader title={t('times')} />}>
      <EmptyState title={t('noRoom')} />
    </Pane>
  );
}

function placeOf(roomId: string, userId: string): EditedPlace<ReceptionContent> {
  const type = eventTypes.reception;
  return {
    roomId,
    name: 'reception',
    read: (db) => standing(db, { roomId, type, stateKey: userId }),
    draft,
    unstated: noReception,
    edit: (content) => ({ type, stateKey: userId, content: receptionContent.parse(content) }),
  };
}

function Times({ roomId, userId }: { roomId: string; userId: string }) {
  const { t } = useTranslation('reception');
  const formId = useId();
  const edited = useEditedState(placeOf(roomId, userId));
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  const header = <PaneHeader title={t('times')} />;
  if (!edited) return <Pane header={header}>{null}</Pane>;
  const { content, overtaking, change } = edited;
  const wrong = receptionProblems(content);
  const problems = problemsByPlace(isChecked ? wrong.times : []);
  const errorOf = (one: (typeof wrong.others)[number]) =>
    isChecked && wrong.others.includes(one) ? t(`problem.${one}`) : undefined;

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy || overtaking) return;
    setChecked(true);
    if (wrong.times.length + wrong.others.length > 0) {
      focusFirstProblem(event.currentTarget);
      return;
    }
    attempt(async () => {
      await edited?.save();
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
              what={t('times')}
              onKeepMine={edited.keepMine}
              onTakeTheirs={() => void edited.discard()}
            />
          )}
          <SaveBar
            formId={formId}
            label={t('publish')}
            isChanged={edited.isChanged}
            isHeld={busy || overtaking !== null}
            failed={failed}
            onDiscard={() => void edited.discard()}
          />
        </>
      }
    >
      <form id={formId} className="service-page" onSubmit={save} noValidate>
        <EditNotices circleId={roomId} type={eventTypes.reception} stateKey={userId} />
        <section aria-labelledby="reception-week">
          <h2 id="reception-week">{t('week')}</h2>
          <p className="service-page__hint">{t('weekHint')}</p>
          <div className="service-week">
            {weekdayCodes.map((weekday) => (
              <WeekdayFields key={weekday} weekday={weekday} service={content} onChange={change} problems={problems} />
            ))}
          </div>
        </section>
        <section aria-labelledby="reception-length">
          <h2 id="reception-length">{t('length')}</h2>
          <div className="reception-lengths">
            <NumberField
              label={t('minutesField')}
              value={content.minutes}
              error={errorOf('minutes')}
              onChange={(minutes) => change({ ...content, minutes })}
            />
            <NumberField
              label={t('pause')}
              value={content.pause}
              error={errorOf('pause')}
              onChange={(pause) => change({ ...content, pause })}
            />
            <TextField
              label={t('mostInWeek')}
              inputMode="numeric"
              value={content.mostInWeek === null ? '' : String(content.mostInWeek)}
              error={errorOf('in-week')}
              onChange={(text) => change({ ...content, mostInWeek: text.trim() === '' ? null : numberIn(text) })}
            />
          </div>
        </section>
        <ExceptionFields service={content} onChange={change} problems={problems} />
      </form>
    </Pane>
  );
}

/** The number that a text holds; what holds none is told by its problem. */
function numberIn(text: string): number {
  return Number(text.replace(/\D/g, '').slice(0, 4));
}

interface NumberFieldProps {
  label: string;
  value: number;
  error: string | undefined;
  onChange: (value: number) => void;
}

function NumberField({ label, value, error, onChange }: NumberFieldProps) {
  return (
    <TextField
      label={label}
      inputMode="numeric"
      value={String(value)}
      error={error}
      onChange={(text) => onChange(numberIn(text))}
    />
  );
}
