import { useState } from 'react';
import type { SignIn } from '../../../domain/device/sign-in-watch';
import { useAccount } from '../../data/account';
import { answerSignIn } from '../../data/sign-ins';
import { useStatus } from '../../data/status';
import { useVerifying } from '../../data/verifying';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { SignOutDevicesDialog } from './SignOutDevicesDialog';

/** Tells of devices that have signed in to one's account, one at a time and until one has said whether they are hers. */
export function NewSignIns() {
  const { t } = useTranslation('devices');
  const latest = useStatus('signIns')?.open[0];
  const [leaving, setLeaving] = useState<SignIn | null>(null);
  const [hasLeft, setLeft] = useState(false);

  return (
    <>
      {hasLeft && (
        <Banner
          tone="overdue"
          isAlert
          actions={<Button onClick={() => setLeft(false)}>{t('newSignIn.understood')}</Button>}
        >
          {t('newSignIn.password')}
        </Banner>
      )}
      {latest && <NewSignIn key={latest.deviceId} signIn={latest} onStranger={() => setLeaving(latest)} />}
      {leaving && (
        <SignOutDevicesDialog
          devices={[leaving]}
          onBack={() => setLeaving(null)}
          onDone={() => {
            setLeaving(null);
            setLeft(true);
          }}
        />
      )}
    </>
  );
}

function NewSignIn({ signIn, onStranger }: { signIn: SignIn; onStranger: () => void }) {
  const { t } = useTranslation(['devices', 'verification']);
  const { db } = useAccount();
  const when = useWhen();
  const now = useNow(60_000);
  const { ask, problem, isBusy } = useVerifying();
  const { deviceId, name, at } = signIn;
  const called = t('called', { name: name || t('unnamed'), id: deviceId });
  const isHers = () => void answerSignIn(db, deviceId);

  return (
    <Banner
      tone="soon"
      actions={
        <>
          <Button
            disabled={isBusy}
            onClick={() =>
              void ask(deviceId).then((isAsked) => {
                if (isAsked) isHers();
              })
            }
          >
            {t('newSignIn.yes')}
          </Button>
          <Button onClick={isHers}>{t('newSignIn.later')}</Button>
          <Button variant="danger" onClick={onStranger}>
            {t('newSignIn.no')}
          </Button>
        </>
      }
    >
      {at > 0
        ? t('newSignIn.text', { called, when: when.dayAndTime(at, now) })
        : t('newSignIn.textUndated', { called })}
      {problem && <> {t(`verification:problem.${problem}`)}</>}
    </Banner>
  );
}
