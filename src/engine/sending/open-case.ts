import type { MatrixClient, Room } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import { markOutbox } from '../../cache/outbox';
import type { OutboxRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import type { ActOf } from '../../domain/act';
import { eventTypes } from '../../domain/event-types';
import { requestProblem } from '../session/problems';
import { caseCardEvent, outgoingEvent } from './content';
import { findSent } from './find-sent';
import type { RoomAwaiter } from './room-awaiter';
import { caseRoomRecipe, viaServer } from './room-recipes';
import { sendEvent } from './send-event';

interface Means {
  client: MatrixClient;
  db: CacheDatabase;
  rooms: RoomAwaiter;
  ended: AbortSignal;
}

/**
 * Opens a group chat from a contact, step by step: the room, its place in the circle, its people, the card as its first
 * message, and the contact's new status. Each step is marked as done, and a step that was done but not marked is
 * found or refused by the homeserver, so that an interrupted opening goes on where it was.
 * @returns the id of the event that changes the contact, the act's last
 */
export async function openCase(means: Means, row: OutboxRow, act: ActOf<'open-case'>): Promise<string> {
  const { client, rooms, ended } = means;
  const steps = new Steps(means.db, row);
  const roomId = await steps.once('room', () => findOrCreateRoom(client, row.txnId, act));
  await steps.once('place', () => placeInCircle(client, act.circleId, roomId));
  const room = await rooms.joined(roomId, ended);
  // Invited first: what is encrypted after that reaches them in any Matrix client, and not only by shared history.
  for (const userId of act.invitees) {
    await steps.once(`invite:${userId}`, () => invite(client, room, userId));
  }
  const cardId = `${row.txnId}.card`;
  await steps.once('card', async () => {
    // On another device the homeserver does not know the transaction id, and the steps may not be known either.
    const sent = await findSent(client, roomId, { txnId: cardId, createdAt: row.createdAt });
    if (sent) return sent;
    // The next response may not have brought the invitations yet; the members are asked for anew before encrypting.
    await room.clearLoadedMembersIfNeeded();
    return sendEvent(client, room, caseCardEvent(act.body, act.card, cardId), cardId);
  });
  const inbox = await rooms.joined(act.roomId, ended);
  const update = outgoingEvent(
    {
      kind: 'contact-update',
      roomId: act.roomId,
      contactId: act.contactId,
      update: { v: 1, act: 'open-case', caseRoomId: roomId },
    },
    row.txnId,
  );
  return steps.once('contact', () => sendEvent(client, inbox, update, row.txnId));
}

/** What of an act of several steps is done, kept in its outbox row. */
class Steps {
  private readonly done: Record<string, string>;

  constructor(
    private readonly db: CacheDatabase,
    private readonly row: OutboxRow,
  ) {
    this.done = { ...open(row.c).done };
  }

  async once(step: string, perform: () => Promise<string>): Promise<string> {
    const before = this.done[step];
    if (before !== undefined) return before;
    const result = await perform();
    this.done[step] = result;
    await markOutbox(this.db, this.row.txnId, { details: { done: { ...this.done } } });
    return result;
  }
}

async function findOrCreateRoom(client: MatrixClient, actId: string, act: ActOf<'open-case'>): Promise<string> {
  const made = client.getRooms().find((room) => {
    const create = room.currentState.getStateEvents('m.room.create', '');
    return create?.getContent<Record<string, unknown>>()[eventTypes.act] === actId;
  });
  if (made) return made.roomId;
  const recipe = caseRoomRecipe({ name: act.name, circleId: act.circleId, serverName: serverName(client), actId });
  return (await client.createRoom(recipe)).room_id;
}

/** A circle's lead lists the case among the circle's rooms; others' cases are found by their members alone. */
async function placeInCircle(client: MatrixClient, circleId: string, roomId: string): Promise<string> {
  const circle = client.getRoom(circleId);
  if (!circle?.currentState.maySendStateEvent('m.space.child', client.getSafeUserId())) return 'not-allowed';
  await client.sendStateEvent(circleId, 'm.space.child' as never, viaServer(serverName(client)) as never, roomId);
  return roomId;
}

/** Invites with the keys of what has been said so far (MSC4268). */
async function invite(client: MatrixClient, room: Room, userId: string): Promise<string> {
  const membership = room.getMember(userId)?.membership;
  if (membership === 'join' || membership === 'invite') return membership;
  try {
    await client.invite(room.roomId, userId, { shareEncryptedHistory: true });
    return 'invited';
  } catch (error) {
    // A person whose account is gone is refused for good; the others are still invited.
    if (requestProblem(error).kind === 'refused') return 'refused';
    throw error;
  }
}

function serverName(client: MatrixClient): string {
  return client.getDomain() ?? '';
}
