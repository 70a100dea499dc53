import { useEffect, useState } from 'react';
import type { RecoveryProblem } from '../../../engine/port';
import { useAccount } from '../../data/account';
import { useStatus } from '../../data/status';
import { useVerifying } from '../../data/verifying';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { ResetDialog } from './ResetDialog';
import './recovery.css';

interface GiveKeyDialogProps {
  password: string | null;
  /** Another device has made the account a new identity, after this one had the former. */
  isReplaced: boolean;
  onClose: () => void;
}

/**
 * A device that the account's identity has not signed: asks for the recovery key, or to be verified with another device,
 * with the way out for who has neither.
 */
export function GiveKeyDialog({ password, isReplaced, onClose }: GiveKeyDialogProps) {
  const { t } = useTranslation(['recovery', 'verification']);
  const { engine } = useAccount();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [problem, setProblem] = useState<RecoveryProblem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isLost, setLost] = useState(false);
  const verifying = useVerifying();
  const isReady = useStatus('recovery')?.state === 'ready';

  // Another device may have verified this one while the dialog was open.
  useEffect(() => {
    if (isReady && !isLost) onClose();
  }, [isReady, isLost, onClose]);

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
      title={t(isReplaced ? 'replaced.title' : 'give.title')}
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
      <p>{t(isReplaced ? 'replaced.what' : 'give.what')}</p>
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
      <div className="recovery-other">
        <p>{t('give.otherWhat')}</p>
        <Button disabled={verifying.isBusy || isBusy} onClick={() => void verifying.ask(null)}>
          {verifying.isBusy ? t('verification:busy') : t('give.other')}
        </Button>
        {verifying.problem && (
          <Banner tone="soon" isAlert>
            {t(`verification:problem.${verifying.problem}`)}
          </Banner>
        )}
      </div>
      <button type="button" className="recovery-link" onClick={() => setLost(true)}>
        {t('give.lost')}
      </button>
      <Banner>{t('give.laterMeans')}</Banner>
    </Dialog>
  );
}
