import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caseActs,
  caseContent,
  caseLife,
  casePowers,
  caseRefusal,
  caseRefusals,
  caseRoleOf,
  caseRoles,
  caseStatus,
  caseStatuses,
  changedCase,
  unstatedCase,
  type CaseChange,
  type CaseContent,
} from '../../../../src/domain/case/case-life';

const [marja, saga, tapio, eetu] = ['@marja:x', '@saga:x', '@tapio:x', '@eetu:x'] as const;
const people: ReadonlySet<string> = new Set([marja, saga, tapio]);
const openCase: CaseContent = { v: 1, lead: marja };
const closedCase: CaseContent = { ...openCase, closed: { reason: 'handled', by: marja, at: 1000 } };

describe('the life of a case', () => {
  it('has an outcome for every status, act and role', () => {
    for (const status of caseStatuses) {
      expect(Object.keys(caseLife[status]).sort()).toEqual([...caseActs].sort());
      for (const act of caseActs) {
        expect(caseLife[status][act]).toHaveLength(caseRoles.length);
        for (const outcome of caseLife[status][act]) expect(['may', ...caseRefusals]).toContain(outcome);
      }
    }
  });

  it('lets its lead alone hand it on, close it, open it again and remove people', () => {
    for (const act of ['hand-on', 'close', 'remove'] as const) {
      expect(caseRefusal(openCase, act, 'lead')).toBeNull();
      expect(caseRefusal(openCase, act, 'member')).toBe('not-lead');
    }
    expect(caseRefusal(closedCase, 'reopen', 'lead')).toBeNull();
    expect(caseRefusal(closedCase, 'reopen', 'member')).toBe('not-lead');
  });

  it('lets nobody write in a closed case or be invited to it', () => {
    for (const role of caseRoles) {
      expect(caseRefusal(closedCase, 'write', role)).toBe('already-closed');
      expect(caseRefusal(closedCase, 'invite', role)).toBe('already-closed');
    }
  });

  it('is never left without a lead, nor open with nobody in it', () => {
    expect(caseRefusal(openCase, 'leave', 'lead')).toBe('hand-on-first');
    expect(caseRefusal(closedCase, 'leave', 'lead')).toBe('hand-on-first');
    expect(caseRefusal(openCase, 'leave', 'alone')).toBe('close-first');
    expect(caseRefusal(closedCase, 'leave', 'alone')).toBeNull();
    expect(caseRefusal(openCase, 'leave', 'member')).toBeNull();
  });

  it('tells who somebody is', () => {
    expect(caseRoleOf(openCase, marja, false)).toBe('lead');
    expect(caseRoleOf(openCase, marja, true)).toBe('alone');
    expect(caseRoleOf(openCase, saga, false)).toBe('member');
  });

  it('is led by whoever has most power where nothing is stated', () => {
    expect(unstatedCase({ [saga]: 50, [marja]: 100 })).toEqual(openCase);
    expect(caseStatus(unstatedCase({}))).toBe('open');
  });

  it('can be handed on to those alone who are in it', () => {
    expect(changedCase(openCase, { act: 'hand-on', to: saga }, marja, people)).toEqual({
      ok: true,
      value: { v: 1, lead: saga },
    });
    expect(changedCase(openCase, { act: 'hand-on', to: eetu }, marja, people)).toMatchObject({ problem: 'not-in-it' });
  });

  it('keeps why it was closed when it is handed on, and forgets it when it is opened again', () => {
    const handedOn = changedCase(closedCase, { act: 'hand-on', to: saga }, marja, people);
    expect(handedOn).toMatchObject({ ok: true, value: { lead: saga, closed: closedCase.closed } });
    expect(changedCase(closedCase, { act: 'reopen' }, marja, people)).toEqual({ ok: true, value: openCase });
  });

  it('says nothing beyond codes, ids and times, which the homeserver can read', () => {
    expect(caseContent.safeParse({ ...openCase, closed: { reason: 'oma syy', by: marja, at: 1 } }).success).toBe(false);
  });
});

describe('the power over a case', () => {
  it('is its lead’s, and in a closed one nobody else writes or invites', () => {
    expect(casePowers(openCase, { [marja]: 100 }, marja)).toEqual({
      users: { [marja]: 100 },
      events_default: 0,
      invite: 0,
    });
    expect(casePowers(closedCase, { [marja]: 100 }, marja)).toMatchObject({ events_default: 100, invite: 100 });
  });

  it('goes from who hands it on to the next, and from nobody else', () => {
    const after = casePowers({ v: 1, lead: saga }, { [marja]: 100, [eetu]: 100 }, marja);
    expect(after.users).toEqual({ [saga]: 100, [eetu]: 100 });
  });
});

/** A homeserver with the room's state and powers, and devices that each know what they have seen of it. */
class World {
  state: CaseContent = openCase;
  event = 0;
  users: Record<string, number> = { [marja]: 100 };

  /** As `editState` and `keepCasePowers` do it: given up where what stands was not seen, refused without power. */
  send(by: string, change: CaseChange, seen: { state: CaseContent; event: number }): boolean {
    const made = changedCase(seen.state, change, by, people);
    if (!made.ok || seen.event !== this.event || (this.users[by] ?? 0) < 50) return false;
    this.event += 1;
    this.state = made.value;
    this.users = casePowers(made.value, this.users, by).users;
    return true;
  }
}

const person = fc.constantFrom(...people);
const change: fc.Arbitrary<CaseChange> = fc.oneof(
  person.map((to) => ({ act: 'hand-on' as const, to })),
  fc.constant({ act: 'close' as const, reason: 'handled' as const, at: 5 }),
  fc.constant({ act: 'reopen' as const }),
);
/** Who does what, having seen the state as it was so many acts ago. */
const act = fc.record({ by: person, change, behind: fc.nat(3) });

describe('a case that several change at once', () => {
  it('has one lead with all the power whatever comes in whatever order, and only a lead has changed it', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const world = new World();
        const history = [{ state: world.state, event: world.event }];
        for (const { by, change: what, behind } of acts) {
          const lead = world.state.lead;
          const seen = history[Math.max(0, history.length - 1 - behind)] ?? expect.fail();
          const applied = world.send(by, what, seen);
          if (applied) expect(by).toBe(lead);
          history.push({ state: world.state, event: world.event });
          expect(world.users).toEqual({ [world.state.lead]: 100 });
          expect(people.has(world.state.lead)).toBe(true);
          expect(caseContent.safeParse(world.state).success).toBe(true);
        }
      }),
    );
  });

  it('takes of two changes made upon the same state the first alone, in either order', () => {
    fc.assert(
      fc.property(fc.constantFrom(openCase, closedCase), change, change, (state, one, other) => {
        for (const [first, second] of [
          [one, other],
          [other, one],
        ] as const) {
          const world = new World();
          world.state = state;
          const seen = { state, event: world.event };
          const wonFirst = world.send(marja, first, seen);
          const wonSecond = world.send(marja, second, seen);
          expect(wonFirst && wonSecond).toBe(false);
          const winner = wonFirst ? first : wonSecond ? second : null;
          const expected = winner ? changedCase(state, winner, marja, people) : { ok: true, value: state };
          expect(expected).toEqual({ ok: true, value: world.state });
        }
      }),
    );
  });
});
