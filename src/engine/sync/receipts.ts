import { ReceiptType } from 'matrix-js-sdk';
import { z } from 'zod';
import type { CacheDatabase } from '../../cache/database';
import { wholeRoom, type ReceiptRow } from '../../cache/read-rows';

const receipt = z.object({ ts: z.number().catch(0), thread_id: z.string().optional() });
const types = z.record(z.string(), z.record(z.string(), z.unknown()));
const receiptsExtension = z.object({
  rooms: z.record(z.string(), z.object({ content: z.record(z.string(), types) })).default({}),
});

/** What Matrix calls the main talk of a room (Matrix spec, threaded read receipts). */
export const mainTalk = 'main';

const told = [ReceiptType.Read, ReceiptType.ReadPrivate];

/** How far people have read, by room, as a response tells it (MSC3960); of this person also what only she is told. */
export function saidReceipts(extensions: Record<string, unknown>): Map<string, ReceiptRow[]> {
  const parsed = receiptsExtension.safeParse(extensions['receipts']);
  const rooms = parsed.success ? Object.entries(parsed.data.rooms) : [];
  return new Map(rooms.map(([roomId, { content }]) => [roomId, receiptsOf(roomId, content)]));
}

function receiptsOf(roomId: string, content: Record<string, z.infer<typeof types>>): ReceiptRow[] {
  return Object.entries(content).flatMap(([eventId, byType]) =>
    told.flatMap((type) =>
      Object.entries(byType[type] ?? {}).flatMap(([userId, data]): ReceiptRow[] => {
        const parsed = receipt.safeParse(data);
        if (!parsed.success) return [];
        const { ts, thread_id } = parsed.data;
        return [{ roomId, userId, threadId: threadOf(thread_id), eventId, ts }];
      }),
    ),
  );
}

function threadOf(threadId: string | undefined): string {
  if (threadId === undefined) return wholeRoom;
  return threadId === mainTalk ? '' : threadId;
}

/** Keeps of each person and conversation the receipt that was given last. Call inside a transaction over `receipts`. */
export async function storeReceipts(db: CacheDatabase, rows: readonly ReceiptRow[]): Promise<void> {
  if (rows.length === 0) return;
  const latest = new Map<string, ReceiptRow>();
  const keep = (row: ReceiptRow | undefined) => {
    if (!row) return;
    const key = JSON.stringify([row.roomId, row.userId, row.threadId]);
    const former = latest.get(key);
    if (!former || former.ts <= row.ts) latest.set(key, row);
  };
  const stored = await db.receipts.bulkGet(rows.map(({ roomId, userId, threadId }) => [roomId, userId, threadId]));
  stored.forEach(keep);
  rows.forEach(keep);
  await db.receipts.bulkPut([...latest.values()]);
}
