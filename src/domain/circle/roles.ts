import { z } from 'zod';

/** What a person is in a circle, its rooms, or the organisation. Every role may do what the ones after it may. */
export const roles = ['lead', 'deputy', 'member', 'guest'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/**
 * The power level that makes a role (Matrix spec, m.room.power_levels), so that the homeserver holds what each may do
 * and no client needs to be trusted. In the organisation a lead is its administrator and deputies are its leads.
 */
export const powerOf = { lead: 100, deputy: 50, member: 0, guest: -1 } as const satisfies Record<Role, number>;

export function roleOf(powerLevel: number): Role {
  if (powerLevel >= powerOf.lead) return 'lead';
  if (powerLevel >= powerOf.deputy) return 'deputy';
  return powerLevel >= powerOf.member ? 'member' : 'guest';
}

/** What can be done to a circle or room beyond writing in it, and the least role that may do it. */
export const rights = {
  /** Invite to a room, so that who comes reads what was said before. */
  'invite-to-room': 'member',
  /** Add people to the circle, remove them, and answer those who ask to join. */
  'manage-people': 'deputy',
  /** Opening hours, promise and duty. */
  'edit-service': 'deputy',
  /** What its questions are about. */
  'edit-topics': 'deputy',
  /** Close and give back clients' contacts that others hold. */
  'manage-contacts': 'deputy',
  /** Make rooms, name, order and restrict them. */
  'manage-rooms': 'deputy',
  /** The circle's name, kind, purpose and how it is joined. */
  'edit-circle': 'lead',
  'set-roles': 'lead',
  /** Close for writing, and open again. */
  archive: 'lead',
  /** Of the organisation: make circles and organisation-wide rooms, maintain the directory and the reasons of contacts. */
  'manage-organisation': 'deputy',
} as const satisfies Record<string, Role>;
export type Right = keyof typeof rights;

/** Whether a person of this power level may do it. The homeserver has the last word. */
export function hasRight(powerLevel: number, right: Right): boolean {
  return powerLevel >= powerOf[rights[right]];
}
