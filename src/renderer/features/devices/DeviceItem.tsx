import { Handshake, LogOut, Pencil, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { OwnDevice } from '../../../domain/device/own-device';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { RenameDevice } from './RenameDevice';

export interface DeviceItemProps {
  device: OwnDevice;
  /** Absent where there is nothing to verify it by. */
  onVerify: (() => void) | undefined;
  onSignOut: () => void;
}

/** One device: what it is called, whether it is verified, when it was last used, and what can be done about it. */
export function DeviceItem({ device, onVerify, onSignOut }: DeviceItemProps) {
  const { t } = useTranslation(['devices', 'verification']);
  const when = useWhen();
  const now = useNow(60_000);
  const { deviceId, isThis, lastSeen, trust } = device;
  const [renaming, setRenaming] = useState<'not' | 'now' | 'done'>('not');
  const name = device.name || t('unnamed');
  const called = t('called', { name, id: deviceId });
  const seen = isThis
    ? t('inUse')
    : lastSeen === 0
      ? t('neverSeen')
      : t('seen', { when: when.dayAndTime(lastSeen, now) });

  return (
    <li className="device">
      <div className="device__facts">
        <bdi className="device__name">{name}</bdi>
        <span className="device__badges">
          {isThis && <Badge tone="info">{t('this')}</Badge>}
          <Trust trust={trust} />
        </span>
      </div>
      <p className="device__detail">
        {seen} · {t('id', { id: deviceId })}
      </p>
      {(trust === 'unverified' || trust === 'no-keys') && (
        <p className="device__detail">{t(isThis ? 'trustWhat.this' : `trustWhat.${trust}`)}</p>
      )}
      {renaming === 'now' ? (
        <RenameDevice device={device} onClose={() => setRenaming('done')} />
      ) : (
        <div className="device__acts">
          <Button
            autoFocus={renaming === 'done'}
            icon={<Pencil aria-hidden />}
            aria-label={t('renameOf', { called })}
            onClick={() => setRenaming('now')}
          >
            {t('rename')}
          </Button>
          {onVerify && (
            <Button
              icon={<Handshake aria-hidden />}
              aria-label={t('verification:verifyOf', { called })}
              onClick={onVerify}
            >
              {t('verification:verify')}
            </Button>
          )}
          {!isThis && (
            <Button icon={<LogOut aria-hidden />} aria-label={t('signOutOf', { called })} onClick={onSignOut}>
              {t('signOut')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Trust({ trust }: Pick<OwnDevice, 'trust'>) {
  const { t } = useTranslation('devices');
  switch (trust) {
    case 'verified':
      return (
        <Badge tone="ok" icon={<ShieldCheck aria-hidden />}>
          {t('trust.verified')}
        </Badge>
      );
    case 'unverified':
    case 'no-keys':
      return (
        <Badge tone="soon" icon={<ShieldAlert aria-hidden />}>
          {t(`trust.${trust}`)}
        </Badge>
      );
    case 'unknown':
      return null;
  }
}
