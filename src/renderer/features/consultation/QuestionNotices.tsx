import { useTranslation } from 'react-i18next';
import { localEventId } from '../../../domain/act';
import { useAccount } from '../../data/account';
import { useFailedActs } from '../../data/failed-acts';
import { useNames } from '../../data/names';
import { useRefusedTakes } from '../../data/refused-takes';
import { useWhen } from '../../i18n/time';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { FailedActNotice } from '../../ui/FailedActNotice';
import type { QuestionSnapshot } from './queries';

/** What a person should know before anything else: someone was first, it is answered already, it was not sent. */
export function QuestionNotices({ snapshot }: { snapshot: QuestionSnapshot }) {
  const { t } = useTranslation(['consultation', 'common']);
  const { id } = snapshot.question;
  const nameOf = useNames();
  const { refused, dismiss } = useRefusedTakes();
  const lost = refused.find(({ questionId }) => questionId === id);
  const failures = useFailedActs(
    (act, txnId) => localEventId(txnId) === id || (act.kind === 'question-update' && act.questionId === id),
  );
  return (
    <>
      {/* Kept in the page while empty, so that a screen reader notices when it is filled. */}
      <div role="status">
        {lost && (
          <Banner tone="soon" actions={<Button onClick={() => dismiss(id)}>{t('understood')}</Button>}>
            {t('takenFirst', { winner: nameOf(lost.winner) })}
          </Banner>
        )}
      </div>
      {failures.map(({ txnId, act, reason, again, remove }) => (
        <FailedActNotice
          key={txnId}
          title={act.kind === 'question-update' ? t(`failed.${act.update.act}`) : t('failed.ask')}
          reason={reason}
          onTryAgain={again}
          onRemove={remove}
        />
      ))}
      <AnsweredNotice snapshot={snapshot} />
    </>
  );
}

function AnsweredNotice({ snapshot: { state, history, answerText } }: { snapshot: QuestionSnapshot }) {
  const { t } = useTranslation('consultation');
  const { userId } = useAccount();
  const nameOf = useNames();
  const when = useWhen();
  const marked = history.findLast(({ act, refusal }) => act === 'answer' && refusal === null);
  if (state.status !== 'answered' || !marked) return null;
  const facts = { who: nameOf(marked.sender), when: when.dayAndTime(marked.ts) };
  return (
    <Banner tone="ok">
      {marked.sender === userId ? t('alreadyAnswered.you', facts) : t('alreadyAnswered.other', facts)}
      {answerText && <blockquote className="question-page__answer">{answerText}</blockquote>}
    </Banner>
  );
}
