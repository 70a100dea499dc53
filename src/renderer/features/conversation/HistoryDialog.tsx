import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { MessageBody } from './MessageBody';
import { useVersions } from './message-queries';
import type { Message } from './queries';
import './relations.css';

/** Every text that a message has had, the newest first. */
export function HistoryDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation(['relations', 'common']);
  const when = useWhen();
  const versions = useVersions(message.id);
  return (
    <Dialog
      title={t('history.title')}
      isOpen
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('common:close')}</Button>}
    >
      <ol className="versions">
        {versions?.map(({ ts, content }, index) => (
          <li key={`${ts} ${index}`} className="versions__one">
            <p className="versions__when">
              {when.dayAndTime(ts)} · {t(index === 0 ? 'history.now' : 'history.before')}
            </p>
            <MessageBody content={content.kind === 'text' ? { ...content, edited: false } : content} />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
