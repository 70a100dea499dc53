import type { HierarchyRoom, MatrixClient } from 'matrix-js-sdk';

const roomsOfPage = 50;

/**
 * The rooms of a space that this person may know of (Matrix spec, space hierarchy), page after page.
 * @param depth how many spaces deep; all of them where it is left out
 */
export async function hierarchy(client: MatrixClient, spaceId: string, depth?: number): Promise<HierarchyRoom[]> {
  const rooms: HierarchyRoom[] = [];
  let from: string | undefined;
  do {
    const page = await client.getRoomHierarchy(spaceId, roomsOfPage, depth, false, from);
    rooms.push(...page.rooms);
    from = page.next_batch;
  } while (from);
  return rooms;
}
