import type { ICreateRoomOpts } from 'matrix-js-sdk';
import { z } from 'zod';
import { roomList, allRooms } from '../../src/engine/sync/sync-request';

/** A person at a homeserver with no client in between: what the floors are measured with, and data is made with. */
export interface Direct {
  userId: string;
  /** @param path after `/_matrix/client` */
  ask<Answer>(method: string, path: string, schema: z.ZodType<Answer>, body?: object): Promise<Answer>;
  /** Gives the room's id. */
  createRoom(recipe: ICreateRoomOpts): Promise<string>;
  join(roomId: string): Promise<void>;
  /** Gives the event's id. */
  sendMessage(roomId: string, content: object, txnId: string): Promise<string>;
  sendState(roomId: string, type: string, stateKey: string, content: object): Promise<void>;
  markRead(roomId: string, eventId: string): Promise<void>;
  /** One sliding-sync request as Piiri's engine makes its first one, for as many rooms. */
  slidingSync(rooms: number): Promise<SyncAnswer>;
  logout(): Promise<void>;
}

const session = z.object({ user_id: z.string(), access_token: z.string() });
const made = z.object({ room_id: z.string() });
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
    createRoom: async (recipe) => (await ask('POST', '/v3/createRoom', made, recipe)).room_id,
    join: async (roomId) => void (await ask('POST', `${pathOf(roomId)}/join`, z.unknown(), {})),
    sendMessage: async (roomId, content, txnId) =>
      (await ask('PUT', `${pathOf(roomId)}/send/m.room.message/${txnId}`, sent, content)).event_id,
    sendState: async (roomId, type, stateKey, content) =>
      void (await ask('PUT', `${pathOf(roomId)}/state/${type}/${encodeURIComponent(stateKey)}`, sent, content)),
    markRead: async (roomId, eventId) =>
      void (await ask('POST', `${pathOf(roomId)}/receipt/m.read/${encodeURIComponent(eventId)}`, z.unknown(), {})),
    slidingSync: (rooms) =>
      ask('POST', '/unstable/org.matrix.simplified_msc3575/sync?timeout=0', syncAnswer, {
        lists: { [allRooms]: roomList(rooms) },
        conn_id: 'bench',
      }),
    logout: async () => void (await ask('POST', '/v3/logout', z.unknown(), {})),
  };
}

function pathOf(roomId: string): string {
  return `/v3/rooms/${encodeURIComponent(roomId)}`;
}
