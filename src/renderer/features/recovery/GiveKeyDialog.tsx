import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoveryProblem } from '../../../engine/port';
import { useAccount } from '../../data/account';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { ResetDialog } from './ResetDialog';
import './recovery.css';

/** A new device of an account: asks for the recovery key, with the way out for who has lost it. */
export function GiveKeyDialog({ password, onClose }: { password: string | null; onClose: () => void }) {
  const { t } = useTranslation('recovery');
  const { engine } = useAccount();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [problem, setProblem] = useState<RecoveryProblem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isLost, setLost] = useState(false);

  async function recover() {
    setBusy(true);
    setProblem(null);
    const outcome = await engine
      .recover(recoveryKey.trim())
      .catch(() => ({ ok: false, problem: 'unreachable' }) as const);
    setBusy(false);
    if (outcome.ok) onClose();
    else setProblem(outcome.problem);
  }

  if (isLost) return <ResetDialog password={password} onBack={() => setLost(false)} onClose={onClose} />;
  return (
    <Dialog
      title={t('give.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('later')}</Button>
          <Button type="submit" form="recovery-key" variant="primary" disabled={isBusy || !recoveryKey.trim()}>
            {isBusy ? t('give.restoring') : t('give.restore')}
          </Button>
        </>
      }
    >
      <p>{t('give.what')}</p>
      <form
        id="recovery-key"
        onSubmit={(event) => {
          event.preventDefault();
          void recover();
        }}
      >
        <TextField
          label={t('key')}
          hint={t('give.hint')}
          value={recoveryKey}
          onChange={setRecoveryKey}
          autoComplete="off"
          spellCheck={false}
          error={problem ? t(`problem.${problem}`) : undefined}
        />
      </form>
      {isBusy && (
        <p className="recovery-note" role="status">
          {t('give.takesTime')}
        </p>
      )}
      <button type="button" className="recovery-link" onClick={() => setLost(true)}>
        {t('give.lost')}
      </button>
      <Banner>{t('give.laterMeans')}</Banner>
    </Dialog>
  );
}
