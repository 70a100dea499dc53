import { useState } from 'react';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { SaveKeyDialog } from './SaveKeyDialog';
import './recovery.css';
import { useNewIdentity } from './use-new-identity';

export interface ResetDialogProps {
  password: string | null;
  onBack: () => void;
  onClose: () => void;
}

/** The way out without a recovery key: says what is lost before it is. */
export function ResetDialog({ password, onBack, onClose }: ResetDialogProps) {
  const { t } = useTranslation(['recovery', 'common']);
  const { engine } = useAccount();
  const [typed, setTyped] = useState(password ?? '');
  const { make, problem, isBusy, recoveryKey } = useNewIdentity();

  if (recoveryKey !== null) return <SaveKeyDialog recoveryKey={recoveryKey} onClose={onClose} />;
  return (
    <Dialog
      title={t('reset.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onBack}>{t('common:back')}</Button>
          <Button
            variant="danger"
            disabled={isBusy || !typed}
            onClick={() => void make(() => engine.resetIdentity(typed))}
          >
            {t('reset.do')}
          </Button>
        </>
      }
    >
      <p>{t('reset.what')}</p>
      <ul className="recovery-list">
        <li>{t('reset.lost')}</li>
        <li>{t('reset.kept')}</li>
        <li>{t('reset.others')}</li>
      </ul>
      <TextField
        label={t('password')}
        type="password"
        value={typed}
        onChange={setTyped}
        autoComplete="current-password"
        error={problem === 'wrong-password' ? t('problem.wrong-password') : undefined}
      />
      {problem && problem !== 'wrong-password' && (
        <Banner tone="overdue" isAlert>
          {t(`problem.${problem}`)}
        </Banner>
      )}
    </Dialog>
  );
}
