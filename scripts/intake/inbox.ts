import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Direction, MatrixEvent, Method, type MatrixClient, type Room } from 'matrix-js-sdk';
import type { CryptoBackend } from 'matrix-js-sdk/lib/common-crypto/CryptoBackend.js';
import { z } from 'zod';
import type { Language } from '../../src/domain/codes';
import { contactContent, type ContactContent } from '../../src/domain/contact/contact';
import { builtInReasons, contactReasonsContent, type ListedReason } from '../../src/domain/contact/contact-reasons';
import { eventTypes, roomTypes } from '../../src/domain/event-types';
import { contactText } from '../../src/domain/message/plain-text';
import { defaultService, serviceContent, type ServiceContent } from '../../src/domain/service/service';
import { outgoingEvent } from '../../src/engine/sending/content';
import { requestProblem } from '../../src/engine/session/problems';
import { until } from '../demo/until';
import type { Ledger, ReadyEntry } from './ledger';

const encryptedType = 'm.room.encrypted';
const pageSize = 100;
/** How far this computer's clock may be from the homeserver's. */
const clockDifferenceMs = 24 * 60 * 60 * 1000;

/** An inbox that the program's account is in, and what is known of its circle and organisation. */
export interface Inbox {
  room: Room;
  service: ServiceContent;
  reasons: readonly ListedReason[];
}

/** Joins an inbox and learns what holds there. @throws where the room is none, or is not encrypted */
export async function openInbox(client: MatrixClient, roomId: string): Promise<Inbox> {
  await client.joinRoom(roomId);
  await until('the inbox', () => client.getRoom(roomId)?.getMyMembership() === 'join');
  const room = client.getRoom(roomId);
  if (room?.getType() !== roomTypes.inbox) throw new Error('the room is no inbox of contacts');
  if (!room.hasEncryptionStateEvent()) throw new Error('the room is not encrypted');
  await room.loadMembersIfNeeded();
  const circleId = parentOf(room);
  const organisationId = circleId && parentOf(client.getRoom(circleId));
  const service = circleId && (await stateOf(client, circleId, eventTypes.service, serviceContent));
  const listed = organisationId
    ? await stateOf(client, organisationId, eventTypes.contactReasons, contactReasonsContent)
    : null;
  return { room, service: service || defaultService, reasons: listed?.reasons ?? builtInReasons };
}

function parentOf(room: Room | null): string | null {
  return room?.currentState.getStateEvents('m.space.parent')[0]?.getStateKey() ?? null;
}

/** State of a space; null where there is none, or where the account is not in it and may not see it. */
async function stateOf<Schema extends z.ZodType>(
  client: MatrixClient,
  roomId: string,
  type: string,
  schema: Schema,
): Promise<z.infer<Schema> | null> {
  try {
    const parsed = schema.safeParse(await client.getStateEvent(roomId, type, ''));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (requestProblem(error).kind === 'refused') return null;
    throw error;
  }
}

/** Encrypts a contact for all who are in the inbox, and gives them the keys of it. Nothing is sent to the room yet. */
export async function encryptContact(
  client: MatrixClient,
  room: Room,
  contact: ContactContent,
  language: Language,
): Promise<Pick<ReadyEntry, 'txnId' | 'content'>> {
  const txnId = randomUUID();
  const body = contactText(contact, language);
  const { type, content } = outgoingEvent({ kind: 'message', roomId: room.roomId, body, contact }, txnId);
  const event = new MatrixEvent({ type, content, room_id: room.roomId, sender: client.getSafeUserId() });
  // What the SDK gives as its crypto is also what encrypts for it; its published type leaves that out.
  const backend = client.getCrypto() as unknown as CryptoBackend;
  await backend.encryptEvent(event, room);
  if (event.getWireType() !== encryptedType) throw new Error('the contact could not be encrypted');
  return { txnId, content: event.getWireContent() };
}

/** Sends what is ready, as often as it takes while the homeserver asks for patience. */
export async function sendReady(client: MatrixClient, room: Room, { txnId, content }: ReadyEntry): Promise<void> {
  const path = `/rooms/${encodeURIComponent(room.roomId)}/send/${encryptedType}/${encodeURIComponent(txnId)}`;
  for (;;) {
    try {
      await client.http.authedRequest(Method.Put, path, undefined, content);
      return;
    } catch (error) {
      const problem = requestProblem(error);
      if (problem.kind !== 'rate-limited') throw error;
      await sleep(problem.retryAfterMs);
    }
  }
}

const encryptedContent = z.object({ ciphertext: z.string(), session_id: z.string() });

/** The session whose key reads an encrypted event (Matrix spec, Megolm); another one begins every hundred events. */
export function sessionOf(content: Record<string, unknown>): string {
  return encryptedContent.parse(content).session_id;
}

/**
 * Sends what an earlier run had made ready and may or may not have sent: looked for in the room by its ciphertext first,
 * which needs no key.
 */
export async function finishEarlier(client: MatrixClient, room: Room, ledger: Ledger): Promise<number> {
  const unfinished = ledger.unfinished();
  if (unfinished.length === 0) return 0;
  const since = Math.min(...unfinished.map(({ at }) => at)) - clockDifferenceMs;
  const there = new Set<string>();
  for await (const event of ownEvents(client, room.roomId, since)) {
    const parsed = encryptedContent.safeParse(event.getWireContent());
    if (parsed.success) there.add(parsed.data.ciphertext);
  }
  for (const ready of unfinished) {
    const { data } = encryptedContent.safeParse(ready.content);
    if (!data || !there.has(data.ciphertext)) await sendReady(client, room, ready);
    ledger.markSent(ready.key);
  }
  return unfinished.length;
}

/**
 * Notes what of the room came from the other system, where nothing is noted on this computer: after a move to another
 * one, or a loss of the notes. Needs the keys of earlier messages.
 * @returns how many events of the account could not be read
 */
export async function readWhatIsThere(client: MatrixClient, room: Room, ledger: Ledger): Promise<number> {
  let unreadable = 0;
  for await (const event of ownEvents(client, room.roomId, 0)) {
    await client.decryptEventIfNeeded(event);
    if (event.isDecryptionFailure()) unreadable += 1;
    const content = event.getContent<Record<string, unknown>>();
    const contact = contactContent.safeParse(content[eventTypes.contact]);
    if (contact.success && contact.data.external) ledger.markFound(contact.data.external);
  }
  return unreadable;
}

/** The account's own events of a room, the newest first, back to a moment. */
async function* ownEvents(client: MatrixClient, roomId: string, since: number): AsyncGenerator<MatrixEvent> {
  const toEvent = client.getEventMapper({ decrypt: false });
  let from: string | null = null;
  for (;;) {
    const page = await client.createMessagesRequest(roomId, from, pageSize, Direction.Backward);
    for (const raw of page.chunk) {
      const event = toEvent({ ...raw, room_id: roomId });
      if (event.getSender() === client.getSafeUserId()) yield event;
    }
    const oldest = page.chunk.at(-1);
    if (!page.end || !oldest || oldest.origin_server_ts < since) return;
    from = page.end;
  }
}
