import { z } from 'zod';
import { availabilityContent, type AvailabilityContent } from '../../domain/directory/availability';
import { dateOf, dayAt, dayOf } from '../../domain/calendar/wall-clock';
import { endOfDay, lastDayOf } from './absence';

/** What a person fills in of her own availability. */
export const availabilityForm = z.object({
  status: z.enum(['here', 'away']),
  /** The last day away, 'YYYY-MM-DD'; empty while not known. */
  lastDay: z.string(),
  note: z.string(),
});
export type AvailabilityForm = z.infer<typeof availabilityForm>;

export const noteLength = 100;

/** A form that says what stands; an absence that has passed is over. */
export function formOfAvailability(said: AvailabilityContent | undefined, now: number): AvailabilityForm {
  if (said?.status !== 'away' || (said.until !== undefined && said.until <= now)) {
    return { status: 'here', lastDay: '', note: '' };
  }
  const { until, note } = said;
  const lastDay = until === undefined ? '' : dateOf(lastDayOf(until) ?? dayAt(until));
  return { status: 'away', lastDay, note };
}

export type AvailabilityProblem = 'day-malformed' | 'day-passed' | 'note-too-long';

export function availabilityProblems({ status, lastDay, note }: AvailabilityForm, now: number): AvailabilityProblem[] {
  if (status === 'here') return [];
  const problems: AvailabilityProblem[] = [];
  if (lastDay !== '') {
    const day = dayOf(lastDay);
    if (Number.isNaN(day)) problems.push('day-malformed');
    else if (day < dayAt(now)) problems.push('day-passed');
  }
  if (note.trim().length > noteLength) problems.push('note-too-long');
  return problems;
}

/** What a filled form states. Throws for a form that has problems. */
export function availabilityOfForm({ status, lastDay, note }: AvailabilityForm): AvailabilityContent {
  if (status === 'here') return { v: 1, status, note: '' };
  const until = lastDay === '' ? {} : { until: endOfDay(dayOf(lastDay)) };
  return availabilityContent.parse({ v: 1, status, ...until, note });
}
