import { dayAt, momentAt } from '../../domain/calendar/wall-clock';

/** The end of a day, until which somebody is away who said that it is her last day away. */
export function endOfDay(day: number): number {
  return momentAt(day + 1, 0);
}

/** The last day of an absence that ends with a day, as a day number; null where it ends within a day. */
export function lastDayOf(until: number): number | null {
  const day = dayAt(until - 1);
  return endOfDay(day) === until ? day : null;
}
