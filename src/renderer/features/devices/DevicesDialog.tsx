import { useEffect, useState } from 'react';
import type { OwnDevice } from '../../../domain/device/own-device';
import { useAccount } from '../../data/account';
import { useStatus } from '../../data/status';
import { useVerifying } from '../../data/verifying';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DeviceItem } from './DeviceItem';
import { SignOutDevicesDialog } from './SignOutDevicesDialog';
import './devices.css';

/** Where this person is signed in, as the device last knew it, and brought up to date while it is on the screen. */
export function DevicesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['devices', 'common', 'verification']);
  const { engine } = useAccount();
  const devices = useStatus('devices')?.devices;
  const [isStale, setStale] = useState(false);
  const [leaving, setLeaving] = useState<OwnDevice[] | null>(null);
  const [signedOut, setSignedOut] = useState(0);
  const { ask, problem, isBusy } = useVerifying();
  const others = devices?.filter(({ isThis }) => !isThis) ?? [];

  useEffect(() => {
    engine.refreshDevices().then(
      (done) => setStale(!done),
      () => setStale(true),
    );
  }, [engine]);

  if (leaving) {
    return (
      <SignOutDevicesDialog
        devices={leaving}
        onBack={() => setLeaving(null)}
        onDone={() => {
          setSignedOut(leaving.length);
          setLeaving(null);
        }}
      />
    );
  }
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          {others.length > 1 && <Button onClick={() => setLeaving(others)}>{t('signOutOthers')}</Button>}
          <Button variant="primary" onClick={onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <p>{t('what')}</p>
      <div role="status">{signedOut > 0 && <Banner tone="ok">{t('signedOut', { count: signedOut })}</Banner>}</div>
      {isStale && (
        <Banner tone="soon" isAlert>
          {t(devices ? 'stale' : 'unreachable')}
        </Banner>
      )}
      {problem && (
        <Banner tone="overdue" isAlert>
          {t(`verification:problem.${problem}`)}
        </Banner>
      )}
      {!devices && !isStale && <p role="status">{t('fetching')}</p>}
      {devices && (
        <ul className="devices" aria-label={t('title')}>
          {devices.map((device) => (
            <DeviceItem
              key={device.deviceId}
              device={device}
              onVerify={isToVerify(device) ? () => void (isBusy || ask(device.deviceId)) : undefined}
              onSignOut={() => setLeaving([device])}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** Another one that is not verified, or that is to verify this one. */
function isToVerify({ isThis, trust }: OwnDevice): boolean {
  return !isThis && (trust === 'unverified' || trust === 'unknown');
}
