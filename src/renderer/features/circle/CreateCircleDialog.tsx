import { useId, useState, type FormEvent } from 'react';
import { circleLimits } from '../../../domain/circle/circle';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useFormDraft } from '../../data/form-draft';
import { perform } from '../../data/perform';
import { useTranslation } from '../../i18n/use-translation';
import { PeoplePicker } from '../../people/PeoplePicker';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { TextField } from '../../ui/TextField';
import { CircleFields } from './CircleFields';
import {
  createCircleAct,
  createCircleForm,
  createCircleProblems,
  emptyCircleForm,
  firstRooms,
  type CreateCircleForm,
  type CreateCircleProblem,
} from './create-circle-form';
import { NotKept } from './EditFooter';

/** The form that makes a circle. What is written in it is kept when it is closed. */
export function CreateCircleDialog({ organisationId, onClose }: { organisationId: string; onClose: () => void }) {
  const { t } = useTranslation(['leading', 'common']);
  const account = useAccount();
  const formId = useId();
  const empty = emptyCircleForm({ consultation: t('create.consultationName'), inbox: t('create.inboxName') });
  const { form, change, forget } = useFormDraft(`${organisationId}|new-circle`, createCircleForm, empty);
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  if (!form) return null;
  const problems = isChecked ? createCircleProblems(form) : [];

  function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!form || busy) return;
    setChecked(true);
    if (createCircleProblems(form).length > 0) return focusFirstProblem(event.currentTarget);
    attempt(async () => {
      await perform(account, createCircleAct(form, organisationId));
      await forget();
      onClose();
    });
  }

  return (
    <Dialog
      title={t('create.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={busy}>
            {t('create.make')}
          </Button>
        </>
      }
    >
      <form id={formId} className="circle-form" onSubmit={make} noValidate>
        <TextField
          label={t('field.name')}
          value={form.name}
          onChange={(name) => change({ name })}
          error={problems.includes('name') ? t('field.nameMissing') : undefined}
          maxLength={circleLimits.name}
          required
        />
        <CircleFields form={form} onChange={change} />
        <FirstRoomFields form={form} onChange={change} problems={problems} />
        <PeoplePicker
          chosen={form.people}
          onChange={(people) => change({ people })}
          error={problems.includes('people') ? t('create.tooMany', { count: circleLimits.people }) : undefined}
        />
        {failed && <NotKept />}
      </form>
    </Dialog>
  );
}

interface FirstRoomFieldsProps {
  form: CreateCircleForm;
  onChange: (part: Partial<CreateCircleForm>) => void;
  problems: readonly CreateCircleProblem[];
}

/** The rooms that a circle begins with; either may be left out. */
function FirstRoomFields({ form, onChange, problems }: FirstRoomFieldsProps) {
  const { t } = useTranslation('leading');
  return (
    <fieldset className="field circle-form__rooms">
      <legend className="field__label">{t('create.rooms')}</legend>
      <span className="field__hint">{t('create.roomsHint')}</span>
      {firstRooms.map((kind) => {
        const room = form[kind];
        return (
          <div key={kind} className="circle-form__room">
            <label className="field__option">
              <input
                type="checkbox"
                checked={room.isWanted}
                onChange={(event) => onChange({ [kind]: { ...room, isWanted: event.target.checked } })}
              />
              {t(`roomKinds.${kind}`)}
            </label>
            {room.isWanted && (
              <TextField
                label={t(`create.nameOf.${kind}`)}
                value={room.name}
                onChange={(name) => onChange({ [kind]: { ...room, name } })}
                error={problems.includes(kind) ? t('create.roomNameMissing') : undefined}
                maxLength={circleLimits.name}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
