import { EventTimeline, type MatrixEvent, type Room } from 'matrix-js-sdk';
import { z } from 'zod';
import type { MemberRow, Membership, RoomDetails } from '../../cache/rows';
import { seal } from '../../cache/sealing';
import { professionCalled } from '../../domain/case/case-call';
import { caseContent, caseStatus, unstatedCase } from '../../domain/case/case-life';
import { accessOf, archiveContent, takesOutside, circleContent, type CircleContent } from '../../domain/circle/circle';
import type { Profession } from '../../domain/directory/directory';
import { eventTypes, roomKindOf, type RoomKind } from '../../domain/event-types';
import { mostPins } from '../../domain/message/pins';

/** What a room's state says of it, parsed at the door. */
export interface RoomFacts {
  kind: RoomKind;
  membership: Membership;
  children: string[];
  encrypted: boolean;
  details: Omit<RoomDetails, 'lastMessage' | 'asked'>;
}

const nameContent = z.object({ name: z.string().max(255) });
const topicContent = z.object({ topic: z.string().max(2000) });
const createContent = z.object({ type: z.string().optional() });
const joinRuleContent = z.object({ join_rule: z.string(), allow: z.array(z.unknown()).optional().catch(undefined) });
const childContent = z.object({ via: z.array(z.string()).min(1), order: z.string().optional().catch(undefined) });
const powerContent = z.object({
  users: z.record(z.string(), z.number()).default({}),
  events: z.record(z.string(), z.number()).catch({}),
  state_default: z.number().catch(50),
  redact: z.number().catch(50),
});
const pinnedContent = z.object({ pinned: z.array(z.string().max(255)) });
const tombstoneContent = z.object({ replacement_room: z.string().max(255).catch('') });
const memberContent = z.object({ reason: z.string().max(1000).default('') });
const knockContent = z.object({ membership: z.literal('knock'), reason: z.string().max(1000) });
const memberships = z.enum(['join', 'invite', 'knock', 'leave', 'ban']);

function stateContent<Schema extends z.ZodType>(room: Room, type: string, schema: Schema): z.infer<Schema> | null {
  const event = room.getLiveTimeline().getState(EventTimeline.FORWARDS)?.getStateEvents(type, '');
  const parsed = schema.safeParse(event?.getContent());
  return parsed.success ? parsed.data : null;
}

function stateEvents(room: Room, type: string): MatrixEvent[] {
  return room.getLiveTimeline().getState(EventTimeline.FORWARDS)?.getStateEvents(type) ?? [];
}

export function roomFacts(room: Room, self: string): RoomFacts {
  const circle: CircleContent | null = stateContent(room, eventTypes.circle, circleContent);
  const create = stateContent(room, 'm.room.create', createContent);
  const joinRule = stateContent(room, 'm.room.join_rules', joinRuleContent);
  const membership = memberships.safeParse(room.getMyMembership());
  const powers = stateContent(room, 'm.room.power_levels', powerContent);
  const kind = roomKindOf(create?.type, circle !== null);
  const caseState =
    kind === 'case'
      ? (stateContent(room, eventTypes.case, caseContent) ?? unstatedCase(powers?.users ?? {}))
      : undefined;
  // A group chat that was merged into another is closed as every other is.
  const tombstone = kind === 'case' ? null : stateContent(room, 'm.room.tombstone', tombstoneContent);
  const isArchived = stateContent(room, eventTypes.archive, archiveContent)?.archived ?? false;
  const children = stateEvents(room, 'm.space.child').flatMap((event) => {
    const roomId = event.getStateKey();
    const child = childContent.safeParse(event.getContent());
    return roomId && child.success ? [[roomId, child.data.order] as const] : [];
  });
  return {
    kind,
    membership: membership.success ? membership.data : 'none',
    children: children.map(([roomId]) => roomId),
    encrypted: room.hasEncryptionStateEvent(),
    details: {
      name: stateContent(room, 'm.room.name', nameContent)?.name ?? '',
      topic: stateContent(room, 'm.room.topic', topicContent)?.topic ?? '',
      heroes: heroes(room, self),
      memberCount: room.getJoinedMemberCount(),
      circle,
      access: accessOf(joinRule?.join_rule),
      takesOutside: joinRule !== null && takesOutside(joinRule),
      // A log is written by what people do, and by nobody.
      archived: caseState ? caseStatus(caseState) === 'closed' : kind === 'log' || isArchived || tombstone !== null,
      successor: tombstone?.replacement_room,
      caseState,
      powers: powers?.users ?? {},
      pinned: (stateContent(room, 'm.room.pinned_events', pinnedContent)?.pinned ?? []).slice(-mostPins),
      needs: {
        pin: powers?.events['m.room.pinned_events'] ?? powers?.state_default ?? 50,
        redact: powers?.redact ?? 50,
      },
      order: Object.fromEntries(children.flatMap(([roomId, order]) => (order ? [[roomId, order]] : []))),
      invitedBy: inviter(room, self),
      calledAs: calledAs(room, self),
      refusal: refusal(room, self),
    },
  };
}

const heroesShown = 5;

/** The names that a room without a name of its own is called by (Matrix spec, calculating the display name). */
function heroes(room: Room, self: string): string[] {
  return room
    .getMembers()
    .filter((member) => member.userId !== self && (member.membership === 'join' || member.membership === 'invite'))
    .slice(0, heroesShown)
    .map((member) => member.rawDisplayName);
}

function inviter(room: Room, self: string): string | null {
  const own = room.getMember(self);
  return own?.membership === 'invite' ? (own.events.member?.getSender() ?? null) : null;
}

/** Of what profession this person is asked along, where the first to accept it joins. */
function calledAs(room: Room, self: string): Profession | undefined {
  const own = room.getMember(self);
  const content = memberContent.safeParse(own?.membership === 'invite' ? own.events.member?.getContent() : undefined);
  return (content.success && professionCalled(content.data.reason)) || undefined;
}

/** Who removed this person or refused her asking, and why. */
function refusal(room: Room, self: string): RoomDetails['refusal'] {
  const own = room.currentState.getStateEvents('m.room.member', self);
  const by = own?.getSender();
  if (!own || !by || by === self || own.getContent()['membership'] !== 'leave') return null;
  const content = memberContent.safeParse(own.getContent());
  return { by, reason: content.success ? content.data.reason : '' };
}

/** Rows of the members that the SDK knows of a room, or of those named. */
export function memberRows(room: Room, only?: ReadonlySet<string>): MemberRow[] {
  return room.currentState.getMembers().flatMap((member) => {
    const membership = memberships.safeParse(member.membership);
    if (!membership.success || (only && !only.has(member.userId))) return [];
    return [
      {
        roomId: room.roomId,
        userId: member.userId,
        membership: membership.data,
        powerLevel: member.powerLevel,
        c: seal({ displayName: member.rawDisplayName, ...askingReason(member.events.member?.getContent()) }),
      },
    ];
  });
}

/** Why a person asks to join, out of her membership's content; nothing where she does not ask or gave no reason. */
export function askingReason(content: unknown): { reason?: string } {
  const parsed = knockContent.safeParse(content);
  return parsed.success && parsed.data.reason !== '' ? { reason: parsed.data.reason } : {};
}
