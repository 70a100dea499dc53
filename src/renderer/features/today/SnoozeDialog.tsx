import { useState } from 'react';
import { longestSnooze, snoozeChoices, snoozeTimes, type SnoozeChoice } from '../../../domain/snooze';
import { dateOf, dayAt, dayOf, minutesOf, momentAt } from '../../../domain/wall-clock';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { calendarOf, useCalendars } from '../../data/calendars';
import { useRooms } from '../../data/rooms';
import { snoozeUntil } from '../../data/snoozes';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { RadioChoice } from '../../ui/RadioChoice';
import { TextField } from '../../ui/TextField';
import { TimeField } from '../../ui/TimeField';
import { dueOf, type TodayItem } from './queue';

/** Asks until when something is put off; it comes back by itself, and sooner where it becomes late. */
export function SnoozeDialog({ item, onClose }: { item: TodayItem; onClose: () => void }) {
  const { t } = useTranslation(['today', 'common']);
  const { db } = useAccount();
  const when = useWhen();
  const rooms = useRooms();
  const calendars = useCalendars();
  const [now] = useState(() => Date.now());
  const { attempt, busy, failed } = useAttempt();
  const times = rooms && calendars ? snoozeTimes(now, calendarOf(calendars, rooms, item.roomId).service) : {};
  const offered = snoozeChoices.filter((choice) => times[choice] !== undefined);
  const [chosen, setChosen] = useState<SnoozeChoice | 'chosen'>(offered[0] ?? 'chosen');
  const [date, setDate] = useState(dateOf(dayAt(now) + 1));
  const [time, setTime] = useState('08:00');
  const [isTried, setTried] = useState(false);

  const typed = momentAt(dayOf(date), minutesOf(time));
  const isPossible = typed > now && typed <= now + longestSnooze;
  const until = chosen === 'chosen' ? typed : times[chosen];
  const due = dueOf(item);
  const comesSooner = until !== undefined && due !== null && due > now && due < until;

  function putOff() {
    setTried(true);
    if (until === undefined || (chosen === 'chosen' && !isPossible)) return;
    attempt(async () => {
      await snoozeUntil(db, item.id, until);
      onClose();
    });
  }

  return (
    <Dialog
      title={t('snooze.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="snooze" disabled={busy}>
            {t('snooze.confirm')}
          </Button>
        </>
      }
    >
      <form
        id="snooze"
        className="snooze"
        onSubmit={(event) => {
          event.preventDefault();
          putOff();
        }}
      >
        <RadioChoice
          label={t('snooze.until')}
          value={chosen}
          onChange={setChosen}
          options={[
            ...offered.map((choice) => ({
              value: choice,
              label: t('snooze.choice', {
                what: t(`snooze.choices.${choice}`),
                when: when.dayAndTime(times[choice] ?? now, now),
              }),
            })),
            { value: 'chosen' as const, label: t('snooze.choices.chosen') },
          ]}
        />
        {chosen === 'chosen' && (
          <div className="snooze__chosen">
            <TextField
              label={t('snooze.day')}
              type="date"
              value={date}
              min={dateOf(dayAt(now))}
              onChange={setDate}
              error={isTried && !isPossible ? t('snooze.notPossible') : undefined}
            />
            <TimeField label={t('snooze.time')} value={time} onChange={setTime} />
          </div>
        )}
        <p className="snooze__note">
          {comesSooner ? t('snooze.comesSooner', { when: when.dayAndTime(due, now) }) : t('snooze.what')}
        </p>
        {failed && (
          <Banner tone="overdue" isAlert>
            {t('common:actNotKept')}
          </Banner>
        )}
      </form>
    </Dialog>
  );
}
