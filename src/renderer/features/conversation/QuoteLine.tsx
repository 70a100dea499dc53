import { MessagesSquare, Reply } from 'lucide-react';
import { useNames } from '../../data/names';
import { useActing } from './acting';
import type { Quoted } from './related';
import { useExcerpt } from './use-excerpt';
import { useTranslation } from '../../i18n/use-translation';
import './relations.css';

export interface QuoteLineProps {
  quoted: Quoted;
  /** Answers it, or stands in the thread that begins at it. */
  kind: 'reply' | 'thread';
}

/** The message that another one answers, in a line; pressing it goes there. */
export function QuoteLine({ quoted, kind }: QuoteLineProps) {
  const { t } = useTranslation('relations');
  const { jumpTo, openThread } = useActing();
  const nameOf = useNames();
  const excerptOf = useExcerpt();
  const { id, message } = quoted;
  const Icon = kind === 'reply' ? Reply : MessagesSquare;
  return (
    <button
      type="button"
      className="message__quote"
      title={t(kind === 'reply' ? 'toAnswered' : 'toThread')}
      onClick={() => (kind === 'reply' ? jumpTo(id) : openThread(id))}
    >
      <Icon aria-hidden />
      <span className="unseen">{t(kind === 'reply' ? 'answers' : 'inThread')} </span>
      {message && <bdi className="message__quote-name">{nameOf(message.sender)}</bdi>}
      <span className="message__quote-text" dir="auto">
        {message ? excerptOf(message.content) : t('notHere')}
      </span>
    </button>
  );
}
