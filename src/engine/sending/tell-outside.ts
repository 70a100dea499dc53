import type { MatrixClient, Room } from 'matrix-js-sdk';
import { takesOutside } from '../../domain/circle/circle';
import { eventTypes } from '../../domain/event-types';
import { requestProblem } from '../session/problems';
import { sendState } from './make-room';
import { circleRooms } from './space-rooms';
import { readStanding } from './standing-event';

/**
 * What a circle states for those who ask it: when it answers, and its topics. Who asks from outside is not in the
 * circle and cannot read it there, so that the rooms that take outside questions repeat it.
 */
const statedForAskers: readonly string[] = [eventTypes.service, eventTypes.topics];

export function isStatedForAskers(type: string): boolean {
  return statedForAskers.includes(type);
}

/** Brings the rooms that take questions from outside up to date with what their circle states. */
export async function tellOutside(client: MatrixClient, circleId: string, roomIds: readonly string[]): Promise<void> {
  if (roomIds.length === 0) return;
  for (const type of statedForAskers) {
    const stated = await readStanding(client, circleId, type, '');
    if (!stated) continue;
    const content = withoutMarks(stated.content);
    for (const roomId of roomIds) await repeat(client, roomId, type, content);
  }
}

/** A repetition belongs to no act of its own: it is an edit of nobody's. */
function withoutMarks({ [eventTypes.act]: _act, [eventTypes.basis]: _basis, ...content }: Record<string, unknown>) {
  return content;
}

async function repeat(client: MatrixClient, roomId: string, type: string, content: object): Promise<void> {
  try {
    const there = await readStanding(client, roomId, type, '');
    if (JSON.stringify(there?.content) === JSON.stringify(content)) return;
    await sendState(client, roomId, type, content);
  } catch (error) {
    // A room in which this person may not do it: another of the circle's leads will.
    if (requestProblem(error).kind !== 'refused') throw error;
  }
}

/** The rooms of a circle that take questions from outside, of those that this person is in. */
export function outsideRooms(client: MatrixClient, circleId: string): string[] {
  return circleRooms(client, circleId).flatMap((room) => (isOpenToOutside(room) ? [room.roomId] : []));
}

/** Whether a room lets in people of another space than its own; of `spaceId`, where it is given. */
export function isOpenToOutside(room: Room, spaceId?: string): boolean {
  const rule = room.currentState.getStateEvents('m.room.join_rules', '')?.getContent();
  if (typeof rule?.['join_rule'] !== 'string') return false;
  const allow: unknown[] = Array.isArray(rule['allow']) ? rule['allow'] : [];
  const names = (one: unknown) => (one as { room_id?: unknown } | null)?.room_id === spaceId;
  return takesOutside({ join_rule: rule['join_rule'], allow }) && (spaceId === undefined || allow.some(names));
}

/** The circle that a room hangs in, of those that this person is in. */
export function circleAbove(client: MatrixClient, roomId: string): string | null {
  const above = client.getRooms().find((room) => {
    const child = room.currentState.getStateEvents('m.space.child', roomId);
    return room.getMyMembership() === 'join' && Array.isArray(child?.getContent()['via']);
  });
  return above?.roomId ?? null;
}
