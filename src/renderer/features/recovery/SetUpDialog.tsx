import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoveryProblem } from '../../../engine/port';
import { useAccount } from '../../data/account';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { SaveKeyDialog } from './SaveKeyDialog';

/** First use of an account: says what a recovery key is for, makes it, and shows it once. */
export function SetUpDialog({ password, onClose }: { password: string | null; onClose: () => void }) {
  const { t } = useTranslation('recovery');
  const { engine } = useAccount();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<RecoveryProblem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const asksPassword = password === null || problem === 'wrong-password';

  async function make() {
    setBusy(true);
    setProblem(null);
    const outcome = await engine
      .setUpRecovery(asksPassword ? typed : (password ?? typed))
      .catch(() => ({ ok: false, problem: 'unreachable' }) as const);
    setBusy(false);
    if (outcome.ok) setRecoveryKey(outcome.value.recoveryKey);
    else setProblem(outcome.problem);
  }

  if (recoveryKey !== null) return <SaveKeyDialog recoveryKey={recoveryKey} onClose={onClose} />;
  return (
    <Dialog
      title={t('setUp.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('later')}</Button>
          <Button variant="primary" disabled={isBusy || (asksPassword && !typed)} onClick={() => void make()}>
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
