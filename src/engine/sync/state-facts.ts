import { z } from 'zod';
import { eventTypes } from '../../domain/event-types';
import { editableTypes, stateEdit, type StateEdit } from '../../domain/state-edit';

/** A state event as it comes from the homeserver. */
export interface RawState {
  event_id: string;
  type: string;
  state_key?: string;
  sender: string;
  origin_server_ts: number;
  content: Record<string, unknown>;
}

/** A state event of a type that people edit; `edit` is null where its content says nothing, or nothing that parses. */
export interface StateFact {
  type: StateEdit['type'];
  stateKey: string;
  eventId: string;
  sender: string;
  ts: number;
  edit: StateEdit | null;
  /** The act that made it, and the event that its maker saw standing; empty where another client made it. */
  act: string;
  basis: string;
}

/** The SDK makes an event of a room's name where a response brings none. */
const madeBySdk = '$fake-';

/** The state of a response that people edit, oldest first: events of the timeline, then what stands at its end. */
export function stateFacts(timeline: readonly RawState[], standing: readonly RawState[]): StateFact[] {
  const facts = new Map<string, StateFact>();
  for (const event of [...timeline, ...standing]) {
    if (event.state_key === undefined || !editableTypes.has(event.type) || event.event_id.startsWith(madeBySdk))
      continue;
    const known = facts.get(event.event_id);
    if (known) {
      // What stands is the last. Its content is the timeline's: the SDK writes a room's name anew, without the act.
      facts.delete(event.event_id);
      facts.set(event.event_id, known);
      continue;
    }
    const parsed = stateEdit.safeParse({ type: event.type, stateKey: event.state_key, content: event.content });
    const { [eventTypes.act]: act, [eventTypes.basis]: basis } = event.content;
    facts.set(event.event_id, {
      type: event.type as StateEdit['type'],
      stateKey: event.state_key,
      eventId: event.event_id,
      sender: event.sender,
      ts: event.origin_server_ts,
      edit: parsed.success ? parsed.data : null,
      act: typeof act === 'string' ? act : '',
      basis: typeof basis === 'string' ? basis : '',
    });
  }
  return [...facts.values()];
}

const redaction = z.object({
  type: z.literal('m.room.redaction'),
  redacts: z.string().optional(),
  content: z.looseObject({ redacts: z.string().optional() }),
});

/** The events that a timeline redacts (Matrix spec, m.room.redaction; its place changed with room version 11). */
export function redactedIds(timeline: readonly unknown[]): string[] {
  return timeline.flatMap((event) => {
    const parsed = redaction.safeParse(event);
    const id = parsed.data?.content.redacts ?? parsed.data?.redacts;
    return id ? [id] : [];
  });
}

/** The facts of each state event, in their order. */
export function byPlace(facts: readonly StateFact[]): StateFact[][] {
  const places = new Map<string, StateFact[]>();
  for (const fact of facts) {
    const name = `${fact.type} ${fact.stateKey}`;
    const place = places.get(name);
    if (place) place.push(fact);
    else places.set(name, [fact]);
  }
  return [...places.values()];
}

/** Whether an edit was made without having seen the event that it replaced; another client's edit does not tell. */
export function isUnseenBy(eventId: string, { basis }: Pick<StateFact, 'basis'>): boolean {
  return basis !== '' && basis !== eventId;
}
