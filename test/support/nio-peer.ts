import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { paths } from '../../scripts/setup/paths.mjs';

const script = fileURLToPath(new URL('../interop/nio_peer.py', import.meta.url));

const message = z.object({
  event_id: z.string(),
  sender: z.string(),
  body: z.string(),
  msgtype: z.string(),
  /** Root of the thread it belongs to. */
  thread: z.string().nullable(),
  encrypted: z.boolean(),
});
export type PeerMessage = z.infer<typeof message>;

/** An event as nio takes it: the class it has for it, and the content it has decrypted. */
const seen = z.object({
  event_id: z.string(),
  class: z.string(),
  sender: z.string(),
  type: z.string(),
  content: z.record(z.string(), z.unknown()),
  encrypted: z.boolean(),
});
export type SeenEvent = z.infer<typeof seen>;

const device = z.object({ user_id: z.string(), device_id: z.string() });
const rooms = z.object({ rooms: z.array(z.string()) });
const messages = z.object({ messages: z.array(message), undecryptable: z.int() });
const counts = z.object({ messages: z.int(), undecryptable: z.int() });
const sent = z.object({ event_id: z.string() });
const uploaded = z.object({ file: z.record(z.string(), z.unknown()) });
const downloaded = z.object({ bytes: z.string() });
const nothing = z.object({});
const refusal = z.object({ ok: z.literal(false), error: z.string() });

/** A client of somebody else's, matrix-nio, signed in on a device of its own. What it is refused is thrown. */
export interface NioPeer {
  login(homeserver: string, user: string, password: string): Promise<z.infer<typeof device>>;
  /** Ids of the rooms that it has joined. */
  sync(): Promise<string[]>;
  join(roomId: string): Promise<void>;
  /** Every text message of the room, oldest first, decrypted; and how many events it could not decrypt. */
  messages(roomId: string): Promise<z.infer<typeof messages>>;
  count(roomId: string): Promise<z.infer<typeof counts>>;
  /** Gives the event's id. */
  send(roomId: string, body: string, thread?: string): Promise<string>;
  /** Every event of the room, oldest first. */
  events(roomId: string): Promise<SeenEvent[]>;
  /** Sends any event, encrypted where the room is; gives its id. */
  emit(roomId: string, type: string, content: object): Promise<string>;
  redact(roomId: string, eventId: string): Promise<void>;
  /** Uploads bytes encrypted; gives what stands in an event as its `file`. */
  upload(bytes: Uint8Array, name: string, type: string): Promise<Record<string, unknown>>;
  /** Downloads and decrypts what an event has as its `file`; rejects where the hash does not fit. */
  download(file: unknown): Promise<Buffer>;
  logout(): Promise<void>;
  /** Ends the process; its keys are gone with it. */
  close(): Promise<void>;
}

/** Starts a peer. Needs the test packages in the checkout's Python (`npm test` puts them there). */
export function startNioPeer(): NioPeer {
  const child = spawn(paths.pythonExecutable, [script], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let last: Promise<unknown> = Promise.resolve();

  /** One at a time: answers come in the order of the requests. */
  function ask<Answer>(schema: z.ZodType<Answer>, request: { do: string } & Record<string, unknown>): Promise<Answer> {
    const answer = last.then(async () => {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const line = await lines.next();
      if (line.done) throw new Error(`the nio peer ended: ${complaints}`);
      const json: unknown = JSON.parse(line.value);
      const refused = refusal.safeParse(json);
      if (refused.success) throw new Error(`nio could not ${request.do}: ${refused.data.error}`);
      return schema.parse(json);
    });
    last = answer.catch(() => undefined);
    return answer;
  }

  return {
    login: (homeserver, user, password) => ask(device, { do: 'login', homeserver, user, password }),
    sync: async () => (await ask(rooms, { do: 'sync' })).rooms,
    join: async (room) => void (await ask(nothing, { do: 'join', room })),
    messages: (room) => ask(messages, { do: 'messages', room }),
    count: (room) => ask(counts, { do: 'count', room }),
    send: async (room, body, thread) => (await ask(sent, { do: 'send', room, body, thread })).event_id,
    events: async (room) => (await ask(z.object({ events: z.array(seen) }), { do: 'events', room })).events,
    emit: async (room, type, content) => (await ask(sent, { do: 'emit', room, type, content })).event_id,
    redact: async (room, event) => void (await ask(sent, { do: 'redact', room, event })),
    upload: async (bytes, name, type) => {
      const request = { do: 'upload', bytes: Buffer.from(bytes).toString('base64'), name, type };
      return (await ask(uploaded, request)).file;
    },
    download: async (file) => Buffer.from((await ask(downloaded, { do: 'download', file })).bytes, 'base64'),
    logout: async () => void (await ask(nothing, { do: 'logout' })),
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
