import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';

/** The rooms of a space in its own order; those that have no place yet come last, inboxes first and then by name. */
export function inOrder(rooms: readonly RoomRow[], order: Readonly<Record<string, string>>): RoomRow[] {
  const unplaced = '\uffff';
  const placeOf = (room: RoomRow) => order[room.roomId] || unplaced;
  return [...rooms].sort((one, other) => {
    const [first, second] = [placeOf(one), placeOf(other)];
    if (first !== second) return first < second ? -1 : 1;
    return inboxFirst(one, other) || byName(one, other);
  });
}

export function byName(one: RoomRow, other: RoomRow): number {
  return open(one.c).name.localeCompare(open(other.c).name, 'fi');
}

function inboxFirst(one: RoomRow, other: RoomRow): number {
  return Number(other.kind === 'inbox') - Number(one.kind === 'inbox');
}

/** The ids with one of them a step further up (-1) or down (1); the same where it stands at the end already. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const [from, to] = [ids.indexOf(id), ids.indexOf(id) + by];
  const other = ids[to];
  if (from < 0 || other === undefined) return [...ids];
  return ids.map((each, index) => (index === from ? other : index === to ? id : each));
}

/** The places that must be written so that the ids stand in this order; those that have theirs already are left out. */
export function placesToWrite(
  ids: readonly string[],
  order: Readonly<Record<string, string>>,
): { roomId: string; place: string }[] {
  return ids
    .map((roomId, index) => ({ roomId, place: String((index + 1) * 10).padStart(4, '0') }))
    .filter(({ roomId, place }) => order[roomId] !== place);
}
