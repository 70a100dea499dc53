import { useLiveQuery } from './use-live-query';
import { useMemo, useState } from 'react';
import type { CacheDatabase } from '../../cache/database';
import { standing, standingByKey } from '../../cache/states';
import { deadline } from '../../domain/service/deadline';
import { onDutyAt, type DutyWeeks, type OnDuty } from '../../domain/service/duty';
import { eventTypes } from '../../domain/event-types';
import { closesAt, isOpenAt, nextOpening } from '../../domain/calendar/opening-hours';
import { defaultService, type ServiceContent, type Urgency } from '../../domain/service/service';
import { useNow } from '../i18n/time';
import { useAccount } from './account';
import { servingIn } from './places';
import { useFromRooms } from './rooms';
import { unchanged } from './unchanged';

/** What a circle has stated of its hours, duty and promise. */
export interface StatedService {
  /** The circle's own, or what holds where none is stated. */
  service: ServiceContent;
  isStated: boolean;
  weeks: DutyWeeks;
}

/** How a circle serves at a moment. Moments are milliseconds since the epoch. */
export interface ServiceNow {
  now: number;
  isOpen: boolean;
  /** When it closes next; null when it is closed or does not close. */
  closesAt: number | null;
  /** When a closed circle opens, and an open one opens again after it has closed; null where it never does. */
  opensAt: number | null;
  onDuty: readonly OnDuty[];
  /** It is open and nobody is on duty, though the circle keeps duty. */
  isUnattended: boolean;
  /** By when what is asked now is answered. */
  answeredBy: Readonly<Record<Urgency, number>>;
}

export interface CircleService extends StatedService, ServiceNow {}

const renewEvery = 15_000;

/** A circle's service as it stands and as it is now; undefined until it is read. */
export function useCircleService(circleId: string): CircleService | undefined {
  return useServiceOf(circleId);
}

/** The service by which what is asked in a room is answered. */
export function useServiceOfRoom(roomId: string): CircleService | undefined {
  const spaceId = useFromRooms((rooms) => rooms && servingIn(rooms, rooms.get(roomId)));
  return useServiceOf(spaceId);
}

function useServiceOf(spaceId: string | null | undefined): CircleService | undefined {
  const { db } = useAccount();
  const now = useNow(renewEvery);
  // What calculates with a service keeps what it has worked out for that object.
  const [read] = useState(makeReader);
  const stated = useLiveQuery(async () => (spaceId === undefined ? undefined : read(db, spaceId)), [db, read, spaceId]);
  return useMemo(() => stated && { ...stated, ...serviceAt(stated, now) }, [stated, now]);
}

function makeReader(): (db: CacheDatabase, spaceId: string | null) => Promise<StatedService> {
  let former: { service: ServiceContent | null; weeks: Record<string, unknown> } | undefined;
  let stated: StatedService | undefined;
  return async (db, spaceId) => {
    const next = unchanged(former, spaceId === null ? { service: null, weeks: {} } : await readStated(db, spaceId));
    if (next !== former || !stated) {
      former = next;
      stated = {
        service: next.service ?? defaultService,
        isStated: next.service !== null,
        weeks: new Map(Object.entries(next.weeks)) as DutyWeeks,
      };
    }
    return stated;
  };
}

async function readStated(db: CacheDatabase, roomId: string) {
  const [service, duty] = await Promise.all([
    standing(db, { roomId, type: eventTypes.service, stateKey: '' }),
    standingByKey(db, roomId, eventTypes.duty),
  ]);
  return {
    service: service?.content ?? null,
    weeks: Object.fromEntries([...duty].map(([week, { content }]) => [week, content])),
  };
}

/** How a circle serves at a moment. */
export function serviceAt({ service, weeks }: Pick<StatedService, 'service' | 'weeks'>, now: number): ServiceNow {
  const isOpen = isOpenAt(now, service);
  const closing = isOpen ? closesAt(now, service) : null;
  const onDuty = onDutyAt(weeks, now);
  return {
    now,
    isOpen,
    closesAt: closing,
    opensAt: isOpen && closing === null ? null : nextOpening(closing ?? now, service),
    onDuty,
    isUnattended: isOpen && onDuty.length === 0 && keepsDuty(weeks),
    answeredBy: {
      now: deadline('now', now, service),
      today: deadline('today', now, service),
      week: deadline('week', now, service),
    },
  };
}

/** Whether a circle has ever had somebody on duty; one that keeps no duty lacks nobody. */
export function keepsDuty(weeks: DutyWeeks): boolean {
  return [...weeks.values()].some(({ shifts }) => shifts.length > 0);
}
