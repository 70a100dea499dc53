import { z } from 'zod';
import { accesses, circleContent, circleLimits } from './circle';
import { personContent, professionCodes } from '../directory/directory';
import { role } from './roles';
import { stateEdit } from '../state-edit';
import { logEntry } from '../case/use-log';

/**
 * What leads and members do to circles, rooms and the directory. Each act is kept in the outbox like a message; one
 * that takes several requests goes on where it was interrupted. `roomId` is the room that the act is about.
 */

const roomId = z.string().max(255);
const userId = z.string().max(255);
const people = z.array(userId).max(circleLimits.people);
const reason = z.string().max(circleLimits.reason).default('');

/** A room that hangs in a space. */
export const roomPlan = z.object({
  kind: z.enum(['consultation', 'inbox']),
  name: z.string().min(1).max(circleLimits.name),
  topic: z.string().max(circleLimits.topic).default(''),
});
export type RoomPlan = z.infer<typeof roomPlan>;

/** Changes one state event; `basis` is the event that its maker saw standing, null where there was none. */
export const stateAct = z.object({
  kind: z.literal('state'),
  roomId,
  edit: stateEdit,
  basis: z.string().max(255).nullable(),
});

/** Makes a circle in the organisation `roomId`, with its rooms and people. */
export const createCircleAct = z.object({
  kind: z.literal('create-circle'),
  roomId,
  name: z.string().min(1).max(circleLimits.name),
  circle: circleContent,
  access: z.enum(accesses),
  people,
  rooms: z.array(roomPlan).max(circleLimits.rooms),
});

/**
 * Makes a room in the circle or organisation `roomId`: open to all of it, or to those who are invited. With `outsideId`,
 * the organisation, it is open to that too, which asks there from outside the circle.
 */
export const createRoomAct = z.object({
  kind: z.literal('create-room'),
  roomId,
  room: roomPlan,
  access: z.enum(['open', 'invited']),
  outsideId: roomId.optional(),
  people,
});

/** Invites people to the circle and those of its rooms that its members share; answers those who asked. */
export const addPeopleAct = z.object({ kind: z.literal('add-people'), roomId, people });

/**
 * Removes people from the space and all its rooms, or refuses those who asked. `onlyInvited` withdraws invitations and
 * leaves alone whoever has come meanwhile.
 */
export const removePeopleAct = z.object({
  kind: z.literal('remove-people'),
  roomId,
  people,
  reason,
  onlyInvited: z.literal(true).optional(),
});

/** Adds a person to the circle `to` and removes her from the circle `roomId`. */
export const movePersonAct = z.object({ kind: z.literal('move-person'), roomId, to: roomId, person: userId });

/** Gives people roles in the circle and all its rooms; several at once hand the lead on. */
export const setRolesAct = z.object({ kind: z.literal('set-roles'), roomId, roles: z.record(userId, role) });

/** Closes a room, or a circle with its rooms, for writing; or opens it again. */
export const archiveAct = z.object({ kind: z.literal('archive'), roomId, archived: z.boolean() });

/** Joins a room; of a circle, its shared rooms too. */
export const joinAct = z.object({ kind: z.literal('join'), roomId });

/** Asks to join (Matrix spec, knocking). */
export const knockAct = z.object({ kind: z.literal('knock'), roomId, reason });

/** Leaves a room, or a circle with its rooms; takes back what one has asked. */
export const leaveAct = z.object({ kind: z.literal('leave'), roomId });

/** Writes many entries of the directory `roomId`. */
export const importPeopleAct = z.object({
  kind: z.literal('import-people'),
  roomId,
  people: z.array(z.object({ userId, content: personContent })).max(10_000),
});

/**
 * Invites people to the group chat `roomId`, with what was said in it before; with `called`, those of a profession, of
 * whom the first to come joins.
 */
export const inviteToCaseAct = z.object({
  kind: z.literal('invite-to-case'),
  roomId,
  people,
  called: z.enum(professionCodes).optional(),
});

/**
 * Closes the group chat `roomId`, which was opened at the same time as the one that counts: its people are invited to
 * that one, `to`, and it is left empty.
 */
export const mergeCaseAct = z.object({
  kind: z.literal('merge-case'),
  roomId,
  to: roomId,
  /** What its people are told, in the language of who opened it; the homeserver can read it. */
  words: z.string().min(1).max(circleLimits.reason),
});

/** Pins a message in its room, or unpins it (Matrix spec, m.room.pinned_events). */
export const pinAct = z.object({ kind: z.literal('pin'), roomId, target: z.string().max(255), pinned: z.boolean() });

/** Writes down, in this person's log room of the organisation `roomId`, what she has used of a client. */
export const logUseAct = z.object({
  kind: z.literal('log-use'),
  roomId,
  /** What the log room is called, where it has still to be made. */
  name: z.string().min(1).max(circleLimits.name),
  entry: logEntry,
  /** The entry in plain text, for any Matrix client. */
  body: z.string().min(1).max(2000),
});

/** Everything that changes a circle, a room, its people or the directory, and no message. */
export const administrativeAct = z.discriminatedUnion('kind', [
  stateAct,
  createCircleAct,
  createRoomAct,
  addPeopleAct,
  removePeopleAct,
  movePersonAct,
  setRolesAct,
  archiveAct,
  joinAct,
  knockAct,
  leaveAct,
  importPeopleAct,
  inviteToCaseAct,
  mergeCaseAct,
  pinAct,
  logUseAct,
]);
export type AdministrativeAct = z.infer<typeof administrativeAct>;

const administrativeKinds: ReadonlySet<string> = new Set(
  administrativeAct.options.map((option) => option.shape.kind.value),
);

export function isAdministrative(act: { kind: string }): act is AdministrativeAct {
  return administrativeKinds.has(act.kind);
}
