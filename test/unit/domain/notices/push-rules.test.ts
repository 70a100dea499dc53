import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeLevels, type NoticeLevel } from '../../../../src/domain/notices/notice-level';
import {
  changesFor,
  choicesOf,
  pushRules,
  type PushRules,
  type RuleChanges,
} from '../../../../src/domain/notices/push-rules';

const roomId = '!huone:pieni.example';
const other = '!toinen:pieni.example';
const rules = (global: object): PushRules => pushRules.parse({ global });
const ofRoom = (pattern: string) => [{ kind: 'event_match', key: 'room_id', pattern }];
const override = (id: string, more: object = {}) => ({ rule_id: id, conditions: ofRoom(id), actions: [], ...more });

/** What a homeserver makes of the changes: a rule that is made stands first. */
function after({ global }: PushRules, { make, remove }: RuleChanges): PushRules {
  const isRemoved = (kind: string, id: string) => remove.some((name) => name.kind === kind && name.ruleId === id);
  const made = make && {
    rule_id: make.ruleId,
    enabled: true,
    actions: make.actions,
    conditions: make.conditions ?? [],
  };
  const kept = (kind: 'override' | 'room') =>
    global[kind].filter(
      ({ rule_id }) => !isRemoved(kind, rule_id) && !(make?.kind === kind && make.ruleId === rule_id),
    );
  return rules({
    override: [...(make?.kind === 'override' ? [made] : []), ...kept('override')],
    room: [...(make?.kind === 'room' ? [made] : []), ...kept('room')],
  });
}

describe('what push rules say of a room', () => {
  it('is read as Element and other clients write it', () => {
    const mute = (actions: unknown[]) => choicesOf(rules({ override: [override(roomId, { actions })] })).get(roomId);
    expect(mute([])).toBe('nothing');
    expect(mute(['dont_notify'])).toBe('nothing');
    const room = (actions: unknown[]) => choicesOf(rules({ room: [{ rule_id: roomId, actions }] })).get(roomId);
    expect(room(['dont_notify'])).toBe('mentions');
    expect(room([])).toBe('mentions');
    expect(room(['notify', { set_tweak: 'sound', value: 'default' }])).toBe('all');
  });

  it('is nothing where there is no rule of its own, it is switched off, or says more than the room', () => {
    const none = rules({
      override: [
        { rule_id: '.m.rule.master', enabled: false, actions: [], conditions: [] },
        override(roomId, { enabled: false }),
        {
          rule_id: 'oma',
          actions: [],
          conditions: [...ofRoom(roomId), { kind: 'event_match', key: 'type', pattern: 'x' }],
        },
      ],
      room: [{ rule_id: roomId, enabled: false, actions: [] }],
    });
    expect([...choicesOf(none)]).toEqual([]);
  });

  it('is read past what does not parse', () => {
    expect([...choicesOf(rules({ override: [5, { rule_id: 7 }], room: [{ rule_id: roomId, actions: [] }] }))]).toEqual([
      [roomId, 'mentions'],
    ]);
  });
});

describe('a choice for a room', () => {
  const choice = fc.constantFrom<(NoticeLevel | null)[]>(null, ...noticeLevels);
  const rule = (id: string) =>
    fc.record({
      rule_id: fc.constantFrom(id, 'oma-sääntö'),
      enabled: fc.boolean(),
      actions: fc.constantFrom<unknown[][]>([], ['dont_notify'], ['notify']),
      conditions: fc.constant(ofRoom(id)),
    });
  const unique = { selector: ({ rule_id }: { rule_id: string }) => rule_id, maxLength: 2 };
  const standing = fc.record({
    override: fc.uniqueArray(rule(roomId), unique),
    room: fc.uniqueArray(
      rule(roomId).map((one) => ({ ...one, rule_id: roomId, conditions: [] })),
      unique,
    ),
  });

  it('holds whatever stood before, and is then left as it is', () => {
    fc.assert(
      fc.property(standing, choice, (before, wanted) => {
        const now = after(rules(before), changesFor(rules(before), roomId, wanted));
        expect(choicesOf(now).get(roomId) ?? null).toBe(wanted);
        expect(changesFor(now, roomId, wanted)).toEqual({ make: null, remove: [] });
      }),
    );
  });

  it('touches no other rule', () => {
    const before = rules({ override: [override(other), { rule_id: '.m.rule.master', actions: [] }], room: [] });
    for (const wanted of [null, ...noticeLevels]) {
      const { make, remove } = changesFor(before, roomId, wanted);
      expect(remove).toEqual([]);
      expect(make === null || make.ruleId === roomId).toBe(true);
    }
  });
});
