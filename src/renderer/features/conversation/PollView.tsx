import { ChartColumn, CircleCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { foldPoll, leading, type Poll, type PollEvent } from '../../../domain/message/poll';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { classNames } from '../../ui/class-names';
import { useActing } from './acting';
import { usePollEnders } from './poll-enders';
import type { Message } from './queries';
import { vote } from './relation-commands';
import './poll.css';

const noEvents: readonly PollEvent[] = [];

/** A poll: one votes by choosing, and changes or takes back one's vote the same way, until it is ended. */
export function PollView({ message, poll }: { message: Message; poll: Poll }) {
  const { t } = useTranslation(['relations', 'common']);
  const account = useAccount();
  const { roomId, mayWrite } = useActing();
  const nameOf = useNames();
  const when = useWhen();
  const id = useId();
  const [isFailed, setFailed] = useState(false);
  const events = message.related?.relations?.poll ?? noEvents;
  // What was chosen stands at once, until the vote itself is seen among the poll's events.
  const [choice, setChoice] = useState<{ votesBefore: number; answers: string[] } | null>(null);
  const ownVotes = events.filter(({ kind, sender }) => kind === 'vote' && sender === account.userId).length;
  const mayEnd = usePollEnders(roomId, message.sender);
  const standing = foldPoll(poll, events, mayEnd);
  const { ended, voters } = standing;
  const voted = standing.votes.filter((answer) => answer.voters.includes(account.userId)).map((answer) => answer.id);
  const chosen = choice?.votesBefore === ownVotes ? choice.answers : voted;
  const isShown = poll.disclosed || ended !== null;
  const best = isShown ? leading(standing) : [];
  const isSingle = poll.maxSelections === 1;
  const canVote = ended === null && mayWrite;

  function choose(answer: string) {
    const others = chosen.filter((one) => one !== answer);
    const isTakenBack = others.length < chosen.length;
    const answers = isTakenBack ? others : isSingle ? [answer] : [...others, answer];
    if (answers.length > poll.maxSelections) return;
    setFailed(false);
    setChoice({ votesBefore: ownVotes, answers });
    vote(account, roomId, message.id, answers).catch(() => {
      setChoice(null);
      setFailed(true);
    });
  }

  return (
    <fieldset className="poll" aria-describedby={`${id}-standing`}>
      <legend className="poll__question">
        <ChartColumn aria-hidden /> <span className="unseen">{t('poll.poll')} </span>
        {poll.question}
      </legend>
      {!isSingle && canVote && <p className="poll__hint">{t('poll.choose', { count: poll.maxSelections })}</p>}
      <ul className="poll__answers">
        {standing.votes.map(({ id: answer, text, voters: who }) => {
          const isChosen = chosen.includes(answer);
          const share = voters === 0 ? 0 : Math.round((who.length / voters) * 100);
          const names = who.map((userId) => (userId === account.userId ? t('you') : nameOf(userId))).join(', ');
          return (
            <li key={answer} className={classNames('poll__answer', best.includes(answer) && 'poll__answer--best')}>
              <label className="poll__choice">
                {/* Checkboxes throughout: a radio button could not be taken back. */}
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={!canVote || (!isChosen && !isSingle && chosen.length >= poll.maxSelections)}
                  onChange={() => choose(answer)}
                />
                <span className="poll__text">{text}</span>
                {isShown && (
                  <span className="poll__count">
                    {ended && best.includes(answer) && <CircleCheck aria-label={t('poll.most')} />}
                    {t('poll.votes', { count: who.length })}
                  </span>
                )}
              </label>
              {isShown && (
                <span className="poll__bar" aria-hidden>
                  <span className="poll__share" style={{ inlineSize: `${share}%` }} />
                </span>
              )}
              {isShown && names && <p className="poll__names">{names}</p>}
            </li>
          );
        })}
      </ul>
      <p className="poll__standing" id={`${id}-standing`}>
        {ended
          ? t('poll.ended', { who: nameOf(ended.by), when: when.dayAndTime(ended.ts), count: voters })
          : t(poll.disclosed ? 'poll.open' : 'poll.hidden', { count: voters })}
      </p>
      {isFailed && (
        <p className="poll__failed" role="alert">
          {t('common:actNotKept')}
        </p>
      )}
    </fieldset>
  );
}
