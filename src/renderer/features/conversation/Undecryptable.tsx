import { Lock } from 'lucide-react';
import { useState } from 'react';
import { isWorthTrying, unreadableReason } from '../../../domain/message/unreadable';
import type { ReadAgain } from '../../../engine/port';
import { useAccount } from '../../data/account';
import { useStatus } from '../../data/status';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';

export interface UndecryptableProps {
  /** The crypto layer's. */
  code: string;
  /** Of the message, where it can be tried again. */
  eventId?: string | undefined;
}

/** Why a message cannot be read and what helps. When its key comes, the message takes this one's place by itself. */
export function Undecryptable({ code, eventId }: UndecryptableProps) {
  const { t } = useTranslation(['conversation', 'common']);
  const reason = unreadableReason(code, useStatus('recovery')?.state === 'ready');
  return (
    <div className="message__unreadable">
      <p className="message__unshown">
        <Lock aria-hidden />
        <span>{t(`undecryptable.${reason}`)}</span>
      </p>
      {eventId !== undefined && isWorthTrying(reason) && <TryAgain eventId={eventId} />}
    </div>
  );
}

function TryAgain({ eventId }: { eventId: string }) {
  const { t } = useTranslation(['conversation', 'common']);
  const { engine } = useAccount();
  const [state, setState] = useState<'idle' | 'trying' | ReadAgain>('idle');

  async function tryAgain(button: HTMLElement) {
    setState('trying');
    const message = button.closest<HTMLElement>('[data-message]');
    const outcome = await engine.readAgain(eventId).catch(() => 'unreachable' as const);
    // The button goes with what it was for; who pressed it stays at the message.
    const isHere = document.activeElement === button || document.activeElement === document.body;
    if (outcome === 'read' && isHere) message?.focus();
    setState(outcome);
  }

  return (
    <div className="message__state">
      <Button
        aria-disabled={state === 'trying'}
        onClick={({ currentTarget }) => state !== 'trying' && void tryAgain(currentTarget)}
      >
        {t('common:tryAgain')}
      </Button>
      <span role="status">{state !== 'idle' && state !== 'read' && t(`readAgain.${state}`)}</span>
    </div>
  );
}
