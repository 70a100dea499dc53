import { useDeferredValue, useState } from 'react';
import { useRoom } from '../../data/rooms';
import { useMarkSeen } from '../../data/use-mark-seen';
import { useNow } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { FetchEarlier } from '../../places/FetchEarlier';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar } from '../../ui/FilterBar';
import { firstFilter, questionFilters, useQuestions, type QuestionFilter } from './queries';
import { QuestionRow } from './QuestionRow';
import './consultation.css';

/** Rows drawn at most until one asks for more; the first screenful is drawn before the rest. */
const page = 100;
const firstScreenful = 20;

/** The questions of a room as rows, those that are due first on top. */
export function QuestionList({ roomId }: { roomId: string }) {
  const { t } = useTranslation(['consultation', 'common']);
  const isWhole = useRoom(roomId)?.complete !== false;
  const [filter, setFilter] = useState(firstFilter);
  const [shown, setShown] = useState(page);
  const questions = useQuestions(roomId, filter);
  const now = useDeferredValue(useNow(30_000));
  const drawn = useDeferredValue(shown, firstScreenful);
  useMarkSeen(roomId, 'questions');

  function show(next: QuestionFilter) {
    setFilter(next);
    setShown(page);
  }

  return (
    <div className="question-list">
      <div className="question-list__filters">
        <FilterBar
          label={t('filter.label')}
          value={filter}
          onChange={show}
          options={questionFilters.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
      </div>
      {questions?.length === 0 && <EmptyState title={t(isWhole ? `empty.${filter}` : 'common:earlier.noneSoFar')} />}
      <ul className="question-list__rows" aria-label={t('questions')}>
        {questions?.slice(0, drawn).map((question) => (
          <li key={question.id} className="question-list__row">
            <QuestionRow question={question} now={now} />
          </li>
        ))}
      </ul>
      {questions && questions.length > shown && (
        <Button className="question-list__more" onClick={() => setShown(shown + page)}>
          {t('showMore', { count: questions.length - shown })}
        </Button>
      )}
      {questions && questions.length <= shown && <FetchEarlier roomId={roomId} />}
    </div>
  );
}
