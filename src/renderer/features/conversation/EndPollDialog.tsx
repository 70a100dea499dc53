import { foldPoll, leading } from '../../../domain/message/poll';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useTranslation } from '../../i18n/use-translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useActing } from './acting';
import { usePollEnders } from './poll-enders';
import type { Message } from './queries';
import { endPoll } from './relation-commands';

/** Asks before a poll is ended for everybody. */
export function EndPollDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation('relations');
  const account = useAccount();
  const { roomId } = useActing();
  const { attempt, busy, failed } = useAttempt();
  const mayEnd = usePollEnders(roomId, message.sender);
  const { content, related } = message;
  if (content.kind !== 'poll') return null;
  const { poll } = content;

  /** The outcome in words, which clients without polls show. */
  function outcome(): string {
    const standing = foldPoll(poll, related?.relations?.poll ?? [], mayEnd);
    const best = leading(standing);
    if (best.length === 0) return t('poll.outcomeNone', { question: poll.question });
    const answers = standing.votes.filter(({ id }) => best.includes(id)).map(({ text }) => text);
    return t('poll.outcome', { question: poll.question, answers: answers.join(', ') });
  }

  return (
    <ConfirmDialog
      title={t('poll.endTitle')}
      confirm={t('actions.end-poll')}
      busy={busy}
      failed={failed}
      onClose={onClose}
      onConfirm={() => attempt(() => endPoll(account, roomId, message.id, outcome().slice(0, 2000)).then(onClose))}
    >
      <p>{t('poll.endExplained')}</p>
    </ConfirmDialog>
  );
}
