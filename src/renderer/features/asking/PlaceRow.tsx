import { useTranslation } from 'react-i18next';
import type { Urgency } from '../../../domain/service';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useCalendars } from '../../data/calendars';
import { useWhen } from '../../i18n/time';
import { Button } from '../../ui/Button';
import { joinToAsk } from './commands';
import { serviceOfPlace, type AskPlace } from './places';

interface PlaceWordsProps {
  place: AskPlace;
  urgency: Urgency;
  now: number;
}

/** What a place is called, whether it is open, and by when it would answer. */
export function PlaceWords({ place, urgency, now }: PlaceWordsProps) {
  const { t } = useTranslation('asking');
  const when = useWhen();
  const calendars = useCalendars();
  const service = calendars && serviceOfPlace(place, calendars, urgency, now);
  const moment = (ts: number) => when.dayAndTime(ts, now);
  const says = () => {
    if (!service) return place.about || t('places.unknown');
    const { isOpen, closesAt, opensAt, isUnattended, answeredBy } = service;
    const hours = isOpen
      ? closesAt === null
        ? t('places.open')
        : t('places.openUntil', { when: moment(closesAt) })
      : opensAt === null
        ? t('places.closed')
        : t('places.closedUntil', { when: moment(opensAt) });
    const duty = isUnattended ? t('places.unattended') : '';
    return [hours, duty, t('places.answeredBy', { when: moment(answeredBy) })].filter(Boolean).join(' · ');
  };
  return (
    <span className="ask-place__words">
      <span className="ask-place__name">
        <bdi>{place.circle || place.room}</bdi>
        {place.circle && <span className="ask-place__room"> {place.room}</span>}
      </span>
      <span className="ask-place__service">{says()}</span>
    </span>
  );
}

interface PlaceRowProps extends PlaceWordsProps {
  isChosen: boolean;
  isJoining: boolean;
  onToggle: (isOn: boolean) => void;
}

/** A place to choose; one that the person has not joined yet she joins first. */
export function PlaceRow({ place, urgency, now, isChosen, isJoining, onToggle }: PlaceRowProps) {
  const { t } = useTranslation('asking');
  const account = useAccount();
  const { attempt, busy, failed } = useAttempt();
  const words = <PlaceWords place={place} urgency={urgency} now={now} />;
  if (place.isJoined) {
    return (
      <label className="ask-place">
        <input type="checkbox" checked={isChosen} onChange={(event) => onToggle(event.target.checked)} />
        {words}
      </label>
    );
  }

  function join() {
    // Chosen already: it counts as soon as she is in.
    onToggle(true);
    attempt(() => joinToAsk(account, place.roomId));
  }

  return (
    <div className="ask-place">
      {words}
      {isJoining ? (
        <span className="ask-place__joining" role="status">
          {t('places.joining')}
        </span>
      ) : (
        <Button
          disabled={busy}
          onClick={join}
          aria-label={t('places.joinLabel', { place: place.circle || place.room })}
        >
          {t('places.join')}
        </Button>
      )}
      {failed && (
        <span className="field__error" role="alert">
          {t('places.notKept')}
        </span>
      )}
    </div>
  );
}
