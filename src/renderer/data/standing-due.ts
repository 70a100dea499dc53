import { putOff, type Due } from '../../domain/service/deadline';
import type { PauseReason, QuestionPromise } from '../../domain/consultation/question-fold';
import type { ServiceContent } from '../../domain/service/service';
import { calendarIn, calendarOf, useCalendars, type Calendars } from './calendars';
import { useFromRooms, type Rooms } from './rooms';
import { servingIn } from './places';

/** By when a question's answer is promised as it stands, or that the promise is paused, and with how much of it left. */
export type StandingDue = Due<PauseReason>;

const known = new WeakMap<ServiceContent, Map<string, StandingDue>>();
const duesKept = 5000;

/** The promise of a question counted over its circle's calendar. Worked out once: lists ask for it again and again. */
export function standingDue({ askedAt, due, pauses }: QuestionPromise, service: ServiceContent): StandingDue {
  if (pauses.length === 0) return { due };
  const dues = known.get(service) ?? new Map<string, StandingDue>();
  known.set(service, dues);
  const key = `${askedAt} ${due} ${pauses.map(({ from, to }) => `${from}-${to ?? ''}`).join()}`;
  const found = dues.get(key);
  if (found) return found;
  if (dues.size >= duesKept) dues.clear();
  const made = putOff({ askedAt, due, pauses, service });
  dues.set(key, made);
  return made;
}

/** {@link standingDue} by the calendar that holds in the question's room. */
export function standingDueIn(
  question: QuestionPromise & { roomId: string },
  { rooms, calendars }: { rooms: Rooms; calendars: Calendars },
): StandingDue {
  return standingDue(question, calendarOf(calendars, rooms, question.roomId).service);
}

/** {@link standingDue} of a question on the screen. */
export function useStandingDue(question: QuestionPromise & { roomId: string }): StandingDue {
  const calendars = useCalendars();
  const statedIn = useFromRooms((rooms) => (rooms ? servingIn(rooms, rooms.get(question.roomId)) : null));
  return calendars ? standingDue(question, calendarIn(calendars, statedIn).service) : { due: question.due };
}
