import { useState } from 'react';
import { longestSnooze, snoozeChoices, snoozeTimes } from '../../../domain/consultation/snooze';
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
import { firstMoment, MomentChoice, momentChosen } from '../../ui/MomentChoice';
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
  const offered = snoozeChoices.flatMap((name) => {
    const at = times[name];
    if (at === undefined) return [];
    const what = t(`snooze.choices.${name}`);
    return [{ name, at, label: t('snooze.choice', { what, when: when.dayAndTime(at, now) }) }];
  });
  const [chosen, setChosen] = useState(() => firstMoment(offered, now));
  const [isTried, setTried] = useState(false);

  const moment = momentChosen(chosen, offered, now);
  const until = moment !== null && moment <= now + longestSnooze ? moment : null;
  const due = dueOf(item);
  const comesSooner = until !== null && due !== null && due > now && due < until;

  function putOff() {
    setTried(true);
    if (until === null) return;
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
        <MomentChoice
          label={t('snooze.until')}
          offered={offered}
          value={chosen}
          now={now}
          onChange={setChosen}
          error={isTried && until === null ? t('snooze.notPossible') : undefined}
        />
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
