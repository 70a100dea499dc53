import { KnownMembership, type MatrixClient, type Room } from 'matrix-js-sdk';
import type { ActOf } from '../../domain/act';
import { callReason } from '../../domain/case/case-call';
import { leave } from './membership';
import { sendState, unhang } from './make-room';
import { isMember, type Means } from './means';
import { reachNewlyInvited } from './newly-invited';
import { inviteToRoom, kick } from './people';
import type { Steps } from './steps';
import { circleAbove } from './tell-outside';
import { isWithin } from './within';

/** Invites people to a group chat with the keys of what has been said so far (MSC4268). */
export async function inviteToCase(means: Means, steps: Steps, act: ActOf<'invite-to-case'>): Promise<void> {
  if (!(await isMember(means, act.roomId))) return;
  const reason = act.called && callReason(act.called);
  for (const userId of act.people) await inviteToRoom(means, steps, act.roomId, userId, reason);
  await reachNewlyInvited(means.client, act.roomId, act.people);
}

/**
 * Closes a group chat in favour of another, which this person is in too. Its people are invited there first, so that
 * wherever this is interrupted everybody is in one of the two; last of all this person leaves it, after which nothing is
 * left to be done.
 */
export async function mergeCase(means: Means, steps: Steps, act: ActOf<'merge-case'>): Promise<void> {
  const { client, rooms, ended } = means;
  await rooms.everyRoom(ended);
  const room = client.getRoom(act.roomId);
  if (room?.getMyMembership() !== KnownMembership.Join || !(await isMember(means, act.to))) return;
  const people = await othersIn(room);
  for (const userId of people) await inviteToRoom(means, steps, act.to, userId);
  await reachNewlyInvited(client, act.to, people);
  // Matrix spec, m.room.tombstone.
  await steps.once('successor', () =>
    sendState(client, act.roomId, 'm.room.tombstone', { body: act.words, replacement_room: act.to }),
  );
  await steps.onceIfAllowed('unlisted', () => unlist(client, act.roomId));
  for (const userId of people) await kick(client, steps, act.roomId, userId, act.words);
  await leave(means, steps, { kind: 'leave', roomId: act.roomId });
}

/** Who is in a room or invited to it, beside this person. */
async function othersIn(room: Room): Promise<string[]> {
  await room.clearLoadedMembersIfNeeded();
  await room.loadMembersIfNeeded();
  const others = room.getMembers().filter(({ userId }) => userId !== room.myUserId);
  return others.flatMap(({ userId, membership }) => (isWithin(membership) ? [userId] : []));
}

async function unlist(client: MatrixClient, roomId: string): Promise<string> {
  const circleId = circleAbove(client, roomId);
  return circleId === null ? 'unlisted' : unhang(client, circleId, roomId);
}
