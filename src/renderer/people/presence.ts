import { useMemo } from 'react';
import type { CacheDatabase } from '../../cache/database';
import { standingByKey, standingByRoom } from '../../cache/states';
import {
  availabilityOf,
  standIn,
  type Availability,
  type AvailabilityContent,
} from '../../domain/directory/availability';
import { isoWeekOf, nextWeek, onDutyAt, type DutyContent } from '../../domain/service/duty';
import { eventTypes } from '../../domain/event-types';
import { useDirectory } from '../data/directory';
import { usePeople } from '../data/names';
import { remembered, useReading } from '../data/reading';
import { useFromRooms, type Rooms } from '../data/rooms';
import { useNow } from '../i18n/time';

/** Of a circle in which somebody is on duty now. */
export interface DutyNow {
  circleId: string;
  /** Milliseconds since the epoch. */
  until: number;
}

/** Who can be asked for what at this moment, by what the cache knows. */
export interface Presence {
  now: number;
  /** Null for one who is not in the directory. */
  of: (userId: string) => Availability | null;
  dutiesOf: (userId: string) => readonly DutyNow[];
  /** Who takes the place of one who is away; null where nobody is found. */
  standInOf: (userId: string) => string | null;
}

const none: readonly DutyNow[] = [];

const statements = remembered(2, async (db, roomId: string) => {
  const standing = await standingByKey(db, roomId, eventTypes.availability);
  return Object.fromEntries([...standing].map(([userId, { content }]) => [userId, content]));
});

const dutyWeeks = remembered(2, async (db: CacheDatabase, week: string, next: string) => {
  const circles: Record<string, Record<string, DutyContent>> = {};
  for (const key of [week, next]) {
    for (const [circleId, { content }] of await standingByRoom(db, eventTypes.duty, key)) {
      circles[circleId] = { ...circles[circleId], [key]: content };
    }
  }
  return circles;
});

/** How it is with everybody's availability and duty; renewed each minute. */
export function usePresence(): Presence {
  const people = usePeople();
  const now = useNow(60_000);
  const week = isoWeekOf(now);
  const said = useReading(statements, useDirectory()?.roomId ?? '');
  const weeks = useReading(dutyWeeks, week, nextWeek(week));
  const circles = useFromRooms(circleIds);
  return useMemo(() => {
    const availabilities = new Map<string, AvailabilityContent>(Object.entries(said ?? {}));
    const duties = dutiesAt(weeks ?? {}, circles, now);
    const isOnDuty = (userId: string) => duties.has(userId);
    // The same object for each person as long as nothing changes, so that her row is not drawn again.
    const known = new Map<string, Availability>();
    return {
      now,
      of(userId) {
        const person = people.get(userId);
        if (!person) return null;
        const availability =
          known.get(userId) ??
          availabilityOf({ person, availability: availabilities.get(userId), now, isOnDuty: isOnDuty(userId) });
        known.set(userId, availability);
        return availability;
      },
      dutiesOf: (userId) => duties.get(userId) ?? none,
      standInOf: (userId) => standIn({ userId, people, availabilities, now, isOnDuty }),
    };
  }, [people, said, weeks, circles, now]);
}

/** The circles in use that this person is in, as one text that changes only when they do. */
function circleIds(rooms: Rooms | undefined): string {
  const circles = [...(rooms?.values() ?? [])].filter(
    ({ kind, membership }) => kind === 'circle' && membership === 'join',
  );
  return circles.map(({ roomId }) => roomId).join(' ');
}

function dutiesAt(
  weeks: Record<string, Record<string, DutyContent>>,
  circles: string,
  now: number,
): Map<string, DutyNow[]> {
  const duties = new Map<string, DutyNow[]>();
  for (const circleId of circles.split(' ')) {
    for (const { userId, until } of onDutyAt(new Map(Object.entries(weeks[circleId] ?? {})), now)) {
      duties.set(userId, [...(duties.get(userId) ?? []), { circleId, until }]);
    }
  }
  return duties;
}
