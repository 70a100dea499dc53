import { Check, CircleAlert, Clock, Send } from 'lucide-react';
import { isLocalEventId } from '../../../domain/act';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { removeUnsent, sendAgain, sendLate, takeBackMessage } from './commands';
import { useIsHeld } from './held';
import { useFailure, useMarkedAnswer, type Message } from './queries';

/** Where a message of one's own stands on its way; nothing once the homeserver's copy is here. */
export function MessageStateLine({ message }: { message: Message }) {
  return isLocalEventId(message.id) ? <OnItsWay message={message} /> : null;
}

function OnItsWay({ message }: { message: Message }) {
  const { t } = useTranslation(['conversation', 'common']);
  switch (message.state) {
    case 'keeping':
      return (
        <p className="message__state">
          <Clock aria-hidden /> {t('state.keeping')}
        </p>
      );
    case 'queued':
      return <Queued txnId={message.txnId} />;
    case 'sending':
      return (
        <p className="message__state">
          <Send aria-hidden /> {t('state.sending')}
        </p>
      );
    case 'sent':
      return (
        <p className="message__state">
          <Check aria-hidden /> {t('state.sent')}
        </p>
      );
    case 'failed':
      return <Failed txnId={message.txnId} />;
    default:
      return null;
  }
}

/** Waits for the network, or for its writer to think better of it. */
function Queued({ txnId }: { txnId: string }) {
  const { t } = useTranslation('conversation');
  const account = useAccount();
  const isHeld = useIsHeld(txnId);
  if (isHeld) {
    return (
      <div className="message__state message__state--held">
        <Clock aria-hidden /> <span>{t('state.held')}</span>
        <Button onClick={() => void takeBackMessage(account, txnId)}>{t('takeBack')}</Button>
      </div>
    );
  }
  return (
    <p className="message__state">
      <Clock aria-hidden /> {t('state.queued')}
    </p>
  );
}

function Failed({ txnId }: { txnId: string }) {
  const { t } = useTranslation(['conversation', 'common']);
  const account = useAccount();
  const failure = useFailure(txnId);
  return (
    <div className="message__state message__state--failed">
      <span className="message__failure" role="status">
        <CircleAlert aria-hidden /> {t(`failure.${failure ?? 'refused'}`)}
      </span>
      {failure === 'already-answered' ? (
        <TooLate txnId={txnId} />
      ) : (
        <Button onClick={() => void sendAgain(account, txnId)}>{t('common:tryAgain')}</Button>
      )}
      <Button onClick={() => void removeUnsent(account, txnId)}>{t('common:remove')}</Button>
    </div>
  );
}

/** What may become of an answer that another was before. */
function TooLate({ txnId }: { txnId: string }) {
  const { t } = useTranslation('conversation');
  const account = useAccount();
  const answerId = useMarkedAnswer(txnId);
  return (
    <>
      <Button onClick={() => void sendLate(account, txnId)}>{t('tooLate.send')}</Button>
      {answerId && <Button onClick={() => void sendLate(account, txnId, answerId)}>{t('tooLate.comment')}</Button>}
    </>
  );
}
