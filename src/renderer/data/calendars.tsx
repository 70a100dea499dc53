import { useLiveQuery } from './use-live-query';
import { createContext, use, type ReactNode } from 'react';
import type { CacheDatabase } from '../../cache/database';
import { standingEverywhere } from '../../cache/states';
import { isoWeekOf, onDutyAt, type DutyWeeks } from '../../domain/service/duty';
import { eventTypes } from '../../domain/event-types';
import { defaultService, type ServiceContent } from '../../domain/service/service';
import { useAccount } from './account';
import { servingIn } from './places';
import type { Rooms } from './rooms';

/** When a circle is open, what it promises, and who is on duty in it. */
export interface Calendar {
  service: ServiceContent;
  weeks: DutyWeeks;
}

/** The calendars of circles that have stated one, by the circle's id. */
export type Calendars = ReadonlyMap<string, Calendar>;

/** What holds where none was stated: nobody has duty. */
const noCalendar: Calendar = { service: defaultService, weeks: new Map() };

/** Duty of longer ago is not looked at. */
const keptMs = 5 * 7 * 24 * 60 * 60_000;

const CalendarsContext = createContext<Calendars | undefined>(undefined);

/** Reads the circles' calendars once for all screens. */
export function CalendarsProvider({ children }: { children: ReactNode }) {
  const { db } = useAccount();
  const calendars = useLiveQuery(() => readCalendars(db), [db]);
  return <CalendarsContext value={calendars}>{children}</CalendarsContext>;
}

async function readCalendars(db: CacheDatabase): Promise<Calendars> {
  const [services, duties] = await Promise.all([
    standingEverywhere(db, eventTypes.service),
    standingEverywhere(db, eventTypes.duty, isoWeekOf(Date.now() - keptMs)),
  ]);
  const circles = new Set([...services.keys(), ...duties.keys()]);
  return new Map(
    [...circles].map((circleId) => {
      const service = services.get(circleId)?.get('')?.content ?? defaultService;
      const weeks = [...(duties.get(circleId) ?? [])].map(([week, { content }]) => [week, content] as const);
      return [circleId, { service, weeks: new Map(weeks) }];
    }),
  );
}

/** Every circle's calendar; undefined until they are read. */
export function useCalendars(): Calendars | undefined {
  return use(CalendarsContext);
}

/** The calendar that is stated in a room or circle, or what holds where none is. */
export function calendarIn(calendars: Calendars, statedIn: string | null): Calendar {
  return calendars.get(statedIn ?? '') ?? noCalendar;
}

/** The calendar that holds in a room. */
export function calendarOf(calendars: Calendars, rooms: Rooms, roomId: string): Calendar {
  return calendarIn(calendars, servingIn(rooms, rooms.get(roomId)));
}

const lastAsked = new WeakMap<Calendar, { moment: number; onDuty: Set<string> }>();

/** User ids of those who are on duty at a moment. Worked out once where every question of a list asks for it. */
export function dutyAt(calendar: Calendar, moment: number): ReadonlySet<string> {
  const last = lastAsked.get(calendar);
  if (last?.moment === moment) return last.onDuty;
  const onDuty = new Set(onDutyAt(calendar.weeks, moment).map(({ userId }) => userId));
  lastAsked.set(calendar, { moment, onDuty });
  return onDuty;
}
