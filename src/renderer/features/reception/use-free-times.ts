import { intervalOf, type Bookings } from '../../../domain/reception/bookings';
import { freeTimes } from '../../../domain/reception/free-times';
import type { ReceptionContent } from '../../../domain/reception/reception';
import type { Interval } from '../../../domain/calendar/opening-hours';
import { useCalendars } from '../../data/calendars';

/** How far ahead one books. */
const ahead = 8 * 7 * 24 * 60 * 60_000;
/** As many as are offered at once. */
const offered = 40;

/** The next times at which a professional can be booked; undefined until what decides it is read. */
export function useFreeTimes(
  professional: string,
  reception: ReceptionContent | undefined,
  bookings: Bookings | undefined,
  now: number,
): Interval[] | undefined {
  const calendars = useCalendars();
  if (!calendars || !bookings) return undefined;
  if (!reception) return [];
  const taken = [...bookings.values()].filter(({ status }) => status === 'stands').map(intervalOf);
  const duties = [...calendars.values()].map(({ weeks }) => weeks);
  const found: Interval[] = [];
  for (const free of freeTimes({ reception, professional, taken, duties }, now, now + ahead)) {
    found.push(free);
    if (found.length === offered) break;
  }
  return found;
}
