import { MessagesSquare } from 'lucide-react';
import { useNames } from '../../data/names';
import { useWhen } from '../../i18n/time';
import { useActing } from './acting';
import type { Message } from './queries';
import { useTranslation } from '../../i18n/use-translation';
import './relations.css';

/** The thread that begins at a message, in a line; questions tell of theirs themselves. */
export function ThreadSummary({ message }: { message: Message }) {
  const { t } = useTranslation('relations');
  const { openThread, threadId } = useActing();
  const nameOf = useNames();
  const when = useWhen();
  const thread = message.related?.relations?.thread;
  if (!thread || threadId !== '' || message.content.kind === 'question') return null;
  return (
    <button type="button" className="thread-summary" onClick={() => openThread(message.id)}>
      <MessagesSquare aria-hidden />
      <span className="thread-summary__count">{t('threadAnswers', { count: thread.count })}</span>
      <span className="thread-summary__last">
        {t('threadLast', { who: thread.senders.map(nameOf).join(', '), when: when.brief(thread.lastTs) })}
      </span>
    </button>
  );
}
