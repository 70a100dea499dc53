import { Clock } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { MessageBody } from './MessageBody';
import type { Message } from './queries';
import { useTranslation } from '../../i18n/use-translation';

const AttachmentView = lazy(async () => ({ default: (await import('./AttachmentView')).AttachmentView }));
const PollView = lazy(async () => ({ default: (await import('./PollView')).PollView }));

/** What a message says, as far as it is still there. */
export function MessageContentView({ message }: { message: Message }) {
  const { t } = useTranslation('relations');
  const { content, related } = message;
  if (related?.relations?.beingDeleted) {
    return (
      <p className="message__unshown">
        <Clock aria-hidden /> {t('beingDeleted')}
      </p>
    );
  }
  if (content.kind === 'attachment') {
    const { attachment, caption } = content;
    return (
      <Suspense fallback={<p className="message__text">{content.body}</p>}>
        <AttachmentView message={message} attachment={attachment} caption={caption} />
      </Suspense>
    );
  }
  if (content.kind !== 'poll') return <MessageBody content={content} eventId={message.id} />;
  return (
    <Suspense fallback={<p className="message__text">{content.poll.question}</p>}>
      <PollView message={message} poll={content.poll} />
    </Suspense>
  );
}
