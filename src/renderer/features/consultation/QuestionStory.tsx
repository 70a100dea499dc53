import { ArrowUpFromLine } from 'lucide-react';
import { useState } from 'react';
import { assertNever } from '../../../domain/result';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { isReactedTo, useRaisedWords } from '../../data/raising';
import { useStandingDue } from '../../data/standing-due';
import { useNow } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { StatusBadge } from '../../ui/StatusBadge';
import { PromiseBadge } from './PromiseBadge';
import { isPromised, type QuestionSnapshot } from './queries';

/** A text longer than this is folded, so that the thread stays in sight. */
const foldedFrom = 320;

/** What is asked and where it stands, in words. */
export function QuestionStory({ snapshot: { question, state } }: { snapshot: QuestionSnapshot }) {
  const { t } = useTranslation('consultation');
  const [isWhole, setWhole] = useState(false);
  const isLong = question.text.length > foldedFrom || question.text.split('\n').length > 5;
  const standing = useStandingDue(question);
  const due = 'due' in standing ? standing.due : question.due;
  const rising = { ...question, ts: question.askedAt, due, reacted: isReactedTo(question) };
  const raised = useRaisedWords(rising, useNow(30_000));
  return (
    <>
      <p className="question-page__status">
        <StatusBadge status={state.status}>{t(`status.${state.status}`)}</StatusBadge>
        {isPromised(state.status) && <PromiseBadge question={question} />}
        {raised && <Badge icon={<ArrowUpFromLine aria-hidden />}>{raised}</Badge>}
        <StatusWords state={state} />
      </p>
      {question.text && (
        <p className={isLong && !isWhole ? 'question-page__text question-page__text--folded' : 'question-page__text'}>
          {question.text}
        </p>
      )}
      {isLong && (
        <Button className="question-page__fold" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('showLess') : t('showWhole')}
        </Button>
      )}
    </>
  );
}

function StatusWords({ state }: { state: QuestionSnapshot['state'] }) {
  const { t } = useTranslation('consultation');
  const { userId } = useAccount();
  const nameOf = useNames();
  const who = nameOf(state.assignee ?? '');
  switch (state.status) {
    case 'open':
      return <span>{t('stands.open')}</span>;
    case 'taken':
      if (state.assignee !== userId) return <span>{t('stands.taken', { who })}</span>;
      if (state.passedBy) return <span>{t('stands.passedToYou', { who: nameOf(state.passedBy) })}</span>;
      return <span>{t('stands.takenByYou')}</span>;
    case 'waiting':
      if (state.asker === userId) return <span>{t('stands.waitingForYou', { who })}</span>;
      return <span>{state.assignee === userId ? t('stands.waitingByYou') : t('stands.waiting', { who })}</span>;
    case 'answered':
      return <span>{state.asker === userId ? t('stands.answeredToYou') : t('stands.answered')}</span>;
    case 'closed':
      return <span>{t('stands.closed')}</span>;
    case 'moved':
      return <span>{t('stands.moved')}</span>;
    default:
      return assertNever(state.status);
  }
}
