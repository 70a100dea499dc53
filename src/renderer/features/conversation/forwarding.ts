import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { circleIn, roomName } from '../../data/places';
import type { Rooms } from '../../data/rooms';

/** A room that a message can be forwarded to. */
export interface Target {
  roomId: string;
  name: string;
  /** The circle it belongs to, or an empty string. */
  circle: string;
  warning: ForwardWarning | null;
}

/** What others come to read who could not before. */
export type ForwardWarning = 'leaves-case' | 'leaves-circle' | 'not-encrypted';

const kinds: ReadonlySet<string> = new Set(['consultation', 'case', 'other']);

/** The rooms that a person is in and may write to, those of the same circle first. */
export function forwardTargets(rooms: Rooms, from: RoomRow): Target[] {
  const home = circleIn(rooms, from)?.roomId;
  return [...rooms.values()]
    .filter((room) => room.roomId !== from.roomId && room.membership === 'join' && kinds.has(room.kind))
    .filter((room) => !open(room.c).archived)
    .map((room) => {
      const circle = circleIn(rooms, room);
      return {
        roomId: room.roomId,
        name: roomName(room),
        circle: circle ? roomName(circle) : '',
        warning: warningOf(from, room, home !== undefined && home === circle?.roomId),
      };
    })
    .sort(
      (one, other) => Number(one.warning !== null) - Number(other.warning !== null) || compare(one.name, other.name),
    );
}

function warningOf(from: RoomRow, to: RoomRow, isSameCircle: boolean): ForwardWarning | null {
  if (from.encrypted && !to.encrypted) return 'not-encrypted';
  if (from.kind === 'case') return 'leaves-case';
  return isSameCircle ? null : 'leaves-circle';
}

const collator = new Intl.Collator('fi');

function compare(one: string, other: string): number {
  return collator.compare(one, other);
}
