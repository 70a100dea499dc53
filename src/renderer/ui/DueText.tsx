import { useWhen } from '../i18n/time';
import { useTranslation } from '../i18n/use-translation';
import './DueText.css';

/** By when an answer is promised, as a line of words; for lists, which tell the time to all their rows. */
export function DueText({ due, now }: { due: number; now: number }) {
  const { t } = useTranslation('common');
  const { text, tone } = useWhen().deadline(due, now);
  return (
    <time className={`due-text due-text--${tone}`} dateTime={new Date(due).toISOString()}>
      {tone === 'overdue' ? text : t('answerBy', { when: text })}
    </time>
  );
}
