import { useLiveQuery } from 'dexie-react-hooks';
import { open } from '../../../cache/sealing';
import type { Act } from '../../../domain/act';
import { useAccount } from '../../data/account';
import { useFailedActs } from '../../data/failed-acts';
import { paths } from '../../data/paths';
import { useRefusedActs, useRefusedWords } from '../../data/refused-acts';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';

/** Tells of what this person did to questions and another was first to, so that none leaves her queue in silence. */
export function TodayNotices() {
  const { t } = useTranslation('today');
  const words = useRefusedWords();
  const { refused, dismiss } = useRefusedActs();
  const tooLate = useFailedActs(isWords).filter(({ reason }) => reason === 'already-answered');
  return (
    <div role="status" className="today__notices">
      {refused.map(({ questionId, roomId, topic, ...rest }) => (
        <Banner
          key={questionId}
          tone="soon"
          actions={<Button onClick={() => dismiss(questionId)}>{t('understood')}</Button>}
        >
          {words({ questionId, roomId, topic, ...rest })} <a href={`#${paths.question(roomId, questionId)}`}>{topic}</a>
        </Banner>
      ))}
      {tooLate.map(({ txnId, act }) => (
        <Banner key={txnId} tone="soon">
          {t('tooLate')} <LateAnswer act={act} />
        </Banner>
      ))}
    </div>
  );
}

function isWords({ kind }: Act): boolean {
  return kind === 'message' || kind === 'attachment';
}

/** The way to an answer that waits for its writer's decision: the question's topic. */
function LateAnswer({ act }: { act: Act }) {
  const { db } = useAccount();
  const questionId = 'threadId' in act ? (act.threadId ?? '') : '';
  const question = useLiveQuery(() => db.questions.get(questionId), [db, questionId]);
  if (!question) return null;
  return <a href={`#${paths.question(question.roomId, question.id)}`}>{open(question.c).topic}</a>;
}
