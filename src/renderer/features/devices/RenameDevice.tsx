import { useState } from 'react';
import type { OwnDevice } from '../../../domain/device/own-device';
import type { DeviceProblem } from '../../../engine/port';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';

/** As long as a homeserver takes it. */
const longestName = 100;

/** What a device is called in one's own list. Others in the same rooms can see it too. */
export function RenameDevice({ device, onClose }: { device: OwnDevice; onClose: () => void }) {
  const { t } = useTranslation(['devices', 'common']);
  const { engine } = useAccount();
  const [name, setName] = useState(device.name);
  const [problem, setProblem] = useState<DeviceProblem | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function rename() {
    setBusy(true);
    setProblem(null);
    const outcome = await engine
      .renameDevice(device.deviceId, name.trim())
      .catch(() => ({ ok: false, problem: 'refused' }) as const);
    setBusy(false);
    if (outcome.ok) onClose();
    else setProblem(outcome.problem);
  }

  return (
    <form
      className="device__rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && name.trim()) void rename();
      }}
    >
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        onChange={setName}
        maxLength={longestName}
        autoComplete="off"
        autoFocus
        error={problem ? t(`problem.${problem}`) : undefined}
      />
      <div className="device__acts">
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" variant="primary" disabled={isBusy || !name.trim()}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
