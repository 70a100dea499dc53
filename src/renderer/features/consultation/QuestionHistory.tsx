import { isLocalEventId } from '../../../domain/act';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useWhen } from '../../i18n/time';
import type { QuestionSnapshot } from './queries';
import { useHistoryWords } from './use-history-words';
import { useTranslation } from '../../i18n/use-translation';

/** What happened to a question from its asking on, as calm lines: who, what and when. */
export function QuestionHistory({ snapshot: { question, history } }: { snapshot: QuestionSnapshot }) {
  const { t } = useTranslation(['consultation', 'common']);
  const { userId } = useAccount();
  const nameOf = useNames();
  const when = useWhen();
  const wordsOf = useHistoryWords();
  const asked =
    question.asker === userId ? t('history.ask.you') : t('history.ask.other', { who: nameOf(question.asker) });
  const { movedFrom } = question;
  const mover = question.movedBy ?? question.asker;
  const lines = [
    { id: question.id, text: asked, ts: movedFrom?.askedAt ?? question.ts },
    ...(movedFrom
      ? [
          ...movedFrom.history.flatMap((entry, index) => {
            const id = `${question.id}-${index}`;
            const text = wordsOf({ ...entry, eventId: id, refusal: null, heldBy: entry.sender });
            return text === null ? [] : [{ id, text, ts: entry.ts }];
          }),
          {
            id: `${question.id}-here`,
            text: mover === userId ? t('history.here.you') : t('history.here.other', { who: nameOf(mover) }),
            ts: question.ts,
          },
        ]
      : []),
    ...history.flatMap((entry) => {
      const text = wordsOf(entry);
      return text === null ? [] : [{ id: entry.eventId, text, ts: entry.ts }];
    }),
  ];
  return (
    <ol className="question-history" aria-label={t('history.label')}>
      {lines.map(({ id, text, ts }) => (
        <li key={id}>
          {text} · {isLocalEventId(id) ? t('common:waitingToSend') : when.dayAndTime(ts)}
        </li>
      ))}
    </ol>
  );
}
