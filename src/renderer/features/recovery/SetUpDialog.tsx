import { useState } from 'react';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { SaveKeyDialog } from './SaveKeyDialog';
import { useNewIdentity } from './use-new-identity';

/** First use of an account: says what a recovery key is for, makes it, and shows it once. */
export function SetUpDialog({ password, onClose }: { password: string | null; onClose: () => void }) {
  const { t } = useTranslation('recovery');
  const { engine } = useAccount();
  const [typed, setTyped] = useState('');
  const { make, problem, isBusy, recoveryKey } = useNewIdentity();
  const asksPassword = password === null || problem === 'wrong-password';

  if (recoveryKey !== null) return <SaveKeyDialog recoveryKey={recoveryKey} onClose={onClose} />;
  return (
    <Dialog
      title={t('setUp.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('later')}</Button>
          <Button
            variant="primary"
            disabled={isBusy || (asksPassword && !typed)}
            onClick={() => void make(() => engine.setUpRecovery(asksPassword ? typed : (password ?? typed)))}
          >
            {isBusy ? t('setUp.making') : t('setUp.make')}
          </Button>
        </>
      }
    >
      <p>{t('setUp.what')}</p>
      <p>{t('setUp.how')}</p>
      {asksPassword && (
        <TextField
          label={t('password')}
          type="password"
          value={typed}
          onChange={setTyped}
          autoComplete="current-password"
          error={problem === 'wrong-password' ? t('problem.wrong-password') : undefined}
        />
      )}
      {problem && problem !== 'wrong-password' && (
        <Banner tone="overdue" isAlert>
          {t(`problem.${problem}`)}
        </Banner>
      )}
    </Dialog>
  );
}
