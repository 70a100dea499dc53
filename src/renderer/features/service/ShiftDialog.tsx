import { useLiveQuery } from '../../data/use-live-query';
import { useId, useState, type FormEvent } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import type { DutyContent, Shift } from '../../../domain/service/duty';
import { addShift, type DutyRefusal } from '../../../domain/service/duty-editing';
import { roleOf } from '../../../domain/circle/roles';
import { weekdayCodes, weekdays } from '../../../domain/calendar/weekdays';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { TimeField } from '../../ui/TimeField';
import { inOrder } from './duty-grid';

/** A shift that is being added, or edited where it has a place. */
export interface ShiftInHand {
  index: number | undefined;
  shift: Shift;
}

export interface ShiftDialogProps {
  circleId: string;
  duty: DutyContent;
  inHand: ShiftInHand;
  onPut: (duty: DutyContent, shift: Shift) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** The people of a circle who can be on duty: all but its guests. */
async function readPeople(db: CacheDatabase, circleId: string): Promise<string[]> {
  const members = await db.members.where('[roomId+userId]').between([circleId, ''], [circleId, '\uffff']).toArray();
  return members
    .filter(({ membership, powerLevel }) => membership === 'join' && roleOf(powerLevel) !== 'guest')
    .map(({ userId }) => userId);
}

/** The form on one shift: who, on which day, from when to when. */
export function ShiftDialog({ circleId, duty, inHand, onPut, onRemove, onClose }: ShiftDialogProps) {
  const { t } = useTranslation(['service', 'common']);
  const language = useLanguage();
  const nameOf = useNames();
  const { db } = useAccount();
  const formId = useId();
  const people = useLiveQuery(() => readPeople(db, circleId), [db, circleId]);
  const [shift, setShift] = useState(inHand.shift);
  const [problem, setProblem] = useState<DutyRefusal['kind'] | 'person' | null>(null);
  const isNew = inHand.index === undefined;
  if (!people) return null;

  // Somebody who has left the circle keeps the shift until another is chosen.
  const choices = [...new Set([...people, inHand.shift.userId])].filter(Boolean);
  const options = choices
    .map((userId) => ({ value: userId, label: nameOf(userId) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'fi'));
  const change = (part: Partial<Shift>) => setShift({ ...shift, ...part });
  const errorId = `${formId}-error`;
  const ofTimes = problem !== null && problem !== 'person';

  function put(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const others = { ...duty, shifts: duty.shifts.filter((_, index) => index !== inHand.index) };
    const result = addShift(others, shift);
    const refusal = shift.userId === '' ? 'person' : result.ok ? null : result.problem.kind;
    setProblem(refusal);
    if (refusal !== null) focusFirstProblem(event.currentTarget);
    else if (result.ok) onPut(inOrder(result.value), shift);
  }

  return (
    <Dialog
      title={t(isNew ? 'duty.addTitle' : 'duty.editTitle')}
      isOpen
      onClose={onClose}
      footer={
        <>
          {!isNew && (
            <Button variant="danger" onClick={onRemove}>
              {t('duty.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t(isNew ? 'duty.add' : 'duty.change')}
          </Button>
        </>
      }
    >
      <form id={formId} className="shift-form" onSubmit={put} noValidate>
        <Choice
          label={t('duty.person')}
          value={shift.userId}
          onChange={(userId) => change({ userId })}
          options={options}
          emptyLabel={t('duty.choosePerson')}
          error={problem === 'person' ? t('duty.problem.person') : undefined}
          required
        />
        <Choice
          label={t('duty.day')}
          value={shift.day}
          onChange={(day) => change({ day })}
          options={weekdayCodes.map((day) => ({ value: day, label: weekdays[day][language] }))}
        />
        <div className="shift-form__times">
          <TimeField
            label={t('duty.from')}
            value={shift.from}
            onChange={(from) => change({ from })}
            errorId={ofTimes ? errorId : undefined}
          />
          <TimeField
            label={t('duty.to')}
            value={shift.to}
            onChange={(to) => change({ to })}
            errorId={ofTimes ? errorId : undefined}
          />
        </div>
        {ofTimes && (
          <p className="field__error" id={errorId} role="alert">
            {t(`duty.problem.${problem}`)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
