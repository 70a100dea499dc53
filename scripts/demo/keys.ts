import { Method, type MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import { until } from './until';

/** The SDK waits up to ten seconds, at random, before it takes new keys to the backup. */
const limits = { limitMs: 90_000, everyMs: 300 };

/**
 * Resolves when everyone holds the keys of all that was written in their rooms, and has them in their own key backup.
 * Holds only when all who wrote are among the given, and nobody is writing any more.
 */
export async function keysAreSafe(clients: readonly MatrixClient[]): Promise<void> {
  const written = new Map<string, string>();
  for (const client of clients) {
    for (const key of await roomKeys(client)) written.set(key.sessionId, key.roomId);
  }
  await Promise.all(
    clients.map(async (client) => {
      const wanted = [...written].filter(([, roomId]) => client.getRoom(roomId)?.getMyMembership() === 'join');
      await until(
        `${client.getSafeUserId()} holds the keys of all rooms`,
        async () => {
          const held = new Set((await roomKeys(client)).map((key) => key.sessionId));
          return wanted.every(([sessionId]) => held.has(sessionId));
        },
        limits,
      );
      await until(
        `the keys of ${client.getSafeUserId()} are in the backup`,
        async () => (await keysInBackup(client)) >= (await roomKeys(client)).length,
        limits,
      );
    }),
  );
}

async function roomKeys(client: MatrixClient): Promise<{ roomId: string; sessionId: string }[]> {
  const keys = (await client.getCrypto()?.exportRoomKeys()) ?? [];
  return keys.map((key) => ({ roomId: key.room_id, sessionId: key.session_id }));
}

const backupVersion = z.object({ count: z.int() });

/** Asked of the homeserver itself: the SDK answers getKeyBackupInfo from its memory. */
async function keysInBackup(client: MatrixClient): Promise<number> {
  const answer = await client.http.authedRequest(Method.Get, '/room_keys/version');
  return backupVersion.parse(answer).count;
}
