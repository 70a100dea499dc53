import { useLiveQuery } from '../../data/use-live-query';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

export interface SignOutDialogProps {
  isOpen: boolean;
  hasJournal: boolean;
  onClose: () => void;
  onSignOut: () => Promise<void>;
}

/** Asks before signing out, and says what becomes of what has not been sent. */
export function SignOutDialog({ isOpen, hasJournal, onClose, onSignOut }: SignOutDialogProps) {
  const { t } = useTranslation(['settings', 'common']);
  const { db } = useAccount();
  const unsent = useLiveQuery(() => db.outbox.where('state').notEqual('sent').count(), [db]) ?? 0;
  const { attempt, busy, failed } = useAttempt();

  return (
    <Dialog
      title={t('leave.title')}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={busy} onClick={() => attempt(onSignOut)}>
            {t('signOut')}
          </Button>
        </>
      }
    >
      <p>{t('leave.what')}</p>
      {unsent > 0 && (
        <Banner tone="soon">{t(hasJournal ? 'leave.unsentKept' : 'leave.unsentLost', { count: unsent })}</Banner>
      )}
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('leave.failed')}
        </Banner>
      )}
    </Dialog>
  );
}
