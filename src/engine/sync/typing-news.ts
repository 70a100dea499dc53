import { z } from 'zod';
import type { CacheDatabase } from '../../cache/database';

const typingExtension = z.object({
  rooms: z.record(z.string(), z.object({ content: z.object({ user_ids: z.array(z.string()) }) })).default({}),
});

/** Who is writing, by room, where a response tells it (MSC3961, typing). */
export function saidTyping(extensions: Record<string, unknown>): Map<string, string[]> {
  const rooms = typingExtension.safeParse(extensions['typing']).data?.rooms ?? {};
  return new Map(Object.entries(rooms).map(([roomId, { content }]) => [roomId, content.user_ids]));
}

/** Keeps who of the others is writing. Call inside a transaction over `typing`. */
export async function storeTyping(
  db: CacheDatabase,
  said: ReadonlyMap<string, readonly string[]>,
  self: string,
): Promise<void> {
  for (const [roomId, everyone] of said) {
    const userIds = everyone.filter((userId) => userId !== self);
    if (userIds.length > 0) await db.typing.put({ roomId, userIds });
    else await db.typing.delete(roomId);
  }
}
