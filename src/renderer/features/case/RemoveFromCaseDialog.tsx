import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { removeFromCase } from './commands';
import type { CaseStanding } from './standing';

interface RemoveFromCaseDialogProps {
  standing: CaseStanding;
  userId: string;
  onClose: () => void;
}

/** Removes somebody from a case, or takes back her invitation. */
export function RemoveFromCaseDialog({ standing, userId, onClose }: RemoveFromCaseDialogProps) {
  const { t } = useTranslation('case-life');
  const account = useAccount();
  const who = useNames()(userId);
  const { attempt, busy, failed } = useAttempt();
  const isInvited = standing.participants.some((one) => one.userId === userId && one.isInvited);
  const what = isInvited ? 'invited' : 'in';
  return (
    <ConfirmDialog
      title={t(`remove.title.${what}`, { who })}
      confirm={t(`remove.confirm.${what}`)}
      isDanger
      busy={busy}
      failed={failed}
      onClose={onClose}
      onConfirm={() =>
        attempt(async () => {
          await removeFromCase(account, standing.roomId, userId);
          onClose();
        })
      }
    >
      <p>{t(`remove.what.${what}`, { who })}</p>
    </ConfirmDialog>
  );
}
