import type { ActOf } from '../../domain/act';
import { takesOutside } from '../../domain/circle/circle';
import type { AdministrativeAct } from '../../domain/circle/circle-acts';
import { eventTypes } from '../../domain/event-types';
import { assertNever } from '../../domain/result';
import { keepCasePowers } from './case-powers';
import { createCircle, createRoom } from './create-circle';
import { editState, importPeople, type EditOutcome } from './edit-state';
import { logUse } from './log-use';
import { join, knock, leave } from './membership';
import { inviteToCase, mergeCase } from './merge-case';
import type { Means } from './means';
import { pin } from './pin';
import { addPeople, movePerson, removePeople } from './people';
import { archive, setRoles } from './roles';
import type { Steps } from './steps';
import { circleAbove, isStatedForAskers, outsideRooms, tellOutside } from './tell-outside';

/** What became of an act: all of it, all but for some of those it names, or what an edit of state comes to. */
export type Administered = { kind: 'done' } | { kind: 'partly' } | EditOutcome;

/** Does an act that changes a circle, a room, its people or the directory, step by step. */
export async function administer(means: Means, steps: Steps, act: AdministrativeAct): Promise<Administered> {
  if (act.kind === 'state') {
    const outcome = await editState(means, steps, act);
    if (outcome.kind === 'stands') await follow(means, act);
    return outcome;
  }
  await perform(means, steps, act);
  return { kind: steps.hasRefused ? 'partly' : 'done' };
}

/** What an edit that stands now calls for. */
async function follow(means: Means, act: ActOf<'state'>): Promise<void> {
  if (act.edit.type === eventTypes.case) await keepCasePowers(means.client, act.roomId, act.edit.content);
  else await repeatOutside(means, act);
}

/** What was stated for those who ask, or a room that now takes questions from outside, is repeated where they read it. */
async function repeatOutside({ client }: Means, { roomId, edit }: ActOf<'state'>): Promise<void> {
  if (isStatedForAskers(edit.type)) return tellOutside(client, roomId, outsideRooms(client, roomId));
  if (edit.type !== 'm.room.join_rules' || !takesOutside(edit.content)) return;
  const circleId = circleAbove(client, roomId);
  if (circleId) await tellOutside(client, circleId, [roomId]);
}

function perform(means: Means, steps: Steps, act: Exclude<AdministrativeAct, { kind: 'state' }>): Promise<void> {
  switch (act.kind) {
    case 'create-circle':
      return createCircle(means, steps, act);
    case 'create-room':
      return createRoom(means, steps, act);
    case 'add-people':
      return addPeople(means, steps, act);
    case 'remove-people':
      return removePeople(means, steps, act);
    case 'move-person':
      return movePerson(means, steps, act);
    case 'set-roles':
      return setRoles(means, steps, act);
    case 'archive':
      return archive(means, steps, act);
    case 'join':
      return join(means, steps, act);
    case 'knock':
      return knock(means, steps, act);
    case 'leave':
      return leave(means, steps, act);
    case 'import-people':
      return importPeople(means, steps, act);
    case 'invite-to-case':
      return inviteToCase(means, steps, act);
    case 'merge-case':
      return mergeCase(means, steps, act);
    case 'pin':
      return pin(means, steps, act);
    case 'log-use':
      return logUse(means, steps, act);
    default:
      return assertNever(act);
  }
}
