import { z } from 'zod';

export const circleKinds = ['team', 'network'] as const;

/** State `fi.piiri.circle` of a circle's space. */
export const circleContent = z.object({
  v: z.literal(1),
  kind: z.enum(circleKinds),
  purpose: z.string().max(500).default(''),
});
export type CircleContent = z.infer<typeof circleContent>;

/** State `fi.piiri.archive` of a circle's space or of a room: whether it is closed for writing and out of the lists. */
export const archiveContent = z.object({ v: z.literal(1), archived: z.boolean() });
export type ArchiveContent = z.infer<typeof archiveContent>;

/**
 * How one gets in (Matrix spec, m.room.join_rules): whoever is in the space above may join, may ask to, or must be
 * invited.
 */
export const accesses = ['open', 'ask', 'invited'] as const;
export type Access = (typeof accesses)[number];

/** What a join rule means for who is not invited; those rules that no circle has let nobody in. */
export function accessOf(joinRule: string | undefined): Access {
  switch (joinRule) {
    case 'public':
    case 'restricted':
    case 'knock_restricted':
      return 'open';
    case 'knock':
      return 'ask';
    default:
      return 'invited';
  }
}

/**
 * The join rule that gives an access; `open` lets in whoever is in the space.
 * @param outsideId another space whose people are let in too: of a circle's room, the organisation
 */
export function joinRuleContent(access: Access, spaceId: string, outsideId?: string) {
  switch (access) {
    case 'open': {
      const spaces = outsideId === undefined ? [spaceId] : [spaceId, outsideId];
      return {
        join_rule: 'restricted' as const,
        allow: spaces.map((room_id) => ({ type: 'm.room_membership' as const, room_id })),
      };
    }
    case 'ask':
      return { join_rule: 'knock' as const };
    case 'invited':
      return { join_rule: 'invite' as const };
  }
}

const allowing = z.object({ room_id: z.string() });

/**
 * Whether a room's join rule lets in the people of more than one space: its circle, and the organisation, which may ask
 * there from outside. Of a rule's list only what names a room counts.
 */
export function takesOutside({
  join_rule: rule,
  allow,
}: {
  join_rule: string;
  allow?: readonly unknown[] | undefined;
}) {
  return rule === 'restricted' && (allow ?? []).filter((one) => allowing.safeParse(one).success).length > 1;
}

/** The longest name of a circle or room, and the longest list of people one act may name. */
export const circleLimits = { name: 100, topic: 500, people: 500, rooms: 20, reason: 200 } as const;

/** A reason for removing somebody that every client of Piiri knows and says in its person's language. */
export const leftOrganisation = 'piiri:left-organisation';
