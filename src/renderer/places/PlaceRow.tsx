import type { ServiceContent, Urgency } from '../../domain/service/service';
import { useAccount } from '../data/account';
import { useAttempt } from '../data/attempt';
import { useCalendars } from '../data/calendars';
import { useWhen } from '../i18n/time';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/Button';
import { perform } from '../data/perform';
import { serviceOfPlace, type AskPlace } from './places';
import './places.css';

/** What the time by which a place would answer is counted from. */
export interface AnswerTimes {
  urgency: Urgency;
  now: number;
  /** By when a place of this service would answer, where that is not what it promises to what is asked now. */
  answeredBy?: (service: ServiceContent) => number;
}

interface PlaceWordsProps extends AnswerTimes {
  place: AskPlace;
}

/** What a place is called, whether it is open, and by when it would answer. */
export function PlaceWords({ place, urgency, now, answeredBy: countedBy }: PlaceWordsProps) {
  const { t } = useTranslation('asking');
  const when = useWhen();
  const calendars = useCalendars();
  const service = calendars && serviceOfPlace(place, calendars, urgency, now);
  const moment = (ts: number) => when.dayAndTime(ts, now);
  const says = () => {
    if (!service) return place.about || t('places.unknown');
    const { isOpen, closesAt, opensAt, isUnattended } = service;
    const answeredBy = countedBy?.(service.service) ?? service.answeredBy;
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
    <span className="place__words">
      <span className="place__name">
        <bdi>{place.circle || place.room}</bdi>
        {place.circle && <span className="place__room"> {place.room}</span>}
      </span>
      <span className="place__service">{says()}</span>
    </span>
  );
}

interface PlaceRowProps extends PlaceWordsProps {
  /** The name of those of which one is chosen; undefined where several can be. */
  group: string | undefined;
  isChosen: boolean;
  isJoining: boolean;
  onToggle: (isOn: boolean) => void;
}

/** A place to choose; one that the person has not joined yet she joins first. */
export function PlaceRow({ place, group, isChosen, isJoining, onToggle, ...times }: PlaceRowProps) {
  const { t } = useTranslation('asking');
  const account = useAccount();
  const { attempt, busy, failed } = useAttempt();
  const words = <PlaceWords place={place} {...times} />;
  if (place.isJoined) {
    return (
      <label className="place">
        <input
          type={group === undefined ? 'checkbox' : 'radio'}
          name={group}
          checked={isChosen}
          onChange={(event) => onToggle(event.target.checked)}
        />
        {words}
      </label>
    );
  }

  function join() {
    // Chosen already: it counts as soon as she is in.
    onToggle(true);
    attempt(() => perform(account, { kind: 'join', roomId: place.roomId }));
  }

  return (
    <div className="place">
      {words}
      {isJoining ? (
        <span className="place__joining" role="status">
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
