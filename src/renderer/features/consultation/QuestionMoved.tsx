import { useLiveQuery } from '../../data/use-live-query';
import type { QuestionElsewhere } from '../../../domain/consultation/consultation';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { useRoom } from '../../data/rooms';
import { useSettledId } from '../../data/settled-id';
import { useTranslation } from '../../i18n/use-translation';
import { WayInto } from '../../leading/WayInto';
import { Banner } from '../../ui/Banner';
import type { QuestionSnapshot } from './queries';

/** Of a question that was moved: where it goes on, and where it came from. */
export function QuestionMoved({ snapshot: { question, state } }: { snapshot: QuestionSnapshot }) {
  return (
    <>
      {state.movedTo && <MovedTo movedTo={state.movedTo} />}
      {question.movedFrom && <MovedFrom question={question} movedFrom={question.movedFrom} />}
    </>
  );
}

function MovedTo({ movedTo }: { movedTo: QuestionElsewhere }) {
  const { t } = useTranslation('consultation');
  const circle = useRoom(movedTo.circleId ?? null);
  return (
    <Banner tone="info" actions={<WayThere movedTo={movedTo} />}>
      {circle ? t('movedTo.circle', { circle: roomName(circle) }) : t('movedTo.place')}
    </Banner>
  );
}

/** The way to where a question goes on, for who may come there. */
function WayThere({ movedTo: { roomId, questionId } }: { movedTo: QuestionElsewhere }) {
  const { t } = useTranslation('consultation');
  const room = useRoom(roomId);
  const id = useSettledId(questionId);
  // A room that is only known to be there can be joined by its rule, one that one is invited to by the invitation.
  if (!room) return null;
  const words = { open: t('movedTo.open'), join: t('movedTo.join'), joining: t('movedTo.joining') };
  return <WayInto roomId={roomId} path={paths.question(roomId, id)} words={words} />;
}

interface MovedFromProps {
  question: QuestionSnapshot['question'];
  movedFrom: NonNullable<QuestionSnapshot['question']['movedFrom']>;
}

function MovedFrom({ question: { asker, movedBy }, movedFrom }: MovedFromProps) {
  const { t } = useTranslation('consultation');
  const { db } = useAccount();
  const nameOf = useNames();
  const { roomId, questionId } = movedFrom;
  const isHere = useLiveQuery(
    async () => (await db.questions.get(questionId))?.roomId === roomId,
    [db, roomId, questionId],
  );
  const former = isHere && <a href={`#${paths.question(roomId, questionId)}`}>{t('movedFrom.open')}</a>;
  const people = { mover: nameOf(movedBy ?? asker), asker: nameOf(asker) };
  return (
    <Banner actions={former}>
      {t('movedFrom.from', { place: movedFrom.place, ...people })}
      {movedFrom.note && <blockquote className="question-page__answer">{movedFrom.note}</blockquote>}
    </Banner>
  );
}
