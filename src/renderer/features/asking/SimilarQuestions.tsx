import { useEffect, useState } from 'react';
import { useAccount } from '../../data/account';
import { goTo, paths } from '../../data/paths';
import { usePlaces } from '../../data/places';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { readAskedBefore, type AskedBefore } from './queries';

/** How long the writing rests before what is alike is looked for. */
const restMs = 250;
/** Words shorter than this say too little to look for. */
const shortest = 4;
const excerptLength = 160;

interface SimilarQuestionsProps {
  /** What has been written so far. */
  words: string;
  /** One of them answered the person: she need not ask. */
  onAnswered: () => void;
}

/** Answered questions that are like the one that is being written, with what answered them. */
export function SimilarQuestions({ words, onAnswered }: SimilarQuestionsProps) {
  const { t } = useTranslation('asking');
  const found = useSimilar(words);
  return (
    // Kept in the page while empty, so that a screen reader notices when it is filled.
    <div role="status" className="similar">
      {found.length > 0 && (
        <section aria-labelledby="similar-questions">
          <h3 id="similar-questions" className="similar__title">
            {t('similar.title', { count: found.length })}
          </h3>
          <ul>
            {found.map((one) => (
              <Similar key={one.questionId} one={one} onAnswered={onAnswered} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Similar({ one, onAnswered }: { one: AskedBefore; onAnswered: () => void }) {
  const { t } = useTranslation('asking');
  const when = useWhen();
  const placeOf = usePlaces();
  const { room, circle } = placeOf(one.roomId);
  const { topic } = one;

  function show() {
    // What has been written is kept as a draft.
    onAnswered();
    goTo(paths.question(one.roomId, one.questionId));
  }

  return (
    <li className="similar__one">
      <p className="similar__topic">{topic}</p>
      <p className="similar__facts">{[circle || room, when.day(one.ts)].filter(Boolean).join(' · ')}</p>
      {one.text && <p className="similar__text">{excerpt(one.text)}</p>}
      {one.answer && (
        <blockquote className="similar__answer">
          <span className="unseen">{t('similar.answer')} </span>
          {excerpt(one.answer)}
        </blockquote>
      )}
      <p className="similar__acts">
        <Button onClick={show} aria-label={t('similar.openLabel', { topic })}>
          {t('similar.open')}
        </Button>
        <Button onClick={onAnswered} aria-label={t('similar.answeredLabel', { topic })}>
          {t('similar.answered')}
        </Button>
      </p>
    </li>
  );
}

function excerpt(text: string): string {
  return text.length <= excerptLength ? text : `${text.slice(0, excerptLength).trimEnd()}…`;
}

function useSimilar(words: string): AskedBefore[] {
  const { engine, db } = useAccount();
  const [found, setFound] = useState<AskedBefore[]>([]);
  useEffect(() => {
    // Without the engine nothing is found, and asking goes on.
    engine.prepareSimilar().catch(() => {});
  }, [engine]);
  const sought = words.trim();
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      const finding = sought.length < shortest ? Promise.resolve([]) : engine.findSimilar(sought);
      finding
        .then((ids) => readAskedBefore(db, ids))
        .then((questions) => current && setFound(questions))
        .catch(() => {});
    }, restMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [engine, db, sought]);
  return found;
}
