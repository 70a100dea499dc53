import { paths } from '../../data/paths';
import { roomName, usePlaces } from '../../data/places';
import { useRoom } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { useQuestionGroup } from './question-group';

/** Of a question that is asked in several places: where else, and that it was answered there. */
export function QuestionElsewhere({ questionId }: { questionId: string }) {
  const { t } = useTranslation('consultation');
  const group = useQuestionGroup(questionId);
  const placeOf = usePlaces();
  const circle = useRoom(group?.answeredIn?.circleId ?? null);
  if (!group) return null;
  const { others, size, answeredIn } = group;
  const known = answeredIn && others.find(({ id }) => id === answeredIn.questionId);
  const unknown = size - 1 - others.length;
  return (
    <>
      {answeredIn && (
        <Banner
          tone="ok"
          actions={known && <a href={`#${paths.question(known.roomId, known.id)}`}>{t('elsewhere.open')}</a>}
        >
          {circle ? t('elsewhere.answeredIn', { circle: roomName(circle) }) : t('elsewhere.answered')}
        </Banner>
      )}
      <p className="question-page__elsewhere">
        {t('elsewhere.alsoAsked')}{' '}
        {others.map(({ id, roomId, status }, index) => {
          const { room, circle: named } = placeOf(roomId);
          return (
            <span key={id}>
              {index > 0 && ', '}
              <a href={`#${paths.question(roomId, id)}`}>{named || room}</a> ({t(`status.${status}`)})
            </span>
          );
        })}
        {others.length > 0 && unknown > 0 && ', '}
        {unknown > 0 && t('elsewhere.others', { count: unknown })}
      </p>
    </>
  );
}
