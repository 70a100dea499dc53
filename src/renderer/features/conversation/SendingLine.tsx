import { X } from 'lucide-react';
import { useLiveQuery } from '../../data/use-live-query';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { removeUnsent } from './commands';
import type { Message } from './queries';

/** How much of an attachment the homeserver has, and the way to take it back until it has all of it. */
export function SendingLine({ message }: { message: Message }) {
  const { t } = useTranslation('media');
  const account = useAccount();
  const { db } = account;
  const { txnId, state } = message;
  const transfer = useLiveQuery(() => db.transfers.get(txnId), [db, txnId]);
  const isUnderWay = state === 'queued' || state === 'sending';
  if (!isUnderWay || (transfer && transfer.sent >= transfer.total)) return null;
  const percent = transfer ? Math.floor((transfer.sent / transfer.total) * 100) : 0;
  return (
    <div className="attachment__sending">
      {transfer && (
        <progress value={transfer.sent} max={transfer.total} aria-label={t('sending', { percent })}>
          {percent} %
        </progress>
      )}
      <span className="message__note">{transfer ? t('sending', { percent }) : t('waiting')}</span>
      <Button icon={<X aria-hidden />} onClick={() => void removeUnsent(account, txnId)}>
        {t('stopSending')}
      </Button>
    </div>
  );
}
