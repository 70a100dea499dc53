import { standing, type Standing } from '../../../cache/states';
import type { ActOf } from '../../../domain/act';
import { circleLimits, joinRuleContent, type Access } from '../../../domain/circle/circle';
import type { Role } from '../../../domain/circle/roles';
import type { StateEdit } from '../../../domain/state-edit';
import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { moved, placesToWrite } from './room-order';

/** Joins a room or a circle; it opens when the homeserver has let this person in. */
export async function joinRoom(account: Account, roomId: string): Promise<void> {
  await perform(account, { kind: 'join', roomId });
}

/** Asks its lead to be let into a circle. */
export async function askIn(account: Account, roomId: string, reason: string): Promise<void> {
  await perform(account, { kind: 'knock', roomId, reason });
}

/** Leaves a circle or room, or takes back what one has asked. */
export async function leave(account: Account, roomId: string): Promise<void> {
  await perform(account, { kind: 'leave', roomId });
}

/** Adds people to a circle; more than one act may name in several. */
export async function addPeople(account: Account, roomId: string, people: readonly string[]): Promise<void> {
  for (let first = 0; first < people.length; first += circleLimits.people) {
    const some = people.slice(first, first + circleLimits.people);
    await perform(account, { kind: 'add-people', roomId, people: some });
  }
}

export async function removePerson(account: Account, roomId: string, person: string, reason: string): Promise<void> {
  await perform(account, { kind: 'remove-people', roomId, people: [person], reason });
}

export async function movePerson(account: Account, roomId: string, to: string, person: string): Promise<void> {
  await perform(account, { kind: 'move-person', roomId, to, person });
}

export async function setRole(account: Account, roomId: string, person: string, role: Role): Promise<void> {
  await perform(account, { kind: 'set-roles', roomId, roles: { [person]: role } });
}

/** Makes another the lead and oneself a deputy, in one act. */
export async function handOn(account: Account, roomId: string, person: string): Promise<void> {
  await perform(account, {
    kind: 'set-roles',
    roomId,
    roles: { [person]: 'lead', [account.userId]: 'deputy' },
  });
}

export async function createRoom(
  account: Account,
  spaceId: string,
  plan: Omit<ActOf<'create-room'>, 'kind' | 'roomId'>,
): Promise<void> {
  await perform(account, { kind: 'create-room', roomId: spaceId, ...plan });
}

/** Closes a room or a circle for writing, or opens it again. */
export async function archive(account: Account, roomId: string, archived: boolean): Promise<void> {
  await perform(account, { kind: 'archive', roomId, archived });
}

/** Makes edits whose makers saw what `bases` name standing. */
export async function saveEdits(
  account: Account,
  roomId: string,
  edits: readonly { edit: StateEdit; basis: string | null }[],
): Promise<void> {
  for (const { edit, basis } of edits) await perform(account, { kind: 'state', roomId, edit, basis });
}

/** Opens a room to its whole space, or to those alone who are invited. */
export async function setAccess(account: Account, room: RoomRow, access: Access): Promise<void> {
  await saveJoinRule(account, room, joinRuleContent(access, room.parents[0] ?? ''));
}

/** Lets the whole organisation ask in a room of a circle, or the circle alone. */
export async function setOutside(account: Account, circle: RoomRow, room: RoomRow, isOn: boolean): Promise<void> {
  const outsideId = isOn ? circle.parents[0] : undefined;
  await saveJoinRule(account, room, joinRuleContent('open', circle.roomId, outsideId));
}

async function saveJoinRule(account: Account, room: RoomRow, content: ReturnType<typeof joinRuleContent>) {
  const place = { roomId: room.roomId, type: 'm.room.join_rules', stateKey: '' } as const;
  await saveEdits(account, room.roomId, [
    { edit: { type: place.type, stateKey: '', content }, basis: basisOf(await standing(account.db, place)) },
  ]);
}

/**
 * Moves a room one step in the order of its space.
 * @param ids of all its rooms as they are listed
 */
export async function moveRoom(
  account: Account,
  space: RoomRow,
  ids: readonly string[],
  roomId: string,
  by: -1 | 1,
): Promise<void> {
  const edits = placesToWrite(moved(ids, roomId, by), open(space.c).order).map(async ({ roomId: child, place }) => {
    const at = { roomId: space.roomId, type: 'm.space.child', stateKey: child } as const;
    const now = await standing(account.db, at);
    const via = now?.content.via ?? [account.userId.replace(/^[^:]*:/, '')];
    const edit: StateEdit = { type: at.type, stateKey: child, content: { via, order: place } };
    return { edit, basis: basisOf(now) };
  });
  await saveEdits(account, space.roomId, await Promise.all(edits));
}

function basisOf(now: Pick<Standing<'m.room.name'>, 'basis'> | null): string | null {
  return now?.basis ?? null;
}
