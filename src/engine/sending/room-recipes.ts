import { Preset, Visibility, type ICreateRoomOpts } from 'matrix-js-sdk';
import { leadPowerLevel, type CircleContent } from '../../domain/circle';
import { eventTypes, roomTypes } from '../../domain/event-types';

/**
 * What each kind of Piiri's rooms is created from (Matrix spec, POST /createRoom). docs/protocol.md says why each
 * rule is as it is. A room's name, topic and state can be read by the homeserver: no client is named in them.
 */

/**
 * Rooms name all power levels, the creator's too, so that who made a room can hand it over and leave; from version 12
 * on a creator's power cannot be taken away.
 */
const roomVersion = '11';

const adminPowerLevel = 100;

/** Who may do what in a room that stands for longer than one client's matter. */
export interface RoomPeople {
  /** The user who creates the room. */
  creator: string;
  /** Users who may change the room's state and remove people. */
  leads: readonly string[];
}

/** Where a room hangs: its space, and the homeserver through which the space is reached. */
export interface RoomParent {
  spaceId: string;
  serverName: string;
}

type State = NonNullable<ICreateRoomOpts['initial_state']>[number];

/** The organisation: the root space. Its people are invited. */
export function organisationRecipe(options: { name: string; topic: string } & RoomPeople): ICreateRoomOpts {
  return {
    ...common(options.name, options.topic),
    creation_content: { type: roomTypes.space },
    power_level_content_override: powerLevels(options, leadPowerLevel),
    initial_state: [noGuests, inviteOnly, sharedHistory],
  };
}

/** A circle: a space in the organisation's. Its people are invited by its leads. */
export function circleRecipe(
  options: { name: string; circle: CircleContent; parent: RoomParent } & RoomPeople,
): ICreateRoomOpts {
  return {
    ...common(options.name, options.circle.purpose),
    creation_content: { type: roomTypes.space },
    power_level_content_override: powerLevels(options, leadPowerLevel),
    initial_state: [
      noGuests,
      inviteOnly,
      sharedHistory,
      parentState(options.parent),
      { type: eventTypes.circle, state_key: '', content: options.circle },
    ],
  };
}

/** A consultation room: open to whoever is in the space it hangs in, a circle or the whole organisation. */
export function consultationRecipe(
  options: { name: string; topic: string; parent: RoomParent } & RoomPeople,
): ICreateRoomOpts {
  return { ...encryptedRoom(options), creation_content: { type: roomTypes.consultation } };
}

/** A circle's inbox of client contacts: open to the circle. */
export function inboxRecipe(
  options: { name: string; topic: string; parent: RoomParent } & RoomPeople,
): ICreateRoomOpts {
  return { ...encryptedRoom(options), creation_content: { type: roomTypes.inbox } };
}

/** The organisation's directory: state alone, written by leads, readable by everyone and by the homeserver. */
export function directoryRecipe(
  options: { name: string; topic: string; parent: RoomParent } & RoomPeople,
): ICreateRoomOpts {
  return {
    ...common(options.name, options.topic),
    creation_content: { type: roomTypes.directory },
    power_level_content_override: powerLevels(options, leadPowerLevel),
    initial_state: [noGuests, openTo(options.parent), sharedHistory, parentState(options.parent)],
  };
}

/**
 * A group chat about one client's contact. Its people are invited once it stands, with the history that is there by
 * then; whoever is in it may invite more.
 */
export function caseRoomRecipe(options: {
  /** See caseRoomName: never a person. */
  name: string;
  circleId: string;
  serverName: string;
  /** Marks the room with the act that opens it, so that the act, repeated, finds it. */
  actId: string;
}): ICreateRoomOpts {
  return {
    ...common(options.name),
    creation_content: { type: roomTypes.case, [eventTypes.act]: options.actId },
    power_level_content_override: { invite: 0, events_default: 0, state_default: leadPowerLevel },
    initial_state: [
      noGuests,
      inviteOnly,
      sharedHistory,
      encrypted,
      parentState({ spaceId: options.circleId, serverName: options.serverName }),
    ],
  };
}

/** Content of m.space.child in a space (and, with `canonical`, of m.space.parent in its child). */
export function viaServer(serverName: string): { via: string[] } {
  return { via: [serverName] };
}

function encryptedRoom(
  options: { name: string; topic: string; parent: RoomParent } & RoomPeople,
): Omit<ICreateRoomOpts, 'creation_content'> {
  return {
    ...common(options.name, options.topic),
    // Anyone in the room may invite: an invitation brings the keys of earlier messages (MSC4268), joining does not.
    power_level_content_override: powerLevels(options, 0),
    initial_state: [noGuests, openTo(options.parent), sharedHistory, encrypted, parentState(options.parent)],
  };
}

function common(name: string, topic = ''): ICreateRoomOpts {
  return {
    name,
    ...(topic && { topic }),
    preset: Preset.PrivateChat,
    visibility: Visibility.Private,
    room_version: roomVersion,
  };
}

function powerLevels(people: RoomPeople, invite: number): NonNullable<ICreateRoomOpts['power_level_content_override']> {
  const leads = people.leads.map((userId) => [userId, leadPowerLevel]);
  return {
    users: { ...Object.fromEntries(leads), [people.creator]: adminPowerLevel },
    users_default: 0,
    events_default: 0,
    state_default: leadPowerLevel,
    invite,
  };
}

const noGuests: State = { type: 'm.room.guest_access', state_key: '', content: { guest_access: 'forbidden' } };
const inviteOnly: State = { type: 'm.room.join_rules', state_key: '', content: { join_rule: 'invite' } };
const sharedHistory: State = {
  type: 'm.room.history_visibility',
  state_key: '',
  content: { history_visibility: 'shared' },
};
const encrypted: State = {
  type: 'm.room.encryption',
  state_key: '',
  content: { algorithm: 'm.megolm.v1.aes-sha2' },
};

/** Restricted join (Matrix spec, join rules): whoever is joined to the space may join. */
function openTo(parent: RoomParent): State {
  return {
    type: 'm.room.join_rules',
    state_key: '',
    content: { join_rule: 'restricted', allow: [{ type: 'm.room_membership', room_id: parent.spaceId }] },
  };
}

function parentState(parent: RoomParent): State {
  return {
    type: 'm.space.parent',
    state_key: parent.spaceId,
    content: { ...viaServer(parent.serverName), canonical: true },
  };
}
