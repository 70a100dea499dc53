import type { CacheDatabase } from '../../../cache/database';
import type { ContactRow } from '../../../cache/contact-row';
import type { QuestionRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { isLocalEventId } from '../../../domain/act';
import { hasRight } from '../../../domain/circle/roles';
import { calendarOf, type Calendar, type Calendars } from '../../data/calendars';
import { peopleAsked, type CirclePeople } from '../../data/circle-people';
import { circleIn, isOutsider } from '../../data/places';
import { isContactReactedTo, isReactedTo } from '../../data/raising';
import type { Rooms } from '../../data/rooms';
import { standingDue } from '../../data/standing-due';
import type { Waiting } from './plan';

type WaitingRow = Omit<Waiting, 'calendar' | 'isLead' | 'members'>;

/** All questions and contacts to which nobody has reacted. */
export async function readWaiting(db: CacheDatabase): Promise<WaitingRow[]> {
  const [questions, contacts] = await Promise.all([
    db.questions.where('status').equals('open').toArray(),
    db.contacts.where('status').equals('open').toArray(),
  ]);
  return [
    ...questions.filter((row) => !isReactedTo(row)).map(questionRow),
    ...contacts.filter((row) => !isContactReactedTo(row)).map(contactRow),
  ].filter(({ id }) => !isLocalEventId(id));
}

function questionRow({ id, roomId, askedAt: ts, due, pauses, asker, wanted, people, c }: QuestionRow): WaitingRow {
  return { kind: 'question', id, roomId, ts, due, pauses, topic: open(c).topic, asker, wanted, people };
}

function contactRow({ id, roomId, ts, due, sender }: ContactRow): WaitingRow {
  return { kind: 'contact', id, roomId, ts, due, topic: '', asker: sender, wanted: [] };
}

/** Those of them that are in a person's own rooms, with what holds there. */
export function waitingIn(
  rows: readonly WaitingRow[],
  { rooms, calendars, people, userId }: { rooms: Rooms; calendars: Calendars; people: CirclePeople; userId: string },
): Waiting[] {
  return rows.flatMap((row) => {
    const room = rooms.get(row.roomId);
    if (room?.membership !== 'join') return [];
    // Who may only ask in a room is told of what names her there, and of nothing else.
    if (isOutsider(rooms, room) && !row.people?.includes(userId)) return [];
    const circle = circleIn(rooms, room);
    const details = open(room.c);
    const above = circle ? open(circle.c) : details;
    if (details.archived || above.archived) return [];
    const isLead = hasRight(above.powers[userId] ?? 0, 'manage-people');
    const calendar = calendarOf(calendars, rooms, row.roomId);
    const members = peopleAsked(people, rooms, row.roomId);
    return [{ ...row, due: dueOf(row, calendar), calendar, members, isLead }];
  });
}

/** An open question's promise may have been paused before; it runs now. */
function dueOf({ ts: askedAt, due, pauses = [] }: WaitingRow, { service }: Calendar): number {
  const standing = standingDue({ askedAt, due, pauses }, service);
  return 'due' in standing ? standing.due : due;
}
