import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoveryProblem } from '../../../engine/port';
import { useAccount } from '../../data/account';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { SaveKeyDialog } from './SaveKeyDialog';
import './recovery.css';

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
  const [problem, setProblem] = useState<RecoveryProblem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);

  async function reset() {
    setBusy(true);
    setProblem(null);
    const outcome = await engine.resetIdentity(typed).catch(() => ({ ok: false, problem: 'unreachable' }) as const);
    setBusy(false);
    if (outcome.ok) setRecoveryKey(outcome.value.recoveryKey);
    else setProblem(outcome.problem);
  }

  if (recoveryKey !== null) return <SaveKeyDialog recoveryKey={recoveryKey} onClose={onClose} />;
  return (
    <Dialog
      title={t('reset.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onBack}>{t('common:back')}</Button>
          <Button variant="danger" disabled={isBusy || !typed} onClick={() => void reset()}>
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
