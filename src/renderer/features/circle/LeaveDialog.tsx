import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { goTo, paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { roleIn } from '../../data/rights';
import { useTranslation } from '../../i18n/use-translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { leave } from './commands';
import type { CircleMember } from './queries';

interface LeaveDialogProps {
  circle: RoomRow;
  members: readonly CircleMember[];
  onClose: () => void;
}

/** Leaves a circle; its only lead has to hand it on first, so that none is left without one. */
export function LeaveDialog({ circle, members, onClose }: LeaveDialogProps) {
  const { t } = useTranslation('leading');
  const account = useAccount();
  const { attempt, busy, failed } = useAttempt();
  const isLead = roleIn(circle, account.userId) === 'lead' && !open(circle.c).archived;
  const isOnlyLead =
    isLead &&
    !members.some(({ userId, role, isInvited }) => role === 'lead' && !isInvited && userId !== account.userId);
  const name = roomName(circle);
  return (
    <ConfirmDialog
      title={t('leave.title', { name })}
      confirm={t('leave.confirm')}
      isDanger
      busy={busy}
      disabled={isOnlyLead}
      failed={failed}
      onClose={onClose}
      onConfirm={() =>
        attempt(async () => {
          await leave(account, circle.roomId);
          onClose();
          goTo(paths.circles());
        })
      }
    >
      <p>{t(isOnlyLead ? 'leave.onlyLead' : 'leave.what')}</p>
    </ConfirmDialog>
  );
}
