import { useLiveQuery } from '../../data/use-live-query';
import { open } from '../../../cache/sealing';
import type { Act } from '../../../domain/act';
import { useAccount } from '../../data/account';
import { useFailedActs } from '../../data/failed-acts';
import { paths } from '../../data/paths';
import { usePlaceOf } from '../../data/places';
import { useRefusedActs, useRefusedWords, type RefusedAct } from '../../data/refused-acts';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';

/** Tells of what this person did to questions and handovers and another was first to, so that none leaves her queue in silence. */
export function TodayNotices() {
  const { t } = useTranslation('today');
  const words = useRefusedWords();
  const { refused, dismiss } = useRefusedActs();
  const tooLate = useFailedActs(isWords).filter(({ reason }) => reason === 'already-answered');
  return (
    <div role="status" className="today__notices">
      {refused.map((one) => (
        <Banner key={one.id} tone="soon" actions={<Button onClick={() => dismiss(one.id)}>{t('understood')}</Button>}>
          {words(one)} <RefusedPlace refused={one} />
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

/** The way to what another was first to: a question by its topic, a handover by its case's room. */
function RefusedPlace({ refused }: { refused: RefusedAct }) {
  const { room } = usePlaceOf(refused.roomId);
  if (refused.kind === 'handover') return <a href={`#${paths.room(refused.roomId)}`}>{room}</a>;
  return <a href={`#${paths.question(refused.roomId, refused.id)}`}>{refused.topic}</a>;
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
