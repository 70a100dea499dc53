import { useWhen } from '../i18n/time';
import { useTranslation } from '../i18n/use-translation';
import './DueText.css';

interface DueTextProps {
  due: number;
  now: number;
  /** Whether it is an answer that is due, which the words then say. */
  isAnswer?: boolean | undefined;
}

/** By when something is due, as a line of words; for lists, which tell the time to all their rows. */
export function DueText({ due, now, isAnswer = true }: DueTextProps) {
  const { t } = useTranslation('common');
  const { text, tone } = useWhen().deadline(due, now);
  return (
    <time className={`due-text due-text--${tone}`} dateTime={new Date(due).toISOString()}>
      {tone === 'overdue' || !isAnswer ? text : t('answerBy', { when: text })}
    </time>
  );
}
