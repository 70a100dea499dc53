import { z } from 'zod';
import type { NoticeLevel } from './notice-level';

/**
 * Of what in a room a person is notified, as Matrix clients keep it: in her push rules (Matrix spec, push rules). Only
 * what concerns one room by its id is read and changed here; every other rule is left as it is.
 */

const rule = z.object({
  rule_id: z.string(),
  enabled: z.boolean().default(true),
  actions: z.array(z.unknown()).default([]),
  conditions: z.array(z.record(z.string(), z.unknown())).default([]),
});
type Rule = z.infer<typeof rule>;

/** Rules that do not parse concern no room. */
const rules = z
  .array(z.unknown())
  .default([])
  .transform((all) => all.flatMap((one) => rule.safeParse(one).data ?? []));

/** Content of the account data `m.push_rules`. */
export const pushRules = z.object({ global: z.object({ override: rules, room: rules }) });
export type PushRules = z.infer<typeof pushRules>;

/** The room whose every event an override rule concerns, or null where it says more than that. */
function roomOf({ conditions }: Rule): string | null {
  const [only, ...more] = conditions;
  if (!only || more.length > 0) return null;
  const { kind, key, pattern } = only;
  return kind === 'event_match' && key === 'room_id' && typeof pattern === 'string' ? pattern : null;
}

function notifies({ actions }: Rule): boolean {
  return actions.includes('notify');
}

/** What a person has chosen, by room; rooms without a rule of their own are not among them. */
export function choicesOf({ global }: PushRules): Map<string, NoticeLevel> {
  const choices = new Map<string, NoticeLevel>();
  for (const one of global.room) {
    // A mention notifies all the same: the rules for those come before those of rooms.
    if (one.enabled) choices.set(one.rule_id, notifies(one) ? 'all' : 'mentions');
  }
  for (const one of global.override.toReversed()) {
    const roomId = roomOf(one);
    if (one.enabled && roomId !== null) choices.set(roomId, notifies(one) ? 'all' : 'nothing');
  }
  return choices;
}

/** A rule that is made or taken away. */
export interface RuleName {
  kind: 'override' | 'room';
  ruleId: string;
}
export interface NewRule extends RuleName {
  actions: ('notify' | { set_tweak: 'sound'; value: 'default' })[];
  conditions?: { kind: 'event_match'; key: 'room_id'; pattern: string }[];
}

/** What must become of the rules for a choice to hold: what is made, and what is then taken away. */
export interface RuleChanges {
  make: NewRule | null;
  remove: RuleName[];
}

/** @param choice null for what holds without a choice */
export function changesFor(standing: PushRules, roomId: string, choice: NoticeLevel | null): RuleChanges {
  const wanted = choice === null ? null : ruleFor(roomId, choice);
  const concerning: (RuleName & { rule: Rule })[] = [
    ...standing.global.override
      .filter((one) => roomOf(one) === roomId)
      .map((one) => ({ kind: 'override' as const, ruleId: one.rule_id, rule: one })),
    ...standing.global.room
      .filter((one) => one.rule_id === roomId)
      .map((one) => ({ kind: 'room' as const, ruleId: one.rule_id, rule: one })),
  ];
  const kept = concerning.find(
    ({ kind, rule: one }) =>
      wanted?.kind === kind && one.enabled && notifies(one) === wanted.actions.includes('notify'),
  );
  const make = kept ? null : wanted;
  // Making a rule that stands and is in force overwrites it.
  const isOverwritten = ({ kind, ruleId, rule: one }: (typeof concerning)[number]) =>
    kind === make?.kind && ruleId === make.ruleId && one.enabled;
  const remove = concerning.filter((one) => one !== kept && !isOverwritten(one));
  return { make, remove: remove.map(({ kind, ruleId }) => ({ kind, ruleId })) };
}

function ruleFor(roomId: string, choice: NoticeLevel): NewRule {
  switch (choice) {
    case 'all':
      return { kind: 'room', ruleId: roomId, actions: ['notify', { set_tweak: 'sound', value: 'default' }] };
    case 'mentions':
      return { kind: 'room', ruleId: roomId, actions: [] };
    case 'nothing':
      return {
        kind: 'override',
        ruleId: roomId,
        actions: [],
        conditions: [{ kind: 'event_match', key: 'room_id', pattern: roomId }],
      };
  }
}
