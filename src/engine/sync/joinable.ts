import type { HierarchyRoom, MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import type { CacheDatabase } from '../../cache/database';
import type { RoomDetails, RoomRow } from '../../cache/rows';
import { open, seal } from '../../cache/sealing';
import { accessOf } from '../../domain/circle/circle';
import { roomKindOf } from '../../domain/event-types';
import { hierarchy } from '../session/hierarchy';

/** Whose people a restricted room lets in (Matrix spec, space hierarchy; Synapse names the field by MSC3083). */
const allowed = z.object({ allowed_room_ids: z.array(z.string()) });
const child = z.object({ state_key: z.string() });

/** Writes the rooms of the organisation that this person is not in, so that they can be found and joined. */
export async function refreshJoinable(client: MatrixClient, db: CacheDatabase): Promise<void> {
  const organisations = await db.rooms.where({ kind: 'organisation', membership: 'join' }).primaryKeys();
  for (const organisation of organisations) {
    const rooms = await hierarchy(client, organisation);
    const parents = parentsOf(rooms);
    await db.transaction('rw', db.rooms, async () => {
      const cached = await db.rooms.bulkGet(rooms.map((room) => room.room_id));
      const rows = rooms.flatMap((room, index): RoomRow[] => {
        const before = cached[index];
        if (before && before.membership !== 'none' && before.membership !== 'leave') return [];
        return [withWhatIsKnown(joinableRow(room, parents.get(room.room_id) ?? []), before)];
      });
      await db.rooms.bulkPut(rows);
    });
  }
}

/** The spaces that name each room as their child. */
function parentsOf(rooms: readonly HierarchyRoom[]): Map<string, string[]> {
  const parents = new Map<string, string[]>();
  for (const space of rooms) {
    for (const roomId of childrenOf(space)) parents.set(roomId, [...(parents.get(roomId) ?? []), space.room_id]);
  }
  return parents;
}

function childrenOf(space: HierarchyRoom): string[] {
  return space.children_state.flatMap((event) => {
    const parsed = child.safeParse(event);
    return parsed.success ? [parsed.data.state_key] : [];
  });
}

function joinableRow(room: HierarchyRoom, parents: string[]): RoomRow {
  return {
    roomId: room.room_id,
    // The hierarchy does not carry a circle's state: a space within the organisation is one of its circles.
    kind: roomKindOf(room.room_type, parents.length > 0),
    membership: 'none',
    parents,
    children: childrenOf(room),
    lastTs: 0,
    unread: 0,
    mentions: 0,
    encrypted: false,
    complete: false,
    earlierFrom: '',
    c: seal<RoomDetails>({
      name: room.name ?? '',
      topic: room.topic ?? '',
      heroes: [],
      memberCount: room.num_joined_members,
      circle: null,
      access: accessOf(room.join_rule),
      // Of a room that lets in other people than its space's, the homeserver names more than one space.
      takesOutside: (allowed.safeParse(room).data?.allowed_room_ids.length ?? 0) > 1,
      archived: false,
      powers: {},
      pinned: [],
      needs: { pin: 50, redact: 50 },
      order: {},
      invitedBy: null,
      asked: false,
      refusal: null,
      lastMessage: null,
    }),
  };
}

/** Keeps the timeline of a room that this person has left and may come back to, and why she was not let in. */
function withWhatIsKnown(row: RoomRow, cached: RoomRow | undefined): RoomRow {
  if (!cached) return row;
  const { lastTs, complete, earlierFrom, membership } = cached;
  const { refusal, archived } = open(cached.c);
  return { ...row, lastTs, complete, earlierFrom, membership, c: seal({ ...open(row.c), refusal, archived }) };
}
