import { z } from 'zod';
import type { PlainClient } from './plain-client';

const counts = z.object({ notification_count: z.number().default(0), highlight_count: z.number().default(0) });
const receipts = z.record(
  z.string(),
  z.record(z.string(), z.record(z.string(), z.object({ thread_id: z.string().optional() }))),
);
const joinedRoom = z.object({
  unread_notifications: counts.default({ notification_count: 0, highlight_count: 0 }),
  unread_thread_notifications: z.record(z.string(), counts).default({}),
  ephemeral: z.object({ events: z.array(z.object({ type: z.string(), content: z.unknown() })) }),
});

/** A room as another client's first sync shows it (Matrix spec, /sync), threads counted by themselves (MSC3773). */
async function syncedRoom(client: PlainClient, roomId: string): Promise<z.infer<typeof joinedRoom>> {
  const timeline = { limit: 50, unread_thread_notifications: true };
  // Another filter each time: the homeserver gives the answer to the same request once more for a while.
  const presence = { not_types: [crypto.randomUUID()] };
  const filter = JSON.stringify({ presence, room: { rooms: [roomId], timeline } });
  const answer = await client.call('GET', `/sync?timeout=0&filter=${encodeURIComponent(filter)}`);
  const { rooms } = z.object({ rooms: z.object({ join: z.record(z.string(), joinedRoom) }) }).parse(answer);
  const room = rooms.join[roomId];
  if (!room) throw new Error(`${client.userId} is not in ${roomId}`);
  return room;
}

/** What the homeserver counts as unread of a room and its threads, by a person's push rules. */
export async function countsAt(client: PlainClient, roomId: string): Promise<{ unread: number; mentions: number }> {
  const { unread_notifications: main, unread_thread_notifications: threads } = await syncedRoom(client, roomId);
  const all = [main, ...Object.values(threads)];
  const sum = (field: keyof z.infer<typeof counts>) => all.reduce((total, one) => total + one[field], 0);
  return { unread: sum('notification_count'), mentions: sum('highlight_count') };
}

/** The receipts of a person in a room, as others see them: event and thread, by type. */
export async function receiptsSeen(client: PlainClient, roomId: string, userId: string) {
  const { ephemeral } = await syncedRoom(client, roomId);
  return ephemeral.events
    .filter(({ type }) => type === 'm.receipt')
    .flatMap(({ content }) =>
      Object.entries(receipts.parse(content)).flatMap(([eventId, types]) =>
        Object.entries(types).flatMap(([type, users]) => {
          const given = users[userId];
          return given ? [{ type, eventId, thread: given.thread_id ?? null }] : [];
        }),
      ),
    );
}

/** Who is writing in a room, as another sees it. */
export async function typingSeen(client: PlainClient, roomId: string): Promise<string[]> {
  const { ephemeral } = await syncedRoom(client, roomId);
  const typing = ephemeral.events.find(({ type }) => type === 'm.typing');
  return typing ? z.object({ user_ids: z.array(z.string()) }).parse(typing.content).user_ids : [];
}
