import type { CacheDatabase } from '../../cache/database';
import type { RoomRow } from '../../cache/rows';
import type { MatrixLink } from '../../domain/message/matrix-links';
import { askJump, type AskedJump } from './asked-jump';
import { paths } from './paths';

/** The screen of a room: a circle's is its own. */
export function roomPathOf({ roomId, kind }: Pick<RoomRow, 'roomId' | 'kind'>): string {
  return kind === 'circle' || kind === 'organisation' ? paths.circle(roomId) : paths.room(roomId);
}

/** Where a link leads: a screen, and the message that its conversation then goes to. */
export interface LinkTarget {
  path: string;
  jump: AskedJump | null;
}

/** Where in Piiri a Matrix link leads, or null where this person has nothing of it here. */
export async function targetOfLink(db: CacheDatabase, link: MatrixLink): Promise<LinkTarget | null> {
  if (link.kind === 'user') {
    return (await db.people.get(link.userId)) ? { path: paths.person(link.userId), jump: null } : null;
  }
  const room = await db.rooms.get(link.room);
  if (!room) return null;
  const { roomId } = room;
  const ofEvent = link.eventId ? await targetOfEvent(db, roomId, link.eventId) : null;
  return ofEvent ?? { path: roomPathOf(room), jump: null };
}

/** Goes where a link leads. */
export function followTo({ path, jump }: LinkTarget, go: (path: string) => void): void {
  if (jump) askJump(jump);
  go(path);
}

/**
 * The screen of a question or contact, or of the question whose thread the event stands in; any other event is looked
 * for in its room's talk.
 */
async function targetOfEvent(db: CacheDatabase, roomId: string, eventId: string): Promise<LinkTarget | null> {
  const message = await db.messages.get(eventId);
  if (message && message.roomId !== roomId) return null;
  const threadId = message?.threadId ?? '';
  for (const id of [eventId, threadId]) {
    const jump = id === eventId ? null : { roomId, threadId, eventId };
    if (id && (await db.questions.get(id))?.roomId === roomId) return { path: paths.question(roomId, id), jump };
    if (id && (await db.contacts.get(id))?.roomId === roomId) return { path: paths.contact(roomId, id), jump: null };
  }
  return { path: paths.room(roomId), jump: { roomId, threadId: '', eventId } };
}
