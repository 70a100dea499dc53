import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocalEventId } from '../../../domain/act';
import type { QuestionHistoryEntry } from '../../../domain/consultation';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useWhen } from '../../i18n/time';
import { Button } from '../../ui/Button';
import type { Question } from './queries';

/** As many of the newest lines as are shown at first, where there are more than one beyond them. */
const shownAtFirst = 2;

/** What happened to a question, as calm lines: who, what and when. */
export function QuestionHistory({ question, history }: { question: Question; history: QuestionHistoryEntry[] }) {
  const { t } = useTranslation(['consultation', 'common']);
  const { userId } = useAccount();
  const [isWhole, setWhole] = useState(false);
  const nameOf = useNames();
  const when = useWhen();
  const asked =
    question.asker === userId ? t('history.ask.you') : t('history.ask.other', { who: nameOf(question.asker) });

  function words(entry: QuestionHistoryEntry): string {
    const own = entry.sender === userId;
    if (entry.refusal !== null) {
      return entry.heldBy && entry.heldBy !== userId
        ? t('history.refusedTake', { winner: nameOf(entry.heldBy) })
        : t('history.lateTake');
    }
    return own ? t(`history.${entry.act}.you`) : t(`history.${entry.act}.other`, { who: nameOf(entry.sender) });
  }

  // What changed nothing is of interest only where it was one's own wish to take the question.
  const told = history.filter(
    ({ refusal, sender, act }) => refusal === null || (sender === userId && act === 'take' && refusal !== 'not-yours'),
  );
  const lines = [
    { id: question.id, text: asked, ts: question.ts },
    ...told.map((entry) => ({ id: entry.eventId, text: words(entry), ts: entry.ts })),
  ];
  const isLong = lines.length > shownAtFirst + 1;
  const shown = isLong && !isWhole ? lines.slice(-shownAtFirst) : lines;
  return (
    <div className="question-history">
      {isLong && (
        <Button className="question-page__fold" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('showLess') : t('history.all', { count: lines.length })}
        </Button>
      )}
      <ol aria-label={t('history.label')}>
        {shown.map(({ id, text, ts }) => (
          <li key={id}>
            {text} · {isLocalEventId(id) ? t('common:waitingToSend') : when.dayAndTime(ts)}
          </li>
        ))}
      </ol>
    </div>
  );
}
