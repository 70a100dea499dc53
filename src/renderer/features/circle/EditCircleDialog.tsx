import type { RoomRow } from '../../../cache/rows';
import { circleLimits } from '../../../domain/circle/circle';
import { useAccount } from '../../data/account';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { CircleFields } from './CircleFields';
import { saveEdits } from './commands';
import { EditFooter, NotKept } from './EditFooter';
import { circleEdits, circleForm, readCircleForm, type CircleForm } from './state-form';
import { useEditForm, useStanding } from './use-edit-form';

interface EditCircleDialogProps {
  circle: RoomRow;
  onClose: () => void;
}

/** Edits what a circle is called and for, and how one gets in. What is written in it is kept when it is closed. */
export function EditCircleDialog({ circle, onClose }: EditCircleDialogProps) {
  const standing = useStanding(readCircleForm, circle.roomId);
  return standing && <Form circle={circle} standing={standing} onClose={onClose} />;
}

function Form({ circle, standing, onClose }: EditCircleDialogProps & { standing: CircleForm }) {
  const { t } = useTranslation('leading');
  const account = useAccount();
  const { formId, form, change, isChecked, submit, busy, failed } = useEditForm({
    place: `${circle.roomId}|edit`,
    schema: circleForm,
    standing,
    isValid: ({ name }) => name.trim() !== '',
    save: (edited) => saveEdits(account, circle.roomId, circleEdits(edited, circle.parents[0] ?? '')),
    onClose,
  });
  if (!form) return null;
  const edits = circleEdits(form, circle.parents[0] ?? '');

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
      <form id={formId} className="circle-form" onSubmit={submit} noValidate>
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
