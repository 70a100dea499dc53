import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useActing } from './acting';
import type { Message } from './queries';
import { deleteMessage } from './relation-commands';
import { useExcerpt } from './use-excerpt';

/** Asks before a message is taken away from everybody. */
export function DeleteDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation('relations');
  const account = useAccount();
  const { roomId } = useActing();
  const { attempt, busy, failed } = useAttempt();
  const nameOf = useNames();
  const excerptOf = useExcerpt();
  const isOwn = message.sender === account.userId;
  return (
    <ConfirmDialog
      title={t('delete.title')}
      confirm={t('delete.confirm')}
      isDanger
      busy={busy}
      failed={failed}
      onClose={onClose}
      onConfirm={() => attempt(() => deleteMessage(account, roomId, message).then(onClose))}
    >
      <p>{isOwn ? t('delete.own') : t('delete.others', { name: nameOf(message.sender) })}</p>
      <blockquote className="message-excerpt" dir="auto">
        {excerptOf(message.content)}
      </blockquote>
      {message.content.kind === 'question' && <p>{t('delete.question')}</p>}
    </ConfirmDialog>
  );
}
