import { localEventId } from '../../../domain/act';
import { helpedAnswers } from '../../../domain/consultation/consultation';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useFailedActs } from '../../data/failed-acts';
import { useNames } from '../../data/names';
import { useRefusedActs, useRefusedWords } from '../../data/refused-acts';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { FailedActNotice } from '../../ui/FailedActNotice';
import { changeQuestion } from './commands';
import type { QuestionSnapshot } from './queries';

/** What a person should know before anything else: someone was first, it is answered already, it was not sent. */
export function QuestionNotices({ snapshot }: { snapshot: QuestionSnapshot }) {
  const { t } = useTranslation(['consultation', 'common']);
  const { id } = snapshot.question;
  const wordsOf = useRefusedWords();
  const { refused, dismiss } = useRefusedActs();
  const lost = refused.find((one) => one.id === id);
  const failures = useFailedActs(
    (act, txnId) => localEventId(txnId) === id || (act.kind === 'question-update' && act.questionId === id),
  );
  return (
    <>
      {/* Kept in the page while empty, so that a screen reader notices when it is filled. */}
      <div role="status">
        {lost && (
          <Banner tone="soon" actions={<Button onClick={() => dismiss(id)}>{t('understood')}</Button>}>
            {wordsOf(lost)}
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

function AnsweredNotice({ snapshot }: { snapshot: QuestionSnapshot }) {
  const { t } = useTranslation('consultation');
  const account = useAccount();
  const { userId } = account;
  const { attempt } = useAttempt();
  const { state, history, answerText } = snapshot;
  const nameOf = useNames();
  const when = useWhen();
  const marked = history.findLast(({ act, refusal }) => act === 'answer' && refusal === null);
  if (state.status !== 'answered' || !marked) return null;
  const facts = { who: nameOf(marked.sender), when: when.dayAndTime(marked.ts) };
  return (
    <Banner tone="ok">
      {marked.sender === userId ? t('alreadyAnswered.you', facts) : t('alreadyAnswered.other', facts)}
      {answerText && <blockquote className="question-page__answer">{answerText}</blockquote>}
      {state.asker === userId && (
        <div className="question-page__helped" role="group" aria-label={t('helped.ask')}>
          <span aria-hidden>{t('helped.ask')}</span>
          {helpedAnswers.map((helped) => (
            <Button key={helped} onClick={() => attempt(() => changeQuestion(account, snapshot, 'close', { helped }))}>
              {t(`helped.do.${helped}`)}
            </Button>
          ))}
        </div>
      )}
    </Banner>
  );
}
