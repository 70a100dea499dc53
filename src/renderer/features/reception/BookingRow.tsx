import { CalendarClock, CalendarPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { intervalOf, latestOf, mayChange } from '../../../domain/reception/bookings';
import { calendarFile } from '../../../domain/reception/calendar-file';
import { remindedBeforeMinutes } from '../../../domain/reception/reception';
import { useAccount } from '../../data/account';
import { useReceptionRoom } from '../../data/reception-room';
import { useAttempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { saveFile } from '../../data/save-file';
import { useLanguage } from '../../i18n';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { cancel, move, type BookedReception } from './commands';
import { useBookings, useReceptions } from './queries';
import { useFreeTimes } from './use-free-times';
import './reception.css';

const BookingDialog = lazy(async () => ({ default: (await import('./BookingDialog')).BookingDialog }));

/** One booked reception: with whom, when and where, whether the time is really hers, and what can be done. */
export function BookingRow({ item }: { item: BookedReception }) {
  const { t } = useTranslation(['reception', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const nameOf = useNames();
  const when = useWhen();
  const now = useNow(60_000);
  const { professional, link, minutes } = item.content;
  const receptionRoom = useReceptionRoom()?.roomId ?? null;
  const bookings = useBookings(professional);
  const booking = bookings && latestOf(bookings, item.state.ref);
  const reception = useReceptions()?.get(professional);
  const next = useFreeTimes(professional, reception, bookings, now)?.[0];
  const [isMoving, setMoving] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  const start = booking?.start ?? item.state.start;
  const isCancelled = item.state.status === 'cancelled' || booking?.status === 'cancelled';
  const isLost = !isCancelled && booking?.status === 'lost';
  const isHers = mayChange({ by: item.state.maker, professional }, account.userId);

  async function moveTo(at: number) {
    if (booking && receptionRoom) await move(account, { item, booking, receptionRoom, start: at }, language);
  }

  function save() {
    const file = calendarFile({
      uid: `${item.content.ref}@piiri`,
      sequence: item.state.changes,
      ...intervalOf({ start, minutes }),
      made: Date.now(),
      title: t('reception'),
      description: nameOf(professional),
      link: link ?? null,
      isCancelled,
      reminder: remindedBeforeMinutes,
    });
    saveFile(`${t('fileName')}.ics`, new Blob([file], { type: 'text/calendar;charset=utf-8' }));
  }

  return (
    <div className="booking">
      <p className="booking__when">
        <CalendarClock aria-hidden />
        <span className={isCancelled || isLost ? 'booking__gone' : undefined}>{when.dayAndTime(start, now)}</span>
      </p>
      <p className="booking__detail">
        {nameOf(professional)} · {t('minutes', { count: minutes })}
        {isCancelled && ` · ${t('cancelled')}`}
        {!isCancelled && booking && !booking.isSent && ` · ${t('waits')}`}
      </p>
      {link && !isCancelled && !isLost && (
        <p className="booking__link">
          <a href={link} target="_blank" rel="noreferrer">
            {t('link')}
          </a>
        </p>
      )}
      {isLost && (
        <Banner
          tone="soon"
          isAlert
          actions={
            isHers && (
              <>
                {next && (
                  <Button variant="primary" disabled={busy} onClick={() => attempt(() => moveTo(next.start))}>
                    {t('takeNext', { when: when.dayAndTime(next.start, now) })}
                  </Button>
                )}
                <Button onClick={() => setMoving(true)}>{t('chooseOther')}</Button>
              </>
            )
          }
        >
          {t('lost')}
        </Banner>
      )}
      {!isCancelled && !isLost && (
        <div className="booking__acts">
          <Button icon={<CalendarPlus aria-hidden />} onClick={save}>
            {t('calendarFile')}
          </Button>
          {isHers && booking && receptionRoom && (
            <>
              <Button onClick={() => setMoving(true)}>{t('move')}</Button>
              <Button
                disabled={busy}
                onClick={() => attempt(() => cancel(account, { item, booking, receptionRoom }, language))}
              >
                {t('cancel')}
              </Button>
            </>
          )}
        </div>
      )}
      {failed && (
        <p className="field__error" role="alert">
          {t('common:actNotKept')}
        </p>
      )}
      {isMoving && (
        <Suspense>
          <BookingDialog
            professional={professional}
            onChoose={(chosen) => moveTo(chosen.start)}
            onClose={() => setMoving(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
