import { CalendarClock, Clock } from 'lucide-react';
import { open } from '../../../cache/sealing';
import { shiftsBetween } from '../../../domain/service/duty';
import { isoWeekOf } from '../../../domain/calendar/iso-week';
import { dayLength } from '../../../domain/calendar/wall-clock';
import { hasRight } from '../../../domain/circle/roles';
import { urgencies, urgencyCodes } from '../../../domain/service/service';
import { useAccount } from '../../data/account';
import { useCircleService, type CircleService } from '../../data/circle-service';
import { useNames } from '../../data/names';
import { paths } from '../../data/paths';
import { useRoom } from '../../data/rooms';
import { useLanguage } from '../../i18n';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { daysFrom, isRemarkable } from './calendar';
import { useServiceWords } from './use-service-words';
import '../../hours/hours.css';

/** How far ahead is looked. */
const daysAhead = 14;

/** Whether this person may edit a circle's hours and duty. The homeserver has the last word. */
export function useMayEditService(circleId: string): boolean {
  const { userId } = useAccount();
  const room = useRoom(circleId);
  return room?.membership === 'join' && hasRight(open(room.c).powers[userId] ?? 0, 'edit-service');
}

/** On a circle's page: who is on duty, when it is open, and how soon one is answered. */
export function CircleServiceSummary({ circleId }: { circleId: string }) {
  const { t } = useTranslation('service');
  const serving = useCircleService(circleId);
  const mayEdit = useMayEditService(circleId);
  if (!serving) return null;
  const week = isoWeekOf(serving.now);
  return (
    <section className="service-summary" aria-labelledby="circle-service">
      <h2 id="circle-service">{t('title')}</h2>
      {serving.isUnattended && <Banner tone="soon">{t('unattended')}</Banner>}
      <dl className="service-summary__facts">
        <div>
          <dt>{t('onDuty')}</dt>
          <dd>
            <OnDutyNow serving={serving} />
          </dd>
        </div>
        <div>
          <dt>{t('openingHours')}</dt>
          <dd>
            <OpenNow serving={serving} />
          </dd>
        </div>
        <div>
          <dt>{t('usuallyAnswered')}</dt>
          <dd>
            <Answers serving={serving} />
          </dd>
        </div>
        <Coming serving={serving} />
      </dl>
      <p className="service-summary__links">
        <a href={`#${paths.circleHours(circleId)}`}>
          <Clock aria-hidden />
          {t(mayEdit ? 'editHours' : 'showHours')}
        </a>
        <a href={`#${paths.circleDuty(circleId, week)}`}>
          <CalendarClock aria-hidden />
          {t(mayEdit ? 'editDuty' : 'showDuty')}
        </a>
      </p>
    </section>
  );
}

function OnDutyNow({ serving: { onDuty, weeks, now } }: { serving: CircleService }) {
  const { t } = useTranslation('service');
  const nameOf = useNames();
  const when = useWhen();
  const next = shiftsBetween(weeks, now, now + daysAhead * dayLength).find(({ start }) => start > now);
  return (
    <>
      {onDuty.map(({ userId, until }) => (
        <p key={userId}>{t('onDutyUntil', { who: nameOf(userId), when: when.dayAndTime(until, now) })}</p>
      ))}
      {onDuty.length === 0 && <p>{t('nobodyNow')}</p>}
      {onDuty.length === 0 && next && (
        <p className="service-summary__quiet">
          {t('nextOnDuty', { who: nameOf(next.userId), when: when.dayAndTime(next.start, now) })}
        </p>
      )}
    </>
  );
}

function OpenNow({ serving }: { serving: CircleService }) {
  const { t } = useTranslation('service');
  const when = useWhen();
  const words = useServiceWords();
  const { now, isOpen, closesAt, opensAt } = serving;
  const [today] = daysFrom(now, 1, serving.service);
  const says = isOpen
    ? closesAt === null
      ? t('openNow')
      : t('openUntil', { when: when.dayAndTime(closesAt, now) })
    : t('closedNow');
  return (
    <>
      <p>{says}</p>
      {today && today.hours.length > 0 && <p>{t('todayHours', { hours: words.hours(today) })}</p>}
      {opensAt !== null && (
        <p className="service-summary__quiet">
          {t(isOpen ? 'opensAgain' : 'opens', { when: when.dayAndTime(opensAt, now) })}
        </p>
      )}
    </>
  );
}

function Answers({ serving: { answeredBy, now } }: { serving: CircleService }) {
  const { t } = useTranslation('service');
  const language = useLanguage();
  const when = useWhen();
  return (
    <ul>
      {urgencyCodes.map((urgency) => (
        <li key={urgency}>
          {t('answered', {
            urgency: urgencies[urgency][language],
            when: when.deadline(answeredBy[urgency], now).text,
          })}
        </li>
      ))}
    </ul>
  );
}

/** Days within two weeks that are not as others. */
function Coming({ serving: { now, service } }: { serving: CircleService }) {
  const { t } = useTranslation('service');
  const when = useWhen();
  const words = useServiceWords();
  const days = daysFrom(now, daysAhead, service).filter((day) => isRemarkable(day, service));
  if (days.length === 0) return null;
  return (
    <div>
      <dt>{t('coming')}</dt>
      <dd>
        <ul>
          {days.map((day) => (
            <li key={day.date}>
              {[when.day(day.noon, now), words.hours(day)].join(' ')}
              {words.reason(day) && <span className="service-summary__quiet"> {words.reason(day)}</span>}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
