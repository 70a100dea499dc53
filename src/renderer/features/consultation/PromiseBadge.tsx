import { CirclePause } from 'lucide-react';
import { useStandingDue } from '../../data/standing-due';
import { useTranslation } from '../../i18n/use-translation';
import { Badge } from '../../ui/Badge';
import { DeadlineBadge } from '../../ui/DeadlineBadge';
import { DueText } from '../../ui/DueText';
import type { Question } from './queries';

/** By when a question's answer is promised, or that the promise stands still and how much of it is left. */
export function PromiseBadge({ question }: { question: Question }) {
  const standing = useStandingDue(question);
  const words = usePausedWords();
  if ('due' in standing) return <DeadlineBadge due={standing.due} />;
  return (
    <Badge tone="soon" icon={<CirclePause aria-hidden />}>
      {words(standing.paused.leftMinutes)}
    </Badge>
  );
}

/** The same as a line of words; for lists, which tell the time to all their rows. */
export function PromiseText({ question, now }: { question: Question; now: number }) {
  const { t } = useTranslation('consultation');
  const standing = useStandingDue(question);
  return 'due' in standing ? <DueText due={standing.due} now={now} /> : <span>{t('paused.line')}</span>;
}

const hour = 60;

/** What is left of a promise that stands still, in open hours. */
function usePausedWords(): (leftMinutes: number) => string {
  const { t } = useTranslation('consultation');
  return (left) => {
    if (left === 0) return t('paused.late');
    return left < 2 * hour
      ? t('paused.minutes', { count: left })
      : t('paused.hours', { count: Math.floor(left / hour) });
  };
}
