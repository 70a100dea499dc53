import { z } from 'zod';
import { circleLimits } from '../../domain/circle/circle';
import { useAccount } from '../data/account';
import { refuse, type Asking } from '../data/asking';
import { useAttempt } from '../data/attempt';
import { useFormDraft } from '../data/form-draft';
import { useNames } from '../data/names';
import { roomName } from '../data/places';
import { useTranslation } from '../i18n/use-translation';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { TextField } from '../ui/TextField';

const refuseForm = z.object({ reason: z.string() });

/** Refuses somebody who asks to join a circle, and says why. */
export function RefuseDialog({ asking, onClose }: { asking: Asking; onClose: () => void }) {
  const { t } = useTranslation(['leading', 'common']);
  const account = useAccount();
  const nameOf = useNames();
  const { circle, userId } = asking;
  const { form, change, forget } = useFormDraft(`${circle.roomId}|refuse|${userId}`, refuseForm, { reason: '' });
  const { attempt, busy, failed } = useAttempt();
  if (!form) return null;
  return (
    <ConfirmDialog
      title={t('asking.refuseTitle', { who: nameOf(userId), circle: roomName(circle) })}
      confirm={t('asking.refuseConfirm')}
      busy={busy}
      failed={failed}
      onClose={onClose}
      onConfirm={() =>
        attempt(async () => {
          await refuse(account, asking, form.reason.trim());
          await forget();
          onClose();
        })
      }
    >
      <TextField
        label={`${t('reason')} ${t('common:optional')}`}
        hint={t('asking.refuseHint', { who: nameOf(userId) })}
        value={form.reason}
        onChange={(reason) => change({ reason })}
        maxLength={circleLimits.reason}
        multiline
        rows={3}
      />
    </ConfirmDialog>
  );
}
