import { z } from 'zod';
import { roomList, allRooms } from '../../src/engine/sync/sync-request';

/** A person at a homeserver with no client in between: what the floors are measured with, and data is made with. */
export interface Direct {
  userId: string;
  /** @param path after `/_matrix/client` */
  ask<Answer>(method: string, path: string, schema: z.ZodType<Answer>, body?: object): Promise<Answer>;
  /** Gives the event's id. */
  sendText(roomId: string, body: string, txnId: string): Promise<string>;
  /** One sliding-sync request as Piiri's engine makes its first one, for as many rooms. */
  slidingSync(rooms: number): Promise<SyncAnswer>;
  logout(): Promise<void>;
}

const session = z.object({ user_id: z.string(), access_token: z.string() });
const sent = z.object({ event_id: z.string() });
const syncAnswer = z.object({ pos: z.string(), rooms: z.record(z.string(), z.unknown()) });
export type SyncAnswer = z.infer<typeof syncAnswer>;

export async function signInDirectly(homeserver: string, user: string, password: string): Promise<Direct> {
  let token = '';
  const ask: Direct['ask'] = async (method, path, schema, body) => {
    const response = await fetch(`${homeserver}/_matrix/client${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return schema.parse(await response.json());
  };
  const identifier = { type: 'm.id.user', user };
  const answer = await ask('POST', '/v3/login', session, { type: 'm.login.password', identifier, password });
  token = answer.access_token;
  return {
    userId: answer.user_id,
    ask,
    sendText: async (roomId, body, txnId) => {
      const path = `/v3/rooms/${encodeURIComponent(roomId)}/send/m.room.message/${txnId}`;
      return (await ask('PUT', path, sent, { msgtype: 'm.text', body })).event_id;
    },
    slidingSync: (rooms) =>
      ask('POST', '/unstable/org.matrix.simplified_msc3575/sync?timeout=0', syncAnswer, {
        lists: { [allRooms]: roomList(rooms) },
        conn_id: 'bench',
      }),
    logout: async () => void (await ask('POST', '/v3/logout', z.unknown(), {})),
  };
}
