import type { RoomRow } from '../../../cache/rows';
import { caseDaysLimits } from '../../../domain/case/retention';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { EditFooter, NotKept } from './EditFooter';
import {
  daysWritten,
  isRetentionFormChanged,
  readRetentionForm,
  retentionForm,
  saveRetention,
  type RetentionForm,
} from './retention-form';
import { useEditForm, useStanding } from './use-edit-form';

interface RetentionDialogProps {
  organisation: RoomRow;
  onClose: () => void;
}

/** Edits how long the organisation keeps closed cases. */
export function RetentionDialog({ organisation, onClose }: RetentionDialogProps) {
  const standing = useStanding(readRetentionForm, organisation.roomId);
  return standing && <Form organisation={organisation} standing={standing} onClose={onClose} />;
}

function Form({ organisation, standing, onClose }: RetentionDialogProps & { standing: RetentionForm }) {
  const { t } = useTranslation('retention');
  const account = useAccount();
  const { formId, form, change, isChecked, submit, busy, failed } = useEditForm({
    place: `${organisation.roomId}|retention`,
    schema: retentionForm,
    standing,
    isValid: (edited) => daysWritten(edited) !== undefined,
    save: (edited) => saveRetention(account, organisation.roomId, edited),
    onClose,
  });
  if (!form) return null;
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      footer={
        <EditFooter
          formId={formId}
          busy={busy}
          isChanged={isRetentionFormChanged(form)}
          onReset={() => void readRetentionForm(account.db, organisation.roomId).then(change)}
          onClose={onClose}
        />
      }
    >
      <form id={formId} className="circle-form" onSubmit={submit} noValidate>
        <p>{t('what')}</p>
        <TextField
          label={t('days')}
          value={form.days}
          onChange={(days) => change({ days })}
          inputMode="numeric"
          hint={t('hint')}
          error={isChecked && daysWritten(form) === undefined ? t('notPossible', caseDaysLimits) : undefined}
        />
        {failed && <NotKept />}
      </form>
    </Dialog>
  );
}
