import { FileText, Lock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MessageContent } from '../../../cache/rows';
import { assertNever } from '../../../domain/result';
import { LinkedText } from './LinkedText';

/** What a message says, or why it cannot be shown. */
export function MessageBody({ content }: { content: MessageContent }) {
  const { t } = useTranslation('conversation');
  switch (content.kind) {
    case 'text':
      return (
        <p className="message__text" dir="auto">
          <LinkedText text={content.body} />
          {content.edited && <span className="message__note"> {t('edited')}</span>}
        </p>
      );
    case 'question':
    case 'contact':
    case 'case-card':
      return (
        <p className="message__text" dir="auto">
          <LinkedText text={content.body} />
        </p>
      );
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
      return (
        <p className="message__unshown">
          <Lock aria-hidden />
          <span>{t(`undecryptable.${reasonOf(content.reason)}`)}</span>
        </p>
      );
    case 'malformed':
      return (
        <p className="message__unshown">
          <TriangleAlert aria-hidden />
          <span>{t('malformed')}</span>
        </p>
      );
    case 'redacted':
      return <p className="message__unshown">{t('redacted')}</p>;
    case 'member':
    case 'gap':
    case 'hidden':
      return null;
    default:
      return assertNever(content);
  }
}

/** The crypto layer's reasons (matrix-js-sdk, DecryptionFailureCode), as far as they mean different things to do. */
function reasonOf(code: string): 'recovery' | 'beforeJoining' | 'waiting' {
  if (code.includes('BACKUP')) return 'recovery';
  if (code.includes('USER_NOT_JOINED')) return 'beforeJoining';
  return 'waiting';
}
