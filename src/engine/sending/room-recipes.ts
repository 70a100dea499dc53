import { Preset, Visibility, type ICreateRoomOpts } from 'matrix-js-sdk';
import type { CaseContent } from '../../domain/case/case-life';
import { joinRuleContent, type Access, type CircleContent } from '../../domain/circle/circle';
import { eventTypes, roomTypes } from '../../domain/event-types';
import { powerOf } from '../../domain/circle/roles';

/**
 * What each kind of Piiri's rooms is created from (Matrix spec, POST /createRoom). docs/protocol.md says why each
 * rule is as it is. A room's name, topic and state can be read by the homeserver: no client is named in them.
 */

/**
 * Rooms name all power levels, the creator's too, so that who made a room can hand it over and leave; from version 12
 * on a creator's power cannot be taken away.
 */
const roomVersion = '11';

/** Who may do what in a room that stands for longer than one client's matter: power levels other than a member's. */
export type Powers = Readonly<Record<string, number>>;

/** Marks what a room is made by, so that an act that is repeated finds it. */
interface Made {
  powers: Powers;
  actId?: string | undefined;
}

/** Where a room hangs: its space, and the homeserver through which the space is reached. */
export interface RoomParent {
  spaceId: string;
  serverName: string;
}

type State = NonNullable<ICreateRoomOpts['initial_state']>[number];

/** The organisation: the root space. Its people are invited. */
export function organisationRecipe(options: { name: string; topic: string } & Made): ICreateRoomOpts {
  return {
    ...common(options.name, options.topic),
    creation_content: creation(roomTypes.space, options),
    power_level_content_override: { ...powerLevels(options.powers), invite: powerOf.deputy },
    initial_state: [noGuests, inviteOnly, sharedHistory],
  };
}

/** A circle: a space in the organisation's. Its roles, its name and how it is joined are its lead's alone. */
export function circleRecipe(
  options: { name: string; circle: CircleContent; access: Access; parent: RoomParent } & Made,
): ICreateRoomOpts {
  return {
    ...common(options.name, options.circle.purpose),
    creation_content: creation(roomTypes.space, options),
    power_level_content_override: {
      ...powerLevels(options.powers),
      invite: powerOf.deputy,
      events: Object.fromEntries(leadsAlone.map((type) => [type, powerOf.lead])),
    },
    initial_state: [
      noGuests,
      joinRule(options.access, options.parent.spaceId),
      sharedHistory,
      parentState(options.parent),
      { type: eventTypes.circle, state_key: '', content: options.circle },
    ],
  };
}

/** State of a circle's space that takes its lead; all other state takes a deputy. */
const leadsAlone = [
  'm.room.power_levels',
  'm.room.name',
  'm.room.topic',
  'm.room.join_rules',
  'm.room.history_visibility',
  'm.room.tombstone',
  eventTypes.circle,
  eventTypes.archive,
];

/** What a room of a circle or of the organisation is made from. */
export type RoomOptions = {
  name: string;
  topic: string;
  access?: Access;
  outsideId?: string;
  parent: RoomParent;
} & Made;

/** A consultation room: open to whoever is in the space it hangs in, a circle or the whole organisation. */
export function consultationRecipe(options: RoomOptions): ICreateRoomOpts {
  return { ...encryptedRoom(options), creation_content: creation(roomTypes.consultation, options) };
}

/** A circle's inbox of client contacts: open to the circle. */
export function inboxRecipe(options: RoomOptions): ICreateRoomOpts {
  return { ...encryptedRoom(options), creation_content: creation(roomTypes.inbox, options) };
}

/** The organisation's directory: state alone, written by leads, readable by everyone and by the homeserver. */
export function directoryRecipe(options: RoomOptions): ICreateRoomOpts {
  return {
    ...common(options.name, options.topic),
    creation_content: creation(roomTypes.directory, options),
    power_level_content_override: {
      ...powerLevels(options.powers),
      invite: powerOf.deputy,
      events: { [eventTypes.availability]: powerOf.member },
    },
    initial_state: [noGuests, joinRule('open', options.parent.spaceId), sharedHistory, parentState(options.parent)],
  };
}

/** Where the organisation's remote receptions are booked: state alone, open to all of it and to the homeserver. */
export function receptionRecipe(options: RoomOptions): ICreateRoomOpts {
  return {
    ...common(options.name, options.topic),
    creation_content: creation(roomTypes.reception, options),
    power_level_content_override: {
      ...powerLevels(options.powers),
      invite: powerOf.deputy,
      // Nobody talks here: whatever is said of a client is said in a room that is encrypted.
      events_default: powerOf.deputy,
      events: { [eventTypes.reception]: powerOf.member, [eventTypes.receptionBooking]: powerOf.member },
    },
    initial_state: [noGuests, joinRule('open', options.parent.spaceId), sharedHistory, parentState(options.parent)],
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
  /** Who opens it, who leads it until she hands it on. */
  lead: string;
}): ICreateRoomOpts {
  const state: CaseContent = { v: 1, lead: options.lead };
  return {
    ...common(options.name),
    creation_content: { type: roomTypes.case, [eventTypes.act]: options.actId },
    power_level_content_override: {
      invite: 0,
      events_default: 0,
      state_default: powerOf.deputy,
      events: {
        ...Object.fromEntries(openersAlone.map((type) => [type, powerOf.lead])),
        'm.room.pinned_events': powerOf.member,
      },
    },
    initial_state: [
      noGuests,
      inviteOnly,
      sharedHistory,
      encrypted,
      parentState({ spaceId: options.circleId, serverName: options.serverName }),
      { type: eventTypes.case, state_key: '', content: state },
    ],
  };
}

/**
 * A person's log: she adds to it, those who lead the organisation read it, and nobody changes what is in it. It takes
 * encrypted events alone and no redaction (Matrix spec, m.room.redaction), and whoever made it gives up her power as
 * soon as it stands, so that nobody has the power that its state takes.
 */
export function logRecipe(options: {
  name: string;
  organisation: string;
  writer: string;
  leads: readonly string[];
  actId: string;
}): ICreateRoomOpts {
  const { name, organisation, writer, leads, actId } = options;
  return {
    ...common(name),
    creation_content: { type: roomTypes.log, [eventTypes.organisation]: organisation, [eventTypes.act]: actId },
    power_level_content_override: {
      users: { ...Object.fromEntries(leads.map((userId) => [userId, powerOf.deputy])), [writer]: powerOf.lead },
      users_default: powerOf.member,
      invite: powerOf.member,
      kick: powerOf.deputy,
      ban: powerOf.deputy,
      redact: powerOf.lead,
      events_default: powerOf.lead,
      state_default: powerOf.lead,
      events: { 'm.room.encrypted': powerOf.member, 'm.room.redaction': powerOf.lead },
    },
    initial_state: [noGuests, inviteOnly, sharedHistory, encrypted],
  };
}

/** State of a case room that takes who opened it, as homeservers have it by themselves where a recipe names none. */
const openersAlone = [
  'm.room.power_levels',
  'm.room.history_visibility',
  'm.room.encryption',
  'm.room.tombstone',
  'm.room.server_acl',
];

/** Content of m.space.child in a space (and, with `canonical`, of m.space.parent in its child). */
export function viaServer(serverName: string): { via: string[] } {
  return { via: [serverName] };
}

function creation(type: string, { actId }: Made): Record<string, unknown> {
  return { type, ...(actId !== undefined && { [eventTypes.act]: actId }) };
}

function encryptedRoom({ name, topic, access = 'open', outsideId, parent, powers }: RoomOptions): ICreateRoomOpts {
  return {
    ...common(name, topic),
    // Any member may invite: an invitation brings the keys of earlier messages (MSC4268), joining does not. A guest
    // may write and no more.
    power_level_content_override: {
      ...powerLevels(powers),
      invite: powerOf.member,
      events_default: powerOf.guest,
      events: {
        'm.room.power_levels': powerOf.lead,
        [eventTypes.archive]: powerOf.lead,
        'm.room.pinned_events': powerOf.member,
      },
    },
    initial_state: [
      noGuests,
      joinRule(access, parent.spaceId, outsideId),
      sharedHistory,
      encrypted,
      parentState(parent),
    ],
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

function powerLevels(powers: Powers): NonNullable<ICreateRoomOpts['power_level_content_override']> {
  return { users: { ...powers }, users_default: powerOf.member, events_default: 0, state_default: powerOf.deputy };
}

const noGuests: State = { type: 'm.room.guest_access', state_key: '', content: { guest_access: 'forbidden' } };
const inviteOnly = joinRule('invited', '');
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

/** The state of how a room is joined (Matrix spec, m.room.join_rules). */
function joinRule(access: Access, spaceId: string, outsideId?: string): State {
  return { type: 'm.room.join_rules', state_key: '', content: joinRuleContent(access, spaceId, outsideId) };
}

function parentState(parent: RoomParent): State {
  return {
    type: 'm.space.parent',
    state_key: parent.spaceId,
    content: { ...viaServer(parent.serverName), canonical: true },
  };
}
