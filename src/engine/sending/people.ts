import type { InviteOpts, MatrixClient, Room } from 'matrix-js-sdk';
import type { ActOf } from '../../domain/act';
import { roomTypes } from '../../domain/event-types';
import { requestProblem } from '../session/problems';
import type { Means } from './means';
import { reachNewlyInvited } from './newly-invited';
import { childRooms, joinCircleRooms, sharedRooms } from './space-rooms';
import { isMissing } from './standing-event';
import type { Steps } from './steps';
import { isWithin } from './within';

/** Invites people to a circle and to those of its rooms that all of it shares, with what was said there before. */
export async function addPeople(means: Means, steps: Steps, act: ActOf<'add-people'>): Promise<void> {
  await joinCircleRooms(means, steps, act.roomId);
  const shared = sharedRooms(means.client, act.roomId);
  for (const userId of act.people) {
    await inviteToSpace(means, steps, act.roomId, userId);
    for (const { roomId } of shared) await inviteToRoom(means, steps, roomId, userId);
  }
  for (const roomId of [act.roomId, ...shared.map((room) => room.roomId)]) {
    await reachNewlyInvited(means.client, roomId, act.people);
  }
}

/** Removes people from a space's rooms, then from the space; of the organisation, from its circles too. */
export async function removePeople(means: Means, steps: Steps, act: ActOf<'remove-people'>): Promise<void> {
  if (act.onlyInvited) {
    for (const userId of act.people) await kick(means.client, steps, act.roomId, userId, act.reason, ['invite']);
    return;
  }
  await joinCircleRooms(means, steps, act.roomId);
  for (const userId of act.people) await removeFrom(means.client, steps, act.roomId, userId, act.reason);
}

/** Added to the new circle first, so that she is never without one. */
export async function movePerson(means: Means, steps: Steps, act: ActOf<'move-person'>): Promise<void> {
  await joinCircleRooms(means, steps, act.to);
  await joinCircleRooms(means, steps, act.roomId);
  await inviteToSpace(means, steps, act.to, act.person);
  for (const { roomId } of sharedRooms(means.client, act.to)) await inviteToRoom(means, steps, roomId, act.person);
  if (steps.hasRefused) return;
  await removeFrom(means.client, steps, act.roomId, act.person, '');
}

export function inviteToSpace({ client }: Means, steps: Steps, spaceId: string, userId: string): Promise<string> {
  return steps.onceOrRefused(`invite:${spaceId}:${userId}`, () => ensureInvited(client, spaceId, userId));
}

/** Invites with the keys of what has been said so far (MSC4268). */
export function inviteToRoom(
  means: Means,
  steps: Steps,
  roomId: string,
  userId: string,
  reason?: string,
): Promise<string> {
  const { client, rooms, ended } = means;
  return steps.onceOrRefused(`invite:${roomId}:${userId}`, async () => {
    await rooms.joined(roomId, ended);
    return ensureInvited(client, roomId, userId, { shareEncryptedHistory: true, ...(reason && { reason }) });
  });
}

/** Invites who is not in. She may join by herself meanwhile, and the homeserver refuses the invitation then. */
async function ensureInvited(
  client: MatrixClient,
  roomId: string,
  userId: string,
  options: InviteOpts = {},
): Promise<string> {
  if (await isIn(client, roomId, userId)) return 'in';
  try {
    await client.invite(roomId, userId, options);
    return 'invited';
  } catch (error) {
    if (requestProblem(error).kind === 'refused' && (await isIn(client, roomId, userId))) return 'in';
    throw error;
  }
}

async function isIn(client: MatrixClient, roomId: string, userId: string): Promise<boolean> {
  return isWithin(await membershipOf(client, roomId, userId));
}

/** A person's membership as the homeserver has it now; null where she has never been near. */
async function membershipOf(client: MatrixClient, roomId: string, userId: string): Promise<unknown> {
  try {
    return (await client.getStateEvent(roomId, 'm.room.member', userId))['membership'];
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function removeFrom(
  client: MatrixClient,
  steps: Steps,
  spaceId: string,
  userId: string,
  reason: string,
): Promise<void> {
  for (const room of childRooms(client, spaceId)) {
    const isSpace = room.getType() === roomTypes.space;
    // A case's people are its own; it is left there when a person leaves a circle.
    if (room.getType() === roomTypes.case || !mayRemove(room)) continue;
    if (isSpace) await removeFrom(client, steps, room.roomId, userId, reason);
    else await kick(client, steps, room.roomId, userId, reason);
  }
  await kick(client, steps, spaceId, userId, reason);
}

/** Removes who is in, is invited or asks, or who is so in those of these ways that are named. */
export function kick(
  client: MatrixClient,
  steps: Steps,
  roomId: string,
  userId: string,
  reason: string,
  ways: readonly unknown[] = ['join', 'invite', 'knock'],
): Promise<string> {
  return steps.onceOrRefused(`remove:${roomId}:${userId}`, async () => {
    const membership = await membershipOf(client, roomId, userId);
    if (!ways.includes(membership)) return 'out';
    await client.kick(roomId, userId, reason || undefined);
    return 'removed';
  });
}

function mayRemove(room: Room): boolean {
  const self = room.myUserId;
  return room.currentState.hasSufficientPowerLevelFor('kick', room.getMember(self)?.powerLevel ?? 0);
}
