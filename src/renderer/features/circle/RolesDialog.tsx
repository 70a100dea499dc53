import type { RoomRow } from '../../../cache/rows';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { handOn, setRole } from './commands';
import type { CircleDialog } from './dialogs';

interface RolesDialogProps {
  dialog: Extract<CircleDialog, { kind: 'make-lead' | 'hand-on' | 'step-down' }>;
  circle: RoomRow;
  onClose: () => void;
}

/** Changes of who leads a circle: what one cannot take back oneself is said before. */
export function RolesDialog({ dialog, circle, onClose }: RolesDialogProps) {
  const { t } = useTranslation('leading');
  const account = useAccount();
  const nameOf = useNames();
  const { attempt, busy, failed } = useAttempt();
  const who = dialog.kind === 'step-down' ? '' : nameOf(dialog.userId);

  async function change(): Promise<void> {
    switch (dialog.kind) {
      case 'make-lead':
        return setRole(account, circle.roomId, dialog.userId, 'lead');
      case 'hand-on':
        return handOn(account, circle.roomId, dialog.userId);
      case 'step-down':
        return setRole(account, circle.roomId, account.userId, 'deputy');
    }
  }

  return (
    <ConfirmDialog
      title={t(`roleChange.${dialog.kind}.title`, { who, name: roomName(circle) })}
      confirm={t(`roleChange.${dialog.kind}.confirm`)}
      busy={busy}
      failed={failed}
      onClose={onClose}
      onConfirm={() =>
        attempt(async () => {
          await change();
          onClose();
        })
      }
    >
      <p>{t(`roleChange.${dialog.kind}.what`, { who })}</p>
    </ConfirmDialog>
  );
}
