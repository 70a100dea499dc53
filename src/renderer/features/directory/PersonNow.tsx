import { useNames } from '../../data/names';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { useRooms } from '../../data/rooms';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { AvailabilityBadge } from '../../people/AvailabilityMark';
import { useAvailabilityWords } from '../../people/availability-words';
import type { Presence } from '../../people/presence';

/** How it is with a person now: here or until when away, on duty where, and who stands in. */
export function PersonNow({ userId, presence }: { userId: string; presence: Presence }) {
  const { t } = useTranslation('directory');
  const when = useWhen();
  const rooms = useRooms();
  const words = useAvailabilityWords();
  const availability = presence.of(userId);
  if (!availability) return null;
  return (
    <section className="person-now" aria-label={t('now')}>
      <AvailabilityBadge kind={availability.kind} words={words(availability, presence.now)} />
      {availability.kind === 'away' && availability.note && <p className="person-now__note">{availability.note}</p>}
      {presence.dutiesOf(userId).map(({ circleId, until }) => {
        const circle = rooms?.get(circleId);
        return (
          circle && (
            <p key={circleId}>
              {t('onDutyIn')}{' '}
              <a href={`#${paths.circle(circleId)}`}>
                <bdi>{roomName(circle)}</bdi>
              </a>
              , {t('until', { when: when.dayAndTime(until, presence.now) })}
            </p>
          )
        );
      })}
      {availability.kind === 'away' && <StandIn userId={userId} presence={presence} />}
    </section>
  );
}

function StandIn({ userId, presence }: { userId: string; presence: Presence }) {
  const { t } = useTranslation('directory');
  const nameOf = useNames();
  const standIn = presence.standInOf(userId);
  if (standIn === null) return <p>{t('noStandIn')}</p>;
  return (
    <p>
      {t('standIn')} <a href={`#${paths.person(standIn)}`}>{nameOf(standIn)}</a>
    </p>
  );
}
