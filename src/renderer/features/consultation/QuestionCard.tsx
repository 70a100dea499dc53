import { MessageCircleQuestion } from 'lucide-react';
import { paths } from '../../data/paths';
import { useNow } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { ListRow } from '../../ui/ListRow';
import { StatusBadge } from '../../ui/StatusBadge';
import { PromiseText } from './PromiseBadge';
import { isPromised, useQuestion } from './queries';
import './consultation.css';

/** A question in the midst of a room's talk: a way to it, and where it stands. */
export function QuestionCard({ question: questionId, roomId }: { question: string; roomId: string }) {
  const { t } = useTranslation('consultation');
  const now = useNow(60_000);
  const snapshot = useQuestion(questionId);
  if (!snapshot) return <div className="question-card question-card--empty" />;
  const { question, state } = snapshot;
  return (
    <div className="question-card">
      <ListRow
        href={paths.question(roomId, questionId)}
        leading={<MessageCircleQuestion aria-hidden />}
        title={question.topic}
        detail={
          <>
            {isPromised(state.status) && <PromiseText question={question} now={now} />}
            {isPromised(state.status) && ' · '}
            {t('answers', { count: question.answers })}
          </>
        }
        trailing={<StatusBadge status={state.status}>{t(`status.${state.status}`)}</StatusBadge>}
      />
    </div>
  );
}
