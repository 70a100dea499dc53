import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import type { StatusRows } from '../../../cache/status-rows';
import { useStatus } from '../../data/status';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';

const GiveKeyDialog = lazy(async () => ({ default: (await import('./GiveKeyDialog')).GiveKeyDialog }));
const SetUpDialog = lazy(async () => ({ default: (await import('./SetUpDialog')).SetUpDialog }));

export interface RecoveryGateProps {
  /** The password in the moment after it was typed: then nothing is asked twice. */
  password: string | null;
  /** The moment is over. */
  forgetPassword: () => void;
  /** The screens, given the line that reminds of what was put off. */
  children: (banner: ReactNode) => ReactNode;
}

/** How long a password waits for the homeserver to tell whether it is needed. */
const momentMs = 120_000;

type Open = 'nothing' | 'set-up' | 'give-key';

function neededFor(state: StatusRows['recovery']['state'] | undefined): Open {
  switch (state) {
    case 'set-up-needed':
      return 'set-up';
    case 'key-needed':
    case 'replaced':
      return 'give-key';
    case 'unknown':
    case 'ready':
    case undefined:
      return 'nothing';
  }
}

/**
 * Sees to it that a person's messages can be read again on another device: makes the recovery key on first use, asks
 * for it on a new device. Both can be put off, and a line reminds of it.
 */
export function RecoveryGate({ password, forgetPassword, children }: RecoveryGateProps) {
  const state = useStatus('recovery')?.state;
  const [isOpen, setOpen] = useState<Open>('nothing');
  const [isPutOff, setPutOff] = useState(false);
  const needed = neededFor(state);

  // Asked at once after signing in, and where the account has no recovery at all; else the line is enough.
  if (isOpen === 'nothing' && !isPutOff && (needed === 'set-up' || (needed === 'give-key' && password !== null))) {
    setOpen(needed);
  }

  // The password is kept for the moment of its use alone.
  useEffect(() => {
    if (password === null || isOpen !== 'nothing') return undefined;
    if (state === 'ready') forgetPassword();
    const timer = setTimeout(forgetPassword, momentMs);
    return () => clearTimeout(timer);
  }, [password, state, isOpen, forgetPassword]);

  const close = useCallback(() => {
    setOpen('nothing');
    setPutOff(true);
    forgetPassword();
  }, [forgetPassword]);

  const reminder = state === 'replaced' ? 'replaced' : needed;
  const banner = reminder !== 'nothing' && isOpen === 'nothing' && (
    <Suspense>
      <Reminder of={reminder} onAct={() => setOpen(needed)} />
    </Suspense>
  );

  return (
    <>
      {children(banner || null)}
      <Suspense>
        {isOpen === 'set-up' && <SetUpDialog password={password} onClose={close} />}
        {isOpen === 'give-key' && (
          <GiveKeyDialog password={password} isReplaced={state === 'replaced'} onClose={close} />
        )}
      </Suspense>
    </>
  );
}

function Reminder({ of, onAct }: { of: 'set-up' | 'give-key' | 'replaced'; onAct: () => void }) {
  const { t } = useTranslation('recovery');
  return (
    <Banner
      tone={of === 'replaced' ? 'overdue' : 'info'}
      actions={<Button onClick={onAct}>{t(`banner.${of}.act`)}</Button>}
    >
      {t(`banner.${of}.text`)}
    </Banner>
  );
}
