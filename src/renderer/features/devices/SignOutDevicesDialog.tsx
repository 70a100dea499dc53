import { useState } from 'react';
import type { OwnDevice } from '../../../domain/device/own-device';
import type { DeviceProblem } from '../../../engine/port';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';

export interface SignOutDevicesDialogProps {
  devices: readonly Pick<OwnDevice, 'deviceId' | 'name'>[];
  onBack: () => void;
  onDone: () => void;
}

/** Says what is lost with a device before it is signed out, and asks for the password that the homeserver wants. */
export function SignOutDevicesDialog({ devices, onBack, onDone }: SignOutDevicesDialogProps) {
  const { t } = useTranslation(['devices', 'common']);
  const { engine } = useAccount();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<DeviceProblem | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function signOut() {
    setBusy(true);
    setProblem(null);
    const ids = devices.map(({ deviceId }) => deviceId);
    const outcome = await engine
      .signOutDevices(ids, password)
      .catch(() => ({ ok: false, problem: 'refused' }) as const);
    setBusy(false);
    if (outcome.ok) onDone();
    else setProblem(outcome.problem);
  }

  return (
    <Dialog
      title={t('leave.title', { count: devices.length })}
      isOpen
      onClose={onBack}
      footer={
        <>
          <Button onClick={onBack}>{t('common:back')}</Button>
          <Button type="submit" form="sign-out-devices" variant="danger" disabled={isBusy || !password}>
            {isBusy ? t('leave.busy') : t('signOut')}
          </Button>
        </>
      }
    >
      <ul className="devices__leaving">
        {devices.map(({ deviceId, name }) => (
          <li key={deviceId}>
            <bdi>{t('called', { name: name || t('unnamed'), id: deviceId })}</bdi>
          </li>
        ))}
      </ul>
      <p>{t('leave.what')}</p>
      <form
        id="sign-out-devices"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy && password) void signOut();
        }}
      >
        <TextField
          label={t('password')}
          hint={t('leave.why')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          error={problem === 'wrong-password' ? t('problem.wrong-password') : undefined}
        />
      </form>
      {problem && problem !== 'wrong-password' && (
        <Banner tone="overdue" isAlert>
          {t(`problem.${problem}`)}
        </Banner>
      )}
    </Dialog>
  );
}
