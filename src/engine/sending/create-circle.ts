import { MatrixError, type MatrixClient } from 'matrix-js-sdk';
import type { RoomPlan } from '../../domain/circle/circle-acts';
import type { ActOf } from '../../domain/act';
import { hasRight, powerOf, roleOf } from '../../domain/circle/roles';
import { requestProblem } from '../session/problems';
import { findOrCreateRoom, hang, serverName, unhang } from './make-room';
import { inviteToRoom, inviteToSpace } from './people';
import { circleRecipe, consultationRecipe, inboxRecipe, type Powers, type RoomOptions } from './room-recipes';
import { readPowers } from './roles';
import type { Means } from './means';
import type { Steps } from './steps';
import { tellOutside } from './tell-outside';

/**
 * Makes a circle: its space, its rooms, its people. What was begun is gone on with; where the homeserver refuses it,
 * the rooms made so far are left again, so that no half of a circle stays behind.
 */
export async function createCircle(means: Means, steps: Steps, act: ActOf<'create-circle'>): Promise<void> {
  const { client } = means;
  try {
    await means.rooms.everyRoom(means.ended);
    const powers = { [client.getSafeUserId()]: powerOf.lead };
    const actId = steps.txnId;
    const circle = { name: act.name, circle: act.circle, access: act.access, powers, actId };
    const parent = { spaceId: act.roomId, serverName: serverName(client) };
    const circleId = await steps.once('made', () =>
      findOrCreateRoom(client, actId, circleRecipe({ ...circle, parent }), steps.isRepeated),
    );
    await steps.once('hung', () => hang(client, act.roomId, circleId));
    const roomIds: string[] = [];
    for (const [index, room] of act.rooms.entries()) {
      roomIds.push(await makeRoom(means, steps, circleId, room, { access: 'open' }, powers, String(index)));
    }
    for (const userId of act.people) {
      await inviteToSpace(means, steps, circleId, userId);
      for (const roomId of roomIds) await inviteToRoom(means, steps, roomId, userId);
    }
  } catch (error) {
    await undoIfRefused(client, steps, act.roomId, error);
    throw error;
  }
}

/** Makes a room in a circle or in the organisation, led by who leads the space. */
export async function createRoom(means: Means, steps: Steps, act: ActOf<'create-room'>): Promise<void> {
  try {
    await means.rooms.everyRoom(means.ended);
    const powers = await readPowers(means.client, act.roomId);
    const self = means.client.getSafeUserId();
    // The homeserver would make the room, and refuse only its place.
    if (!hasRight(powers[self] ?? powerOf.member, 'manage-rooms'))
      throw new MatrixError({ errcode: 'M_FORBIDDEN' }, 403);
    const roomId = await makeRoom(means, steps, act.roomId, act.room, act, powers, '');
    if (act.outsideId !== undefined) await tellOutside(means.client, act.roomId, [roomId]);
    // A room for invited people alone can be led by who leads the circle, and only who is in it leads.
    const leads =
      act.access === 'invited' ? Object.keys(powers).filter((id) => roleOf(powers[id] ?? 0) === 'lead') : [];
    const invited = new Set([...leads, ...act.people].filter((userId) => userId !== self));
    for (const userId of invited) await inviteToRoom(means, steps, roomId, userId);
  } catch (error) {
    await undoIfRefused(means.client, steps, act.roomId, error);
    throw error;
  }
}

async function makeRoom(
  { client }: Means,
  steps: Steps,
  spaceId: string,
  { kind, name, topic }: RoomPlan,
  { access, outsideId }: Pick<ActOf<'create-room'>, 'access' | 'outsideId'>,
  powers: Powers,
  index: string,
): Promise<string> {
  const actId = `${steps.txnId}.room${index}`;
  const parent = { spaceId, serverName: serverName(client) };
  const options: RoomOptions = {
    name,
    topic,
    access,
    parent,
    powers,
    actId,
    ...(outsideId !== undefined && { outsideId }),
  };
  const recipe = kind === 'inbox' ? inboxRecipe(options) : consultationRecipe(options);
  const roomId = await steps.once(`made${index}.room`, () => findOrCreateRoom(client, actId, recipe, steps.isRepeated));
  await steps.once(`hung${index}.room`, () => hang(client, spaceId, roomId));
  return roomId;
}

/** Leaves what was made, and takes it out of the space; an act that is tried again makes all of it anew. */
async function undoIfRefused(client: MatrixClient, steps: Steps, spaceId: string, error: unknown): Promise<void> {
  if (requestProblem(error).kind !== 'refused') return;
  const made = steps.startingWith('made');
  const [first] = made;
  if (first && steps.startingWith('hung').length > 0) await ifAllowed(() => unhang(client, spaceId, first));
  for (const roomId of made) await ifAllowed(() => client.leave(roomId));
  await steps.forget();
}

async function ifAllowed(undo: () => Promise<unknown>): Promise<void> {
  try {
    await undo();
  } catch (error) {
    if (requestProblem(error).kind !== 'refused') throw error;
  }
}
