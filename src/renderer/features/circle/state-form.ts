import { z } from 'zod';
import type { CacheDatabase } from '../../../cache/database';
import { standing } from '../../../cache/states';
import { accesses, accessOf, circleKinds, joinRuleContent } from '../../../domain/circle/circle';
import { eventTypes } from '../../../domain/event-types';
import type { StateEdit } from '../../../domain/state-edit';

/**
 * Forms that edit what stands of a circle or room. A form that is kept remembers what it was opened with, so that
 * only what was changed is saved, and so that somebody else's edit meanwhile is noticed.
 */

const circleFields = z.object({
  name: z.string(),
  kind: z.enum(circleKinds),
  purpose: z.string(),
  access: z.enum(accesses),
});
type CircleFields = z.infer<typeof circleFields>;

const basis = z.string().nullable();

export const circleForm = circleFields.extend({
  was: circleFields,
  bases: z.object({ name: basis, topic: basis, circle: basis, access: basis }),
});
export type CircleForm = z.infer<typeof circleForm>;

/** What stands of a circle now; null where it is not known. */
export async function readCircleForm(db: CacheDatabase, roomId: string): Promise<CircleForm | null> {
  const [name, topic, circle, access] = await Promise.all([
    standing(db, { roomId, type: 'm.room.name', stateKey: '' }),
    standing(db, { roomId, type: 'm.room.topic', stateKey: '' }),
    standing(db, { roomId, type: eventTypes.circle, stateKey: '' }),
    standing(db, { roomId, type: 'm.room.join_rules', stateKey: '' }),
  ]);
  if (!circle) return null;
  const was: CircleFields = {
    name: name?.content.name ?? '',
    kind: circle.content.kind,
    purpose: circle.content.purpose,
    access: accessOf(access?.content.join_rule),
  };
  const bases = {
    name: name?.basis ?? null,
    topic: topic?.basis ?? null,
    circle: circle.basis,
    access: access?.basis ?? null,
  };
  return { ...was, was, bases };
}

type Edits = { edit: StateEdit; basis: string | null }[];

/** The edits that a circle's form makes. */
export function circleEdits({ was, bases, ...form }: CircleForm, organisationId: string): Edits {
  const [name, purpose] = [form.name.trim(), form.purpose.trim()];
  const edits: Edits = [];
  if (name !== was.name) {
    edits.push({ edit: { type: 'm.room.name', stateKey: '', content: { name } }, basis: bases.name });
  }
  if (purpose !== was.purpose || form.kind !== was.kind) {
    const content = { v: 1 as const, kind: form.kind, purpose };
    edits.push({ edit: { type: eventTypes.circle, stateKey: '', content }, basis: bases.circle });
  }
  if (purpose !== was.purpose) {
    // Those who are not in the circle read its purpose as its topic.
    edits.push({ edit: { type: 'm.room.topic', stateKey: '', content: { topic: purpose } }, basis: bases.topic });
  }
  if (form.access !== was.access) {
    const content = joinRuleContent(form.access, organisationId);
    edits.push({ edit: { type: 'm.room.join_rules', stateKey: '', content }, basis: bases.access });
  }
  return edits;
}

const roomFields = z.object({ name: z.string(), topic: z.string() });

export const roomForm = roomFields.extend({ was: roomFields, bases: z.object({ name: basis, topic: basis }) });
export type RoomForm = z.infer<typeof roomForm>;

/** What stands of a room's name and topic now. */
export async function readRoomForm(db: CacheDatabase, roomId: string): Promise<RoomForm> {
  const [name, topic] = await Promise.all([
    standing(db, { roomId, type: 'm.room.name', stateKey: '' }),
    standing(db, { roomId, type: 'm.room.topic', stateKey: '' }),
  ]);
  const was = { name: name?.content.name ?? '', topic: topic?.content.topic ?? '' };
  return { ...was, was, bases: { name: name?.basis ?? null, topic: topic?.basis ?? null } };
}

/** The edits that a room's form makes. */
export function roomEdits({ was, bases, ...form }: RoomForm): Edits {
  const [name, topic] = [form.name.trim(), form.topic.trim()];
  const edits: Edits = [];
  if (name !== was.name) {
    edits.push({ edit: { type: 'm.room.name', stateKey: '', content: { name } }, basis: bases.name });
  }
  if (topic !== was.topic) {
    edits.push({ edit: { type: 'm.room.topic', stateKey: '', content: { topic } }, basis: bases.topic });
  }
  return edits;
}
