import type { RoomRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import type { AdministrativeAct } from '../../domain/circle/circle-acts';
import type { Rooms } from '../data/rooms';

/** How many steps an act takes; null where it takes too few to count. */
export function stepsOf(act: AdministrativeAct, rooms: Rooms | undefined): number | null {
  switch (act.kind) {
    case 'create-circle':
      // The circle and each room are made and put in their place, then everyone is invited to all of them.
      return 2 + 2 * act.rooms.length + act.people.length * (1 + act.rooms.length);
    case 'create-room':
      return act.people.length === 0 ? null : 2 + act.people.length;
    case 'add-people':
      return act.people.length * (1 + sharedRooms(act.roomId, rooms));
    default:
      return null;
  }
}

/** The rooms of a circle into which everyone in it is invited. */
function sharedRooms(circleId: string, rooms: Rooms | undefined): number {
  const isShared = (room: RoomRow) =>
    (room.kind === 'consultation' || room.kind === 'inbox') &&
    room.membership === 'join' &&
    room.parents.includes(circleId) &&
    open(room.c).access === 'open';
  return [...(rooms?.values() ?? [])].filter(isShared).length;
}
