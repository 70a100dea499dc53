import { specialDay, type SpecialDay } from '../../../domain/calendar/holidays';
import { intervalsOn, type Interval } from '../../../domain/calendar/opening-hours';
import type { ServiceContent } from '../../../domain/service/service';
import { isoWeekOf, mondayOf } from '../../../domain/calendar/iso-week';
import { dateOf, dayAt, momentAt } from '../../../domain/calendar/wall-clock';

/** A day of a circle's calendar: when it is open, and why that is not as on other days. */
export interface ServiceDate {
  /** 'YYYY-MM-DD' */
  date: string;
  /** Its midday, milliseconds since the epoch. */
  noon: number;
  /** The midnight that ends it. */
  end: number;
  hours: Interval[];
  special: SpecialDay | null;
  /** The note of the exception that holds on it, which may be empty; null where there is none. */
  exception: string | null;
}

function serviceDate(day: number, service: ServiceContent): ServiceDate {
  const date = dateOf(day);
  return {
    date,
    noon: momentAt(day, 12 * 60),
    end: momentAt(day + 1, 0),
    hours: intervalsOn(date, service),
    special: specialDay(day),
    exception: service.exceptions.find((exception) => exception.date === date)?.note ?? null,
  };
}

/** So many days, from the one that a moment is in. */
export function daysFrom(now: number, count: number, service: ServiceContent): ServiceDate[] {
  const today = dayAt(now);
  return Array.from({ length: count }, (_, index) => serviceDate(today + index, service));
}

/** Whether a day is worth a word beforehand: a holiday, an exception, or an eve with hours of its own. */
export function isRemarkable({ special, exception }: ServiceDate, service: ServiceContent): boolean {
  if (exception !== null || special?.holiday) return true;
  return Boolean(special?.eve && service.holidays.eves[special.eve] !== 'open');
}

/** Three in the afternoon of this week's Friday, or of the next one where that has passed. */
export function comingFriday(now: number): number {
  const monday = mondayOf(isoWeekOf(now));
  const friday = momentAt(monday + 4, 15 * 60);
  return friday > now ? friday : momentAt(monday + 11, 15 * 60);
}
