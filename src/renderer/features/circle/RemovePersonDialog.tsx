import { z } from 'zod';
import type { RoomRow } from '../../../cache/rows';
import { circleLimits } from '../../../domain/circle/circle';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useFormDraft } from '../../data/form-draft';
import { useNames } from '../../data/names';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { TextField } from '../../ui/TextField';
import { removePerson } from './commands';

const removeForm = z.object({ reason: z.string() });

/** Removes somebody from a circle and its rooms. */
export function RemovePersonDialog(props: { circle: RoomRow; person: string; onClose: () => void }) {
  const { circle, person, onClose } = props;
  const { t } = useTranslation(['leading', 'common']);
  const account = useAccount();
  const who = useNames()(person);
  const { form, change, forget } = useFormDraft(`${circle.roomId}|remove|${person}`, removeForm, { reason: '' });
  const { attempt, busy, failed } = useAttempt();
  if (!form) return null;
  return (
    <ConfirmDialog
      title={t('remove.title', { who, name: roomName(circle) })}
      confirm={t('remove.confirm')}
      isDanger
      busy={busy}
      failed={failed}
      onClose={onClose}
      onConfirm={() =>
        attempt(async () => {
          await removePerson(account, circle.roomId, person, form.reason.trim());
          await forget();
          onClose();
        })
      }
    >
      <p>{t('remove.what', { who })}</p>
      <TextField
        label={`${t('reason')} ${t('common:optional')}`}
        hint={t('remove.hint', { who })}
        value={form.reason}
        onChange={(reason) => change({ reason })}
        maxLength={circleLimits.reason}
        multiline
        rows={3}
      />
    </ConfirmDialog>
  );
}
