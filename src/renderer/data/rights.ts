import type { RoomRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { hasRight, roleOf, type Right, type Role } from '../../domain/circle/roles';

/** Somebody's power level in a room or circle; domain/circle/roles.ts says what it means. */
export function powerIn(room: RoomRow, userId: string): number {
  return open(room.c).powers[userId] ?? 0;
}

export function roleIn(room: RoomRow, userId: string): Role {
  return roleOf(powerIn(room, userId));
}

/** Whether a person who is in a room may do something to it, so that screens offer only what can be done. */
export function mayIn(room: RoomRow | undefined, userId: string, right: Right): boolean {
  return room?.membership === 'join' && hasRight(powerIn(room, userId), right);
}
