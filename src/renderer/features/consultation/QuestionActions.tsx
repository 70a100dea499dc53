import {
  ArrowRightLeft,
  Check,
  CircleHelp,
  CirclePlay,
  CircleSlash,
  Hand,
  RotateCcw,
  Undo2,
  UserRoundPlus,
} from 'lucide-react';
import { useState } from 'react';
import { actsOpenTo, roleIn, type QuestionState } from '../../../domain/consultation/question-fold';
import type { QuestionAct } from '../../../domain/consultation/consultation';
import { assertNever } from '../../../domain/result';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useServiceOfRoom } from '../../data/circle-service';
import { shortcuts, useShortcut, type ShortcutId } from '../../data/keys';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ActDialog, type AskedAct } from './ActDialog';
import { changeQuestion, reopenQuestion } from './commands';
import { useMayMove } from './may-move';
import { possibleAnswers, type QuestionSnapshot } from './queries';

const icons: Record<QuestionAct, typeof Check> = {
  take: Hand,
  'ask-back': CircleHelp,
  resume: CirclePlay,
  pass: UserRoundPlus,
  release: Undo2,
  answer: Check,
  close: CircleSlash,
  reopen: RotateCcw,
  move: ArrowRightLeft,
};

/** The likeliest first. */
const order: readonly QuestionAct[] = [
  'take',
  'answer',
  'resume',
  'ask-back',
  'pass',
  'move',
  'close',
  'release',
  'reopen',
];

/** Whether an act is what the person came for, rather than something that is possible too. */
function isLikely(act: QuestionAct, state: QuestionState, userId: string): boolean {
  switch (act) {
    case 'take':
      return true;
    case 'answer':
      return state.assignee === userId && state.status === 'taken';
    case 'close':
      return state.status === 'answered' && state.asker === userId;
    case 'release':
    case 'reopen':
    case 'pass':
    case 'move':
    case 'ask-back':
    case 'resume':
      return false;
    default:
      return assertNever(act);
  }
}

const keyOf: Record<QuestionAct, ShortcutId> = {
  take: 'questionTake',
  answer: 'questionAnswer',
  'ask-back': 'questionAskBack',
  resume: 'questionResume',
  pass: 'questionPass',
  move: 'questionMove',
  close: 'questionClose',
  release: 'questionRelease',
  reopen: 'questionReopen',
};

interface ActButtonProps {
  act: QuestionAct;
  isLikely: boolean;
  onPress: () => void;
  children: string;
}

function ActButton({ act, isLikely: isPrimary, onPress, children }: ActButtonProps) {
  const Icon = icons[act];
  useShortcut(keyOf[act], () => {
    // Behind a dialog nothing is done.
    if (!document.querySelector('dialog[open]')) onPress();
  });
  return (
    <Button
      variant={isPrimary ? 'primary' : 'quiet'}
      icon={<Icon aria-hidden />}
      aria-keyshortcuts={shortcuts[keyOf[act]].keys.join(' ')}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}

/** What a person can do to a question now, each by a key of its own too. */
export function QuestionActions({ snapshot }: { snapshot: QuestionSnapshot }) {
  const { t } = useTranslation(['consultation', 'common']);
  const account = useAccount();
  const { userId } = account;
  const serving = useServiceOfRoom(snapshot.question.roomId);
  const { attempt, busy, failed } = useAttempt();
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const { question, state } = snapshot;
  const mayMove = useMayMove(snapshot);
  const open = actsOpenTo(state, userId);
  const acts = order.filter((act) => open.includes(act) && (act !== 'move' || mayMove));
  const isAsker = roleIn(state, userId) === 'asker';

  function act(chosen: QuestionAct) {
    if (busy) return;
    switch (chosen) {
      case 'pass':
      case 'move':
      case 'ask-back':
        setAsked({ act: chosen });
        return;
      case 'answer':
        attempt(chooseAnswer);
        return;
      case 'close':
        if (state.status === 'answered') attempt(() => changeQuestion(account, snapshot, 'close'));
        else setAsked({ act: chosen });
        return;
      case 'reopen':
        if (serving) attempt(() => reopenQuestion(account, snapshot, serving.service));
        return;
      case 'take':
      case 'release':
      case 'resume':
        attempt(() => changeQuestion(account, snapshot, chosen));
        return;
      default:
        assertNever(chosen);
    }
  }

  async function chooseAnswer(): Promise<void> {
    const choices = await possibleAnswers(account.db, question.roomId, question.id);
    if (choices.length > 0) setAsked({ act: 'answer', choices });
    else await changeQuestion(account, snapshot, 'answer');
  }

  return (
    <>
      {acts.length > 0 && (
        <div className="question-actions">
          {acts.map((name) => (
            <ActButton key={name} act={name} isLikely={isLikely(name, state, userId)} onPress={() => act(name)}>
              {name === 'close' && isAsker && state.status !== 'answered' ? t('act.withdraw') : t(`act.${name}`)}
            </ActButton>
          ))}
        </div>
      )}
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('actNotKept')}
        </Banner>
      )}
      {asked && <ActDialog snapshot={snapshot} asked={asked} attempt={attempt} onClose={() => setAsked(null)} />}
    </>
  );
}
