import { useState } from 'react';
import { dateOf, dayAt, minutesOf, momentAt } from '../../../domain/calendar/wall-clock';
import { useWhen } from '../../i18n/time';
import { momentChosen, type ChosenMoment, type OfferedMoment } from '../../ui/MomentChoice';

/** Until when somebody is in a case, as a person chooses it. */
export interface StayForm {
  now: number;
  offered: readonly OfferedMoment[];
  /** Null where she is in it without an end. */
  chosen: ChosenMoment | null;
  choose: (chosen: ChosenMoment | null) => void;
  /** Milliseconds since the epoch; null without an end, undefined where what was typed is no time to come. */
  until: number | null | undefined;
}

/** Days from today whose evening is offered. */
const offeredDays = { tomorrow: 1, week: 7, month: 30 } as const;
const evening = '20:00';

/** @param standing the end that stands now, where there is one */
export function useStayForm(standing?: number): StayForm {
  const when = useWhen();
  const [now] = useState(() => Date.now());
  const [chosen, choose] = useState<ChosenMoment | null>(
    standing === undefined ? null : { choice: '', date: dateOf(dayAt(standing)), time: evening },
  );
  const offered = Object.entries(offeredDays).map(([name, days]) => {
    const at = momentAt(dayAt(now) + days, minutesOf(evening));
    return { name, at, label: when.dayAndTime(at, now) };
  });
  const until = chosen === null ? null : (momentChosen(chosen, offered, now) ?? undefined);
  return { now, offered, chosen, choose, until };
}
