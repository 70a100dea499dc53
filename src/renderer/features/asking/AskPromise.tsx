import type { Urgency } from '../../../domain/service/service';
import { useCalendars } from '../../data/calendars';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { AnswerPromise } from '../../ui/AnswerPromise';
import { serviceOfPlace, type AskPlace } from '../../places/places';

interface AskPromiseProps {
  places: readonly AskPlace[];
  urgency: Urgency;
  now: number;
}

/** By when what is asked now is answered: of several places, as the first of them promises. */
export function AskPromise({ places, urgency, now }: AskPromiseProps) {
  const { t } = useTranslation('asking');
  const when = useWhen();
  const calendars = useCalendars();
  const services = places.flatMap((place) => (calendars && serviceOfPlace(place, calendars, urgency, now)) ?? []);
  const [first] = [...services].sort((one, other) => one.answeredBy - other.answeredBy);
  if (!first) return null;
  const words = { when: when.dayAndTime(first.answeredBy, now) };
  return (
    <AnswerPromise now={now} isOpen={first.isOpen} opensAt={first.opensAt} isUnattended={first.isUnattended}>
      {places.length > 1 ? t('answerByFirst', words) : t('answerBy', words)}
    </AnswerPromise>
  );
}
