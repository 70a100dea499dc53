import { Dexie } from 'dexie';
import { useLiveQuery } from '../../data/use-live-query';
import { useMemo } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { hasRight } from '../../../domain/circle/roles';
import type { ServiceContent } from '../../../domain/service/service';
import type { HandoverRecipient } from '../../../domain/work-items/handover';
import type { ReceivingCircle } from '../../../domain/work-items/handover-calls';
import { useAccount } from '../../data/account';
import { calendarIn, useCalendars } from '../../data/calendars';
import { useCirclePeople, type CirclePeople } from '../../data/circle-people';
import { roomName } from '../../data/places';
import { useRooms } from '../../data/rooms';

/** A circle to which this person can hand a case over: one of her own, whose people and duty she can see. */
export interface CircleToAsk extends ReceivingCircle {
  roomId: string;
  name: string;
  service: ServiceContent;
}

export function useCirclesToAsk(): CircleToAsk[] | undefined {
  const rooms = useRooms();
  const calendars = useCalendars();
  const people = useCirclePeople();
  return useMemo(() => {
    if (!rooms || !calendars || !people) return undefined;
    return [...rooms.values()]
      .filter((room) => room.kind === 'circle' && room.membership === 'join' && !open(room.c).archived)
      .map((room) => circleToAsk(room, people, calendarIn(calendars, room.roomId)))
      .sort((one, other) => one.name.localeCompare(other.name, 'fi'));
  }, [rooms, calendars, people]);
}

function circleToAsk(
  room: RoomRow,
  people: CirclePeople,
  { service, weeks }: Pick<CircleToAsk, 'service' | 'weeks'>,
): CircleToAsk {
  const leads = Object.entries(open(room.c).powers).filter(([, power]) => hasRight(power, 'manage-people'));
  return {
    roomId: room.roomId,
    name: roomName(room),
    people: people.get(room.roomId) ?? new Set(),
    leads: leads.map(([userId]) => userId),
    service,
    weeks,
  };
}

/** The circles that a room belongs to, with those of their people who are in it. */
export function circlesWithin(
  circles: CircleToAsk[] | undefined,
  parents: readonly string[] | undefined,
  inside: ReadonlySet<string> | undefined,
): CircleToAsk[] | undefined {
  if (!circles || !parents || !inside) return undefined;
  const isInside = (userId: string) => inside.has(userId);
  return circles
    .filter(({ roomId }) => parents.includes(roomId))
    .map((circle) => ({
      ...circle,
      people: new Set([...circle.people].filter(isInside)),
      leads: circle.leads.filter(isInside),
    }));
}

/** By which circle's hours a receiver works, as far as this device knows: her own, or one that she is in. */
export function serviceOfRecipient(
  circles: readonly CircleToAsk[],
  to: HandoverRecipient | null,
): ServiceContent | undefined {
  switch (to?.kind) {
    case 'circle':
      return circles.find(({ roomId }) => roomId === to.roomId)?.service;
    case 'person':
      return circles.find(({ people }) => people.has(to.userId))?.service;
    case undefined:
      return undefined;
  }
}

/** Who is in a room, or invited to it unless only those who have come count; undefined until it is read. */
export function useParticipantIds(roomId: string, onlyJoined: boolean): ReadonlySet<string> | undefined {
  const { db } = useAccount();
  const ids = useLiveQuery(async () => {
    const rows = await db.members
      .where('[roomId+userId]')
      .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
      .toArray();
    return rows
      .filter(({ membership }) => membership === 'join' || (membership === 'invite' && !onlyJoined))
      .map(({ userId }) => userId);
  }, [db, roomId, onlyJoined]);
  return useMemo(() => ids && new Set(ids), [ids]);
}
