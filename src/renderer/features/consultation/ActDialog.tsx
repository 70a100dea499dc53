import { lazy, Suspense } from 'react';
import type { CloseReason } from '../../../domain/consultation/consultation';
import { assertNever } from '../../../domain/result';
import { useAccount } from '../../data/account';
import type { Attempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { useLanguage } from '../../i18n';
import { askBack, changeQuestion, passQuestion } from './commands';
import type { PossibleAnswer, QuestionSnapshot } from './queries';

const AnswerDialog = lazy(async () => ({ default: (await import('./AnswerDialog')).AnswerDialog }));
const AskBackDialog = lazy(async () => ({ default: (await import('./AskBackDialog')).AskBackDialog }));
const CloseDialog = lazy(async () => ({ default: (await import('./CloseDialog')).CloseDialog }));
const MoveDialog = lazy(async () => ({ default: (await import('./MoveDialog')).MoveDialog }));
const PassDialog = lazy(async () => ({ default: (await import('./PassDialog')).PassDialog }));

/** An act that asks for something more before it is done. */
export type AskedAct =
  | { act: 'pass' }
  | { act: 'move' }
  | { act: 'ask-back' }
  | { act: 'close' }
  | { act: 'answer'; choices: PossibleAnswer[] };

export interface ActDialogProps {
  snapshot: QuestionSnapshot;
  asked: AskedAct;
  attempt: Attempt['attempt'];
  onClose: () => void;
}

/** What an act on a question needs to know. */
export function ActDialog(props: ActDialogProps) {
  return (
    <Suspense>
      <DialogOfAct {...props} />
    </Suspense>
  );
}

function DialogOfAct({ snapshot, asked, attempt, onClose }: ActDialogProps) {
  const account = useAccount();
  const language = useLanguage();
  const nameOf = useNames();

  function done(work: () => Promise<unknown>) {
    onClose();
    attempt(work);
  }

  switch (asked.act) {
    case 'pass':
      return (
        <PassDialog
          snapshot={snapshot}
          onPass={(to, note) => done(() => passQuestion(account, snapshot, { to, name: nameOf(to), note, language }))}
          onClose={onClose}
        />
      );
    case 'move':
      return <MoveDialog snapshot={snapshot} onMove={done} onClose={onClose} />;
    case 'ask-back':
      return <AskBackDialog snapshot={snapshot} onAsk={(text) => askBack(account, snapshot, text)} onClose={onClose} />;
    case 'close':
      return (
        <CloseDialog
          isOwn={snapshot.question.asker === account.userId}
          onChoose={(reason: CloseReason) => done(() => changeQuestion(account, snapshot, 'close', { reason }))}
          onClose={onClose}
        />
      );
    case 'answer':
      return (
        <AnswerDialog
          choices={asked.choices}
          asker={snapshot.question.asker}
          onChoose={(answer) => done(() => changeQuestion(account, snapshot, 'answer', { answer }))}
          onClose={onClose}
        />
      );
    default:
      return assertNever(asked);
  }
}
