import { Check, CircleSlash, Hand, RotateCcw, Undo2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actsOpenTo, type QuestionAct, type QuestionState } from '../../../domain/consultation';
import { assertNever } from '../../../domain/result';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { changeQuestion } from './commands';
import { possibleAnswers, type PossibleAnswer, type QuestionSnapshot } from './queries';

const AnswerDialog = lazy(async () => ({ default: (await import('./AnswerDialog')).AnswerDialog }));

const icons: Record<QuestionAct, typeof Check> = {
  take: Hand,
  release: Undo2,
  answer: Check,
  close: CircleSlash,
  reopen: RotateCcw,
};

/** Whether an act is what the person came for, rather than something that is possible too. */
function isLikely(act: QuestionAct, state: QuestionState, userId: string): boolean {
  switch (act) {
    case 'take':
      return true;
    case 'answer':
      return state.assignee === userId;
    case 'close':
      return state.status === 'answered' && state.asker === userId;
    case 'release':
    case 'reopen':
      return false;
    default:
      return assertNever(act);
  }
}

/** What a person can do to a question now, the likeliest first. */
export function QuestionActions({ snapshot }: { snapshot: QuestionSnapshot }) {
  const { t } = useTranslation(['consultation', 'common']);
  const account = useAccount();
  const { attempt, busy, failed } = useAttempt();
  const [choices, setChoices] = useState<PossibleAnswer[]>([]);
  const { question, state } = snapshot;
  const open = actsOpenTo(state, account.userId);
  const order: QuestionAct[] = ['take', 'answer', 'close', 'release', 'reopen'];
  const acts = order.filter((act) => open.includes(act));

  function act(chosen: QuestionAct) {
    if (busy) return;
    attempt(async () => {
      if (chosen === 'answer') {
        const answers = await possibleAnswers(account.db, question.roomId, question.id);
        if (answers.length > 0) {
          setChoices(answers);
          return;
        }
      }
      await changeQuestion(account, snapshot, chosen);
    });
  }

  function markAnswered(answerId: string | undefined) {
    setChoices([]);
    attempt(() => changeQuestion(account, snapshot, 'answer', answerId));
  }

  return (
    <>
      {acts.length > 0 && (
        <div className="question-actions">
          {acts.map((name) => {
            const Icon = icons[name];
            return (
              <Button
                key={name}
                variant={isLikely(name, state, account.userId) ? 'primary' : 'quiet'}
                icon={<Icon aria-hidden />}
                onClick={() => act(name)}
              >
                {t(`act.${name}`)}
              </Button>
            );
          })}
        </div>
      )}
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('actNotKept')}
        </Banner>
      )}
      {choices.length > 0 && (
        <Suspense>
          <AnswerDialog
            choices={choices}
            asker={question.asker}
            onChoose={markAnswered}
            onClose={() => setChoices([])}
          />
        </Suspense>
      )}
    </>
  );
}
