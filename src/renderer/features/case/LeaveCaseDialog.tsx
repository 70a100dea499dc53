import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { goTo, paths } from '../../data/paths';
import { useTranslation } from '../../i18n/use-translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { leaveCase } from './commands';
import type { CaseStanding } from './standing';

/** Leaves a case; its lead has to hand it on first. */
export function LeaveCaseDialog({ standing, onClose }: { standing: CaseStanding; onClose: () => void }) {
  const { t } = useTranslation('case-life');
  const account = useAccount();
  const { attempt, busy, failed } = useAttempt();
  const refusal = standing.refusal('leave');
  return (
    <ConfirmDialog
      title={t('leave.title')}
      confirm={t('leave.confirm')}
      isDanger
      busy={busy}
      disabled={refusal !== null}
      failed={failed}
      onClose={onClose}
      onConfirm={() =>
        attempt(async () => {
          await leaveCase(account, standing.roomId);
          onClose();
          goTo(paths.cases());
        })
      }
    >
      <p>{t(refusal === null ? 'leave.what' : `refusal.${refusal}`)}</p>
    </ConfirmDialog>
  );
}
