import { FileText, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MessageContent } from '../../../cache/rows';
import { assertNever } from '../../../domain/result';
import { useTranslation } from '../../i18n/use-translation';
import { LinkedText } from '../../words/LinkedText';
import { RichWords } from '../../words/RichWords';
import { Undecryptable } from './Undecryptable';

export interface MessageBodyProps {
  content: MessageContent;
  /** Of the message, where reading it can be tried again. */
  eventId?: string | undefined;
}

/** What a message says, or why it cannot be shown. */
export function MessageBody({ content, eventId }: MessageBodyProps) {
  switch (content.kind) {
    case 'text': {
      const edited = content.edited && <Edited />;
      if (content.rich) return <RichWords blocks={content.rich} after={edited} />;
      return <PlainWords text={content.body} after={edited} />;
    }
    case 'question':
    case 'contact':
    case 'case-card':
    case 'work-item':
      return <PlainWords text={content.body} />;
    default:
      return <Unshown content={content} eventId={eventId} />;
  }
}

function PlainWords({ text, after }: { text: string; after?: ReactNode }) {
  return (
    <p className="message__text" dir="auto">
      <LinkedText text={text} />
      {after}
    </p>
  );
}

function Edited() {
  const { t } = useTranslation('conversation');
  return <span className="message__note"> {t('edited')}</span>;
}

type UnshownContent = Exclude<MessageContent, { kind: 'text' | 'question' | 'contact' | 'case-card' | 'work-item' }>;

/** What stands in the place of words that there are none to show of. */
function Unshown({ content, eventId }: MessageBodyProps & { content: UnshownContent }) {
  const { t } = useTranslation('conversation');
  switch (content.kind) {
    case 'file':
      return (
        <p className="message__unshown">
          <FileText aria-hidden />
          <span>
            {t('file')} <bdi>{content.body}</bdi>
          </span>
        </p>
      );
    case 'undecryptable':
      return <Undecryptable code={content.reason} eventId={eventId} />;
    case 'malformed':
      return (
        <p className="message__unshown">
          <TriangleAlert aria-hidden />
          <span>{t('malformed')}</span>
        </p>
      );
    case 'redacted':
      return <p className="message__unshown">{t('redacted')}</p>;
    case 'attachment':
    case 'poll':
    case 'member':
    case 'gap':
    case 'hidden':
      return null;
    default:
      return assertNever(content);
  }
}
