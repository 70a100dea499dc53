import type { CacheDatabase } from '../../cache/database';
import type { RoomRow } from '../../cache/rows';
import type { MatrixLink } from '../../domain/matrix-links';
import { paths } from './paths';

/** The screen of a room: a circle's is its own. */
export function roomPathOf({ roomId, kind }: Pick<RoomRow, 'roomId' | 'kind'>): string {
  return kind === 'circle' || kind === 'organisation' ? paths.circle(roomId) : paths.room(roomId);
}

/** Where in Piiri a Matrix link leads, or null where this person has nothing of it here. */
export async function pathOfLink(db: CacheDatabase, link: MatrixLink): Promise<string | null> {
  if (link.kind === 'user') return (await db.people.get(link.userId)) ? paths.person(link.userId) : null;
  const room = await db.rooms.get(link.room);
  if (!room) return null;
  return (link.eventId && (await pathOfEvent(db, room.roomId, link.eventId))) || roomPathOf(room);
}

/** The screen of a question or contact, or of the question whose thread the event stands in. */
async function pathOfEvent(db: CacheDatabase, roomId: string, eventId: string): Promise<string | null> {
  const message = await db.messages.get(eventId);
  if (message && message.roomId !== roomId) return null;
  for (const id of [eventId, message?.threadId ?? '']) {
    if (id && (await db.questions.get(id))?.roomId === roomId) return paths.question(roomId, id);
    if (id && (await db.contacts.get(id))?.roomId === roomId) return paths.contact(roomId, id);
  }
  return null;
}
