import { useEffect, useId, useState, type FormEvent } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { circleLimits } from '../../../domain/circle';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useFormDraft } from '../../data/form-draft';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { Dialog } from '../../ui/Dialog';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { TextField } from '../../ui/TextField';
import { CircleFields } from './CircleFields';
import { saveEdits } from './commands';
import { EditFooter, NotKept } from './EditFooter';
import { circleEdits, circleForm, readCircleForm, type CircleForm } from './state-form';

interface EditCircleDialogProps {
  circle: RoomRow;
  onClose: () => void;
}

/** Edits what a circle is called and for, and how one gets in. What is written in it is kept when it is closed. */
export function EditCircleDialog({ circle, onClose }: EditCircleDialogProps) {
  const { db } = useAccount();
  const [standing, setStanding] = useState<CircleForm | null>(null);
  useEffect(() => {
    void readCircleForm(db, circle.roomId).then(setStanding);
  }, [db, circle.roomId]);
  return standing && <Form circle={circle} standing={standing} onClose={onClose} />;
}

function Form({ circle, standing, onClose }: EditCircleDialogProps & { standing: CircleForm }) {
  const { t } = useTranslation('leading');
  const account = useAccount();
  const formId = useId();
  const { form, change, forget } = useFormDraft(`${circle.roomId}|edit`, circleForm, standing);
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  if (!form) return null;
  const edits = circleEdits(form, circle.parents[0] ?? '');

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!form || busy) return;
    setChecked(true);
    if (form.name.trim() === '') return focusFirstProblem(event.currentTarget);
    attempt(async () => {
      await saveEdits(account, circle.roomId, edits);
      await forget();
      onClose();
    });
  }

  return (
    <Dialog
      title={t('edit.title', { name: roomName(circle) })}
      isOpen
      onClose={onClose}
      footer={
        <EditFooter
          formId={formId}
          busy={busy}
          isChanged={edits.length > 0}
          onReset={() => change(standing)}
          onClose={onClose}
        />
      }
    >
      <form id={formId} className="circle-form" onSubmit={save} noValidate>
        <TextField
          label={t('field.name')}
          value={form.name}
          onChange={(name) => change({ name })}
          error={isChecked && form.name.trim() === '' ? t('field.nameMissing') : undefined}
          maxLength={circleLimits.name}
          required
        />
        <CircleFields form={form} onChange={change} />
        {failed && <NotKept />}
      </form>
    </Dialog>
  );
}
