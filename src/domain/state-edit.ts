import { z } from 'zod';
import { availabilityContent } from './directory/availability';
import { caseCallContent } from './case/case-call';
import { caseGuestContent } from './case/case-guest';
import { caseContent } from './case/case-life';
import { archiveContent, circleContent, circleLimits } from './circle/circle';
import { personContent } from './directory/directory';
import { contactReasonsContent } from './contact/contact-reasons';
import { dutyContent } from './service/duty';
import { eventTypes } from './event-types';
import { weekKey } from './calendar/iso-week';
import { bookingContent, bookingKey } from './reception/bookings';
import { receptionContent, receptionSettingsContent } from './reception/reception';
import { retentionContent } from './case/retention';
import { serviceContent } from './service/service';
import { topicsContent } from './circle/topics';

/**
 * State that people edit in Piiri: each is one state event that stands until the next. Two who edit at once are told
 * apart by `fi.piiri.basis`; the homeserver's later event stands, and whose edit it replaced unseen is told.
 */
export const stateEdit = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('m.room.name'),
    stateKey: z.literal(''),
    content: z.object({ name: z.string().min(1).max(circleLimits.name) }),
  }),
  z.object({
    type: z.literal('m.room.topic'),
    stateKey: z.literal(''),
    content: z.object({ topic: z.string().max(circleLimits.topic) }),
  }),
  z.object({
    type: z.literal('m.room.join_rules'),
    stateKey: z.literal(''),
    content: z.object({
      join_rule: z.enum(['restricted', 'knock', 'invite']),
      allow: z.array(z.object({ type: z.literal('m.room_membership'), room_id: z.string().max(255) })).optional(),
    }),
  }),
  /** A room's place in its space (Matrix spec, m.space.child); `order` sorts it among the others. */
  z.object({
    type: z.literal('m.space.child'),
    stateKey: z.string().max(255),
    content: z.object({ via: z.array(z.string()).min(1), order: z.string().max(50).optional() }),
  }),
  z.object({ type: z.literal(eventTypes.circle), stateKey: z.literal(''), content: circleContent }),
  z.object({ type: z.literal(eventTypes.archive), stateKey: z.literal(''), content: archiveContent }),
  z.object({ type: z.literal(eventTypes.person), stateKey: z.string().max(255), content: personContent }),
  z.object({ type: z.literal(eventTypes.service), stateKey: z.literal(''), content: serviceContent }),
  z.object({ type: z.literal(eventTypes.duty), stateKey: weekKey, content: dutyContent }),
  z.object({ type: z.literal(eventTypes.topics), stateKey: z.literal(''), content: topicsContent }),
  z.object({ type: z.literal(eventTypes.retention), stateKey: z.literal(''), content: retentionContent }),
  z.object({ type: z.literal(eventTypes.contactReasons), stateKey: z.literal(''), content: contactReasonsContent }),
  z.object({ type: z.literal(eventTypes.case), stateKey: z.literal(''), content: caseContent }),
  z.object({ type: z.literal(eventTypes.caseGuest), stateKey: z.string().max(255), content: caseGuestContent }),
  z.object({ type: z.literal(eventTypes.caseCall), stateKey: z.string().max(255), content: caseCallContent }),
  /** The state key is the person's own user id, which lets her alone write it. */
  z.object({ type: z.literal(eventTypes.availability), stateKey: z.string().max(255), content: availabilityContent }),
  /** The state key is the person's own user id here too. */
  z.object({ type: z.literal(eventTypes.reception), stateKey: z.string().max(255), content: receptionContent }),
  z.object({
    type: z.literal(eventTypes.receptionSettings),
    stateKey: z.literal(''),
    content: receptionSettingsContent,
  }),
  z.object({ type: z.literal(eventTypes.receptionBooking), stateKey: bookingKey, content: bookingContent }),
]);
export type StateEdit = z.infer<typeof stateEdit>;
export type EditableType = StateEdit['type'];
export type EditOf<Type extends EditableType> = Extract<StateEdit, { type: Type }>;

/** The types that the cache keeps as state rows. */
export const editableTypes: ReadonlySet<string> = new Set(stateEdit.options.map((option) => option.shape.type.value));
