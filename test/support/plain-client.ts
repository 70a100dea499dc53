import { z } from 'zod';
import type { DemoAccount } from '../../scripts/demo/model';

const event = z.object({
  event_id: z.string(),
  type: z.string(),
  sender: z.string(),
  state_key: z.string().optional(),
  content: z.record(z.string(), z.unknown()),
});
export type PlainEvent = z.infer<typeof event>;

/** The client-server API by hand (Matrix spec), with no encryption and nothing of Piiri in it: what any program can do. */
export class PlainClient {
  private constructor(
    private readonly homeserver: string,
    readonly token: string,
    readonly userId: string,
  ) {}

  static async signIn(homeserver: string, { user, password }: Pick<DemoAccount, 'user' | 'password'>) {
    const answer = await fetch(`${homeserver}/_matrix/client/v3/login`, {
      method: 'POST',
      body: JSON.stringify({ type: 'm.login.password', identifier: { type: 'm.id.user', user }, password }),
    });
    const { access_token, user_id } = z
      .object({ access_token: z.string(), user_id: z.string() })
      .parse(await answer.json());
    return new PlainClient(homeserver, access_token, user_id);
  }

  /** Gives the id of a room; of one without encryption and without a type of Piiri's, unless told otherwise. */
  async createRoom(options: object): Promise<string> {
    const body = { preset: 'private_chat', ...options };
    return z.object({ room_id: z.string() }).parse(await this.call('POST', '/createRoom', body)).room_id;
  }

  async join(roomId: string): Promise<void> {
    await this.call('POST', `/join/${encodeURIComponent(roomId)}`, {});
  }

  /** Gives the event's id. */
  async send(roomId: string, type: string, content: object): Promise<string> {
    const path = `/rooms/${encodeURIComponent(roomId)}/send/${type}/${crypto.randomUUID()}`;
    return z.object({ event_id: z.string() }).parse(await this.call('PUT', path, content)).event_id;
  }

  say(roomId: string, body: string): Promise<string> {
    return this.send(roomId, 'm.room.message', { msgtype: 'm.text', body });
  }

  async setState(roomId: string, type: string, stateKey: string, content: object): Promise<void> {
    const path = `/rooms/${encodeURIComponent(roomId)}/state/${type}/${encodeURIComponent(stateKey)}`;
    await this.call('PUT', path, content);
  }

  async state(roomId: string): Promise<PlainEvent[]> {
    return z.array(event).parse(await this.call('GET', `/rooms/${encodeURIComponent(roomId)}/state`));
  }

  /** The newest hundred events as the homeserver holds them, oldest first. */
  async events(roomId: string): Promise<PlainEvent[]> {
    const path = `/rooms/${encodeURIComponent(roomId)}/messages?dir=b&limit=100`;
    const { chunk } = z.object({ chunk: z.array(event) }).parse(await this.call('GET', path));
    return chunk.reverse();
  }

  /** Asks, and gives only the answer's status. */
  async statusOf(method: string, path: string, body?: object): Promise<number> {
    const answer = await this.request(method, path, body);
    await answer.arrayBuffer();
    return answer.status;
  }

  /** Asks, and gives what is answered; rejects where the homeserver refuses. */
  async call(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await this.request(method, path, body);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  private request(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.homeserver}/_matrix/client${path.startsWith('/v') ? path : `/v3${path}`}`, {
      method,
      headers: { authorization: `Bearer ${this.token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
  }
}
