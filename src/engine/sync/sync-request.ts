import type { MSC3575List } from 'matrix-js-sdk/lib/sliding-sync.js';
import { eventTypes } from '../../domain/event-types';

/** The one list that a connection asks for: every room of the account, newest first (MSC4186). */
export const allRooms = 'all';

/** Rooms in the first answer: a list that one screen shows, so that signing in shows something soon. */
export const firstRooms = 20;

/** Rooms added to the window by each answer after that. */
export const moreRooms = 100;

/** Newest events of each room; what is missing before them is fetched by paging back. */
const timelineEvents = 10;

/** Newest events of each room that a list is sketched from: enough to tell that something is new in it. */
export const sketchedEvents = 3;

/** How long the homeserver may hold a request that has nothing to tell. */
export const longPollMs = 30_000;

const requiredState: string[][] = [
  ['m.room.create', ''],
  ['m.room.name', ''],
  ['m.room.topic', ''],
  ['m.room.encryption', ''],
  ['m.room.join_rules', ''],
  ['m.room.power_levels', ''],
  ['m.room.history_visibility', ''],
  ['m.room.pinned_events', ''],
  ['m.room.tombstone', ''],
  ['m.space.child', '*'],
  [eventTypes.circle, ''],
  [eventTypes.archive, ''],
  [eventTypes.case, ''],
  [eventTypes.caseGuest, '*'],
  [eventTypes.caseCall, '*'],
  [eventTypes.service, ''],
  [eventTypes.duty, '*'],
  [eventTypes.topics, ''],
  [eventTypes.contactReasons, ''],
  [eventTypes.retention, ''],
  [eventTypes.person, '*'],
  [eventTypes.availability, '*'],
  [eventTypes.reception, '*'],
  [eventTypes.receptionSettings, ''],
  [eventTypes.receptionBooking, '*'],
  ['m.room.member', '$ME'],
  ['m.room.member', '$LAZY'],
];

export function roomWindow(rooms: number): number[][] {
  return [[0, rooms - 1]];
}

export function roomList(rooms: number, events = timelineEvents): MSC3575List {
  return { ranges: roomWindow(rooms), required_state: requiredState, timeline_limit: events };
}
