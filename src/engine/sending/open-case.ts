import type { MatrixClient, Room } from 'matrix-js-sdk';
import type { OutboxRow } from '../../cache/rows';
import type { ActOf } from '../../domain/act';
import { requestProblem } from '../session/problems';
import { caseCardEvent, outgoingEvent } from './content';
import { findSent } from './find-sent';
import { findOrCreateRoom, hang, serverName } from './make-room';
import type { Means } from './means';
import { reachNewlyInvited } from './newly-invited';
import { caseRoomRecipe } from './room-recipes';
import { sendEvent } from './send-event';
import { Steps } from './steps';
import { isWithin } from './within';

/**
 * Opens a group chat from a contact, step by step: the room, its place in the circle, its people, the card as its first
 * message, and the contact's new status. Each step is marked as done, and a step that was done but not marked is
 * found or refused by the homeserver, so that an interrupted opening goes on where it was.
 * @returns the id of the event that changes the contact, the act's last
 */
export async function openCase(means: Means, row: OutboxRow, act: ActOf<'open-case'>): Promise<string> {
  const { client, rooms, ended } = means;
  const steps = new Steps(means.db, row);
  const recipe = caseRoomRecipe({
    name: act.name,
    circleId: act.circleId,
    serverName: serverName(client),
    actId: row.txnId,
    lead: client.getSafeUserId(),
  });
  const roomId = await steps.once('room', () => findOrCreateRoom(client, row.txnId, recipe, steps.isRepeated));
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
    await reachNewlyInvited(client, roomId, act.invitees);
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

/** A circle's lead lists the case among the circle's rooms; others' cases are found by their members alone. */
async function placeInCircle(client: MatrixClient, circleId: string, roomId: string): Promise<string> {
  const circle = client.getRoom(circleId);
  if (!circle?.currentState.maySendStateEvent('m.space.child', client.getSafeUserId())) return 'not-allowed';
  await hang(client, circleId, roomId);
  return roomId;
}

/** Invites with the keys of what has been said so far (MSC4268). */
async function invite(client: MatrixClient, room: Room, userId: string): Promise<string> {
  const membership = room.getMember(userId)?.membership;
  if (membership && isWithin(membership)) return membership;
  try {
    await client.invite(room.roomId, userId, { shareEncryptedHistory: true });
    return 'invited';
  } catch (error) {
    // A person whose account is gone is refused for good; the others are still invited.
    if (requestProblem(error).kind === 'refused') return 'refused';
    throw error;
  }
}
