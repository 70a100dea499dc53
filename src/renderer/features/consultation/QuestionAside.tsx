import { professions } from '../../../domain/directory/directory';
import { urgencies } from '../../../domain/service/service';
import { useNames, usePeople } from '../../data/names';
import { usePlaceOf } from '../../data/places';
import { useLanguage } from '../../i18n';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Facts } from '../../ui/Facts';
import { PromiseBadge } from './PromiseBadge';
import { QuestionHistory } from './QuestionHistory';
import { isPromised, useQuestion } from './queries';

/** Who asks, who answers, and by when: beside a question's thread. */
export function QuestionAside({ roomId, questionId }: { roomId: string; questionId: string }) {
  const { t } = useTranslation('consultation');
  const language = useLanguage();
  const when = useWhen();
  const place = usePlaceOf(roomId);
  const snapshot = useQuestion(questionId);
  if (!snapshot) return null;
  const { question } = snapshot;
  const wanted = question.wanted.map((code) => professions[code][language]).join(', ');
  return (
    <>
      <Facts
        isStacked
        facts={[
          { name: t('aside.asker'), value: <Person userId={question.asker} /> },
          {
            name: t('aside.assignee'),
            value: question.assignee ? <Person userId={question.assignee} /> : t('aside.nobody'),
          },
          {
            name: t('aside.due'),
            value: isPromised(question.status) ? <PromiseBadge question={question} /> : when.dayAndTime(question.due),
          },
          { name: t('form.urgency'), value: urgencies[question.urgency][language] },
          ...(question.people.length > 0
            ? [{ name: t('aside.people'), value: question.people.map((id) => <Person key={id} userId={id} />) }]
            : []),
          { name: t('form.wanted'), value: wanted || t('aside.anyone') },
          { name: t('aside.created'), value: when.dayAndTime(question.ts) },
          { name: t('aside.room'), value: place.room },
          { name: t('aside.circle'), value: place.circle },
        ]}
      />
      <h3 className="question-history__title">{t('history.label')}</h3>
      <QuestionHistory snapshot={snapshot} />
    </>
  );
}

function Person({ userId }: { userId: string }) {
  const nameOf = useNames();
  const language = useLanguage();
  const person = usePeople().get(userId);
  const details = person && [professions[person.profession][language], person.unit].filter(Boolean).join(', ');
  return (
    <>
      {nameOf(userId)}
      {details && <span className="question-aside__details">{details}</span>}
    </>
  );
}
