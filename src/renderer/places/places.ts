import type { RoomRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { deadline } from '../../domain/service/deadline';
import type { ServiceContent, Urgency } from '../../domain/service/service';
import { calendarIn, type Calendars } from '../data/calendars';
import { serviceAt } from '../data/circle-service';
import { circleIn, isOutsider, roomName, servingIn } from '../data/places';
import type { Rooms } from '../data/rooms';

/** What a place is to the person who asks. */
export const placeKinds = ['own', 'organisation', 'outside'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A room in which a person may ask. */
export interface AskPlace {
  roomId: string;
  kind: PlaceKind;
  room: string;
  /** The circle's name, or an empty string. */
  circle: string;
  circleId: string | null;
  /** Where its hours, promise and topics are stated; null where nowhere. */
  statedIn: string | null;
  /** False for one that she has to join first: what it promises is known only then. */
  isJoined: boolean;
  /** What the room is for, in its own words. */
  about: string;
}

/** Where a person may ask: her own circles, rooms of the whole organisation, circles that take outside questions. */
export function placesToAsk(rooms: Rooms): AskPlace[] {
  const collator = new Intl.Collator('fi');
  return [...rooms.values()]
    .flatMap((room) => placeOf(rooms, room) ?? [])
    .sort(
      (one, other) =>
        placeKinds.indexOf(one.kind) - placeKinds.indexOf(other.kind) ||
        collator.compare(one.circle, other.circle) ||
        collator.compare(one.room, other.room),
    );
}

function placeOf(rooms: Rooms, room: RoomRow): AskPlace | null {
  if (room.kind !== 'consultation') return null;
  const circle = circleIn(rooms, room);
  const details = open(room.c);
  if (details.archived || (circle && open(circle.c).archived)) return null;
  const isJoined = room.membership === 'join';
  const mayJoin = (room.membership === 'none' || room.membership === 'leave') && details.access === 'open';
  const kind = kindOf(rooms, room, circle);
  if (!kind || !(isJoined || mayJoin)) return null;
  return {
    roomId: room.roomId,
    kind,
    room: roomName(room),
    circle: circle ? roomName(circle) : '',
    circleId: circle?.roomId ?? null,
    statedIn: servingIn(rooms, room),
    isJoined,
    about: details.topic,
  };
}

function kindOf(rooms: Rooms, room: RoomRow, circle: RoomRow | undefined): PlaceKind | null {
  if (isOutsider(rooms, room)) return 'outside';
  if (circle) return circle.membership === 'join' || room.membership === 'join' ? 'own' : null;
  return 'organisation';
}

/** The place that is proposed to who asks from a room or circle, or from anywhere: her only circle's, if it is one. */
export function proposedPlaces(places: readonly AskPlace[], from: string | undefined): string[] {
  const joined = places.filter(({ isJoined }) => isJoined);
  if (from !== undefined) {
    const there = joined.find(({ roomId }) => roomId === from) ?? joined.find(({ circleId }) => circleId === from);
    return there ? [there.roomId] : [];
  }
  const [only, ...others] = joined.filter(({ kind }) => kind === 'own');
  return only && others.length === 0 ? [only.roomId] : [];
}

/** How a place answers what is asked there now. */
export interface PlaceService {
  service: ServiceContent;
  isOpen: boolean;
  closesAt: number | null;
  opensAt: number | null;
  isUnattended: boolean;
  answeredBy: number;
}

/** How a place answers; null where that is not known before one has joined it. */
export function serviceOfPlace(
  place: AskPlace,
  calendars: Calendars,
  urgency: Urgency,
  now: number,
): PlaceService | null {
  if (place.kind === 'outside' && !place.isJoined) return null;
  const calendar = calendarIn(calendars, place.statedIn);
  const { isOpen, closesAt, opensAt, isUnattended } = serviceAt(calendar, now);
  const { service } = calendar;
  return { service, isOpen, closesAt, opensAt, isUnattended, answeredBy: deadline(urgency, now, service) };
}
