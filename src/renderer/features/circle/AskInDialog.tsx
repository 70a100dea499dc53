import { z } from 'zod';
import type { RoomRow } from '../../../cache/rows';
import { circleLimits } from '../../../domain/circle/circle';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useFormDraft } from '../../data/form-draft';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { TextField } from '../../ui/TextField';
import { askIn } from './commands';

const askForm = z.object({ reason: z.string() });

/** Asks to be let into a circle. What is written in it is kept when it is closed. */
export function AskInDialog({ room, onClose }: { room: RoomRow; onClose: () => void }) {
  const { t } = useTranslation(['leading', 'common']);
  const account = useAccount();
  const { form, change, forget } = useFormDraft(`${room.roomId}|ask-in`, askForm, { reason: '' });
  const { attempt, busy, failed } = useAttempt();
  if (!form) return null;
  return (
    <ConfirmDialog
      title={t('askIn.title', { name: roomName(room) })}
      confirm={t('askIn.confirm')}
      busy={busy}
      failed={failed}
      onClose={onClose}
      onConfirm={() =>
        attempt(async () => {
          await askIn(account, room.roomId, form.reason.trim());
          await forget();
          onClose();
        })
      }
    >
      <TextField
        label={`${t('reason')} ${t('common:optional')}`}
        hint={t('askIn.hint')}
        value={form.reason}
        onChange={(reason) => change({ reason })}
        maxLength={circleLimits.reason}
        multiline
        rows={3}
      />
      <p>{t('askIn.what')}</p>
    </ConfirmDialog>
  );
}
