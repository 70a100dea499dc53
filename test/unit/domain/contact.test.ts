import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  applyToContact,
  contactActs,
  contactContent,
  contactStatuses,
  foldContact,
  type ContactAct,
  type ContactRefusal,
  type ContactState,
  type ContactStatus,
  type ContactUpdate,
} from '../../../src/domain/contact';

const holder = '@holder:example.org';
const other = '@other:example.org';

function contactIn(status: ContactStatus): ContactState {
  return {
    status,
    assignee: status === 'open' ? null : holder,
    caseRoomId: status === 'in-case' ? '!case:example.org' : null,
  };
}

type Expected = Record<ContactAct, ContactStatus | ContactRefusal>;

const closed: Expected = {
  take: 'already-closed',
  release: 'already-closed',
  'open-case': 'already-closed',
  close: 'already-closed',
};
const inCase: Expected = {
  take: 'already-in-case',
  release: 'not-taken',
  'open-case': 'already-in-case',
  close: 'closed',
};

/** What each act makes of a contact in each status: the whole table of the rule. */
const rule: Record<ContactStatus, { holder: Expected; other: Expected }> = {
  open: {
    holder: { take: 'taken', release: 'not-taken', 'open-case': 'in-case', close: 'closed' },
    other: { take: 'taken', release: 'not-taken', 'open-case': 'in-case', close: 'closed' },
  },
  taken: {
    holder: { take: 'already-taken', release: 'open', 'open-case': 'in-case', close: 'closed' },
    other: { take: 'already-taken', release: 'not-yours', 'open-case': 'in-case', close: 'closed' },
  },
  'in-case': { holder: inCase, other: inCase },
  closed: { holder: closed, other: closed },
};

const people = { holder, other } as const;
const roles = ['holder', 'other'] as const;
const cases = contactStatuses.flatMap((status) =>
  roles.flatMap((role) => contactActs.map((act) => ({ status, role, act, expected: rule[status][role][act] }))),
);

test.each(cases)('in status $status, $act by the $role comes to $expected', ({ status, role, act, expected }) => {
  const outcome = applyToContact(contactIn(status), { act, sender: people[role] });
  expect(outcome.ok ? outcome.value.status : outcome.problem).toBe(expected);
});

const anyUpdates = fc
  .array(fc.record({ sender: fc.constantFrom(holder, other), act: fc.constantFrom(...contactActs) }), { maxLength: 12 })
  .map((steps) =>
    steps.map(({ sender, act }, place): ContactUpdate => ({ eventId: `$${place}`, sender, act, ts: place })),
  );

describe('a contact in its inbox', () => {
  it('belongs to the one who was first, however two take it at once', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([holder, other], { minLength: 2 }), (takers) => {
        const { state } = foldContact(takers.map((sender, ts) => ({ eventId: `$${ts}`, sender, act: 'take', ts })));
        expect(state).toEqual({ status: 'taken', assignee: takers[0], caseRoomId: null });
      }),
    );
  });

  it('becomes one group chat only, however many open one', () => {
    const { state } = foldContact([
      { eventId: '$1', sender: holder, ts: 1, act: 'open-case', caseRoomId: '!one:example.org' },
      { eventId: '$2', sender: other, ts: 2, act: 'open-case', caseRoomId: '!two:example.org' },
    ]);
    expect(state).toEqual({ status: 'in-case', assignee: holder, caseRoomId: '!one:example.org' });
  });

  it('stays with the one who took it when another opens the group chat', () => {
    const { state } = foldContact([
      { eventId: '$1', sender: holder, ts: 1, act: 'take' },
      { eventId: '$2', sender: other, ts: 2, act: 'open-case', caseRoomId: '!case:example.org' },
    ]);
    expect(state.assignee).toBe(holder);
  });

  it('is never without a holder while it is taken or in a group chat, and stays closed once closed', () => {
    fc.assert(
      fc.property(anyUpdates, anyUpdates, (updates, later) => {
        const { state } = foldContact(updates);
        if (state.status === 'taken' || state.status === 'in-case') expect(state.assignee).not.toBeNull();
        if (state.status === 'open') expect(state.assignee).toBeNull();
        if (state.status === 'closed') expect(foldContact([...updates, ...later]).state).toEqual(state);
      }),
    );
  });
});

describe('what stands in an event', () => {
  const recorded = {
    v: 1,
    number: 'Y-7K3QF',
    channel: 'phone',
    reason: 'memory',
    urgency: 'week',
    client: { name: 'Testi Asiakas' },
    due: 1_795_000_000_000,
  };

  it('is read without the fields that may be left out', () => {
    expect(contactContent.parse(recorded)).toEqual({
      ...recorded,
      client: { name: 'Testi Asiakas', phone: '', municipality: '', language: 'fi' },
      text: '',
    });
  });

  it.each([
    ['a number with a letter that is heard wrong', { ...recorded, number: 'Y-7K3QO' }],
    ['a personal identity code as its number', { ...recorded, number: '010150-1234' }],
    ['an unknown channel', { ...recorded, channel: 'pigeon' }],
    ['no client', { ...recorded, client: {} }],
    ['someone on behalf without a basis', { ...recorded, onBehalf: { name: 'Tytär' } }],
  ])('is not taken for a contact when it has %s', (_, content) => {
    expect(contactContent.safeParse(content).success).toBe(false);
  });
});
