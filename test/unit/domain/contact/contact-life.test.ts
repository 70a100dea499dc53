import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contactActs, type ContactAct, type ContactContent } from '../../../../src/domain/contact/contact';
import {
  changesBetween,
  contactFields,
  fieldsChanged,
  withChanges,
} from '../../../../src/domain/contact/contact-changes';
import {
  applyToContact,
  contactActsOpenTo,
  foldContact,
  isEarlier,
  newContact,
  type ContactStep,
  type ContactUpdate,
  type RecordedContact,
} from '../../../../src/domain/contact/contact-fold';
import {
  contactRoles,
  contactStatuses,
  type ContactRole,
  type ContactStatus,
} from '../../../../src/domain/contact/contact-life';

const holder = '@holder:example.org';
const lead = '@lead:example.org';
const other = '@other:example.org';
const people: Record<ContactRole, string> = { holder, lead, other };

const content: ContactContent = {
  v: 1,
  number: 'Y-7K3QF',
  channel: 'phone',
  reason: 'memory',
  urgency: 'week',
  client: { name: 'Testi Asiakas', phone: '040 000 0000', municipality: '', language: 'fi' },
  text: 'Huoli.',
  due: 100_000,
};
const recorded: RecordedContact = { id: '$b', roomId: '!inbox:example.org', ts: 1000, content };
const earlier = { roomId: '!inbox:example.org', contactId: '$a', ts: 500 };
const link = { kind: 'case', roomId: '!case:example.org' } as const;

/** What each act says beside its name. */
const details: Partial<Record<ContactAct, Partial<ContactStep>>> = {
  'call-back': { until: 50_000, note: 'Soitetaan.' },
  pass: { to: other },
  edit: { changes: { text: 'Toinen huoli.' } },
  merge: { into: earlier },
  link: { link },
  unlink: { link },
  'open-case': { caseRoomId: '!case:example.org' },
  close: { reason: 'handled', note: 'Valmis.' },
};

function step(sender: string, act: ContactAct, place = 1, more: Partial<ContactUpdate> = {}): ContactUpdate {
  return { ...details[act], eventId: `$${place}`, sender, act, ts: 1000 + place, byLead: sender === lead, ...more };
}

/** The shortest way to each status, with `holder` as the one who holds it where somebody can. */
const waysTo: Record<ContactStatus, ContactUpdate[]> = {
  open: [],
  taken: [step(holder, 'take')],
  later: [step(holder, 'call-back')],
  'in-case': [step(holder, 'open-case')],
  answered: [step(holder, 'answer')],
  merged: [step(holder, 'take'), step(holder, 'merge')],
  closed: [step(holder, 'take'), step(holder, 'close')],
};
const contactIn = (status: ContactStatus) => foldContact(recorded, waysTo[status]).state;

/**
 * The whole rule once more, as one would tell it: who may do what when, and what it becomes. What is not named here
 * changes nothing.
 */
const anyone = { edit: true, link: true, unlink: true } as const;
const told: Record<
  ContactStatus,
  Partial<Record<ContactRole | 'all', Partial<Record<ContactAct, ContactStatus | true>>>>
> = {
  open: {
    all: {
      ...anyone,
      take: 'taken',
      'call-back': 'later',
      'open-case': 'in-case',
      answer: 'answered',
      merge: 'merged',
    },
    // Nobody holds an open contact: only who leads may end it without taking it.
    lead: { close: 'closed' },
  },
  taken: {
    all: { ...anyone, 'open-case': 'in-case' },
    holder: { release: 'open', pass: true, 'call-back': 'later', answer: 'answered', merge: 'merged', close: 'closed' },
    lead: { release: 'open', pass: true, 'call-back': 'later', answer: 'answered', merge: 'merged', close: 'closed' },
  },
  later: {
    all: { ...anyone, 'open-case': 'in-case' },
    holder: {
      take: 'taken',
      release: 'open',
      pass: true,
      'call-back': 'later',
      answer: 'answered',
      merge: 'merged',
      close: 'closed',
    },
    lead: { release: 'open', pass: true, 'call-back': 'later', answer: 'answered', merge: 'merged', close: 'closed' },
  },
  'in-case': {
    all: anyone,
    holder: { pass: true, answer: 'answered', close: 'closed' },
    lead: { pass: true, answer: 'answered', close: 'closed' },
  },
  answered: { all: { ...anyone, reopen: 'open' }, holder: { close: 'closed' }, lead: { close: 'closed' } },
  merged: { all: { unmerge: 'taken' } },
  closed: { all: { link: true, unlink: true, reopen: 'open' } },
};

const cases = contactStatuses.flatMap((status) =>
  contactRoles.flatMap((role) =>
    contactActs.flatMap((act) => {
      if (status === 'open' && role === 'holder') return [];
      const expected = told[status][role]?.[act] ?? told[status].all?.[act] ?? 'nothing';
      return [{ status, role, act, expected: expected === true ? status : expected }];
    }),
  ),
);

test.each(cases)('in status $status, $act by the $role comes to $expected', ({ status, role, act, expected }) => {
  const contact = contactIn(status);
  const outcome = applyToContact(recorded, contact, step(people[role], act));
  expect(outcome.ok ? outcome.value.status : 'nothing').toBe(expected);
  const open = contactActsOpenTo(contact, { userId: people[role], isLead: role === 'lead' });
  expect(open.includes(act)).toBe(outcome.ok);
});

describe('an act that says too little', () => {
  it.each([
    ['call-back', { until: undefined }],
    ['edit', { changes: undefined }],
    ['merge', { into: undefined }],
    ['link', { link: undefined }],
  ] as const)('changes nothing: %s', (act, more) => {
    expect(applyToContact(recorded, contactIn('open'), step(other, act, 1, more))).toEqual({
      ok: false,
      problem: 'incomplete',
    });
  });
});

const anyStep = fc.record({
  sender: fc.constantFrom(holder, lead, other),
  act: fc.constantFrom(...contactActs),
});
const anyUpdates = fc
  .array(anyStep, { maxLength: 20 })
  .map((steps) => steps.map(({ sender, act }, place) => step(sender, act, place)));

describe('a contact in its inbox', () => {
  it('is answered by when the one it was passed to has said', () => {
    const taken = [step(holder, 'take', 1)];
    const passed = foldContact(recorded, [...taken, { ...step(holder, 'pass', 2), due: 7_000 }]);
    expect(passed.state).toMatchObject({ assignee: other, content: { due: 7_000 } });
    const passedOn = foldContact(recorded, [...taken, step(holder, 'pass', 2)]);
    expect(passedOn.state.content.due).toBe(recorded.content.due);
  });

  it('is whose it was passed to, who alone passes it on beside the lead', () => {
    const passed = foldContact(recorded, [step(holder, 'open-case', 1), step(holder, 'pass', 2)]);
    expect(passed.state).toMatchObject({ status: 'in-case', assignee: other });
    const again = applyToContact(recorded, passed.state, step(holder, 'pass', 3, { to: holder }));
    expect(again).toEqual({ ok: false, problem: 'not-yours' });
    expect(applyToContact(recorded, passed.state, step(other, 'pass', 3, { to: undefined })).ok).toBe(false);
  });

  it('belongs to the one who was first, however two take it at once', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([holder, other], { minLength: 2 }), (takers) => {
        const { state, history } = foldContact(
          recorded,
          takers.map((sender, place) => step(sender, 'take', place)),
        );
        expect(state).toMatchObject({ status: 'taken', assignee: takers[0] });
        expect(history[1]).toMatchObject({ refusal: 'already-taken', heldBy: takers[0] });
      }),
    );
  });

  it('becomes one group chat only, however many open one, and stays with the one who took it', () => {
    const { state } = foldContact(recorded, [
      step(holder, 'take', 1),
      step(other, 'open-case', 2, { caseRoomId: '!one:example.org' }),
      step(holder, 'open-case', 3, { caseRoomId: '!two:example.org' }),
    ]);
    expect(state).toMatchObject({ status: 'in-case', assignee: holder, caseRoomId: '!one:example.org' });
  });

  it('is held by somebody exactly while somebody sees to it, whatever is done to it', () => {
    fc.assert(
      fc.property(anyUpdates, (updates) => {
        const { state } = foldContact(recorded, updates);
        if (['taken', 'later', 'in-case', 'answered'].includes(state.status)) expect(state.assignee).not.toBeNull();
        if (state.status === 'open') expect(state.assignee).toBeNull();
        expect(state.merged !== null).toBe(state.status === 'merged');
        expect(state.closing !== null).toBe(state.status === 'closed');
        if (state.status === 'later') expect(state.callBackAt).not.toBeNull();
      }),
    );
  });

  it('is closed by nobody but who holds it or leads the circle, whatever was done before', () => {
    fc.assert(
      fc.property(anyUpdates, (updates) => {
        const { state } = foldContact(recorded, updates);
        const outcome = applyToContact(recorded, state, step('@stranger:example.org', 'close'));
        expect(outcome.ok).toBe(false);
      }),
    );
  });

  it('never loses what was recorded: history tells every edit with what stood before it', () => {
    const texts = fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, (written) => {
        const updates = written.map((text, place) => step(other, 'edit', place, { changes: { text } }));
        const { state, history } = foldContact(recorded, updates);
        expect(history.map(({ edited }) => edited?.before.text)).toEqual([content.text, ...written.slice(0, -1)]);
        expect(state.content.text).toBe(written.at(-1));
      }),
    );
  });

  it('keeps both edits where two people change different fields at once', () => {
    const { state } = foldContact(recorded, [
      step(holder, 'edit', 1, { changes: { client: { phone: '050 000 0000' } } }),
      step(other, 'edit', 2, { changes: { client: { address: 'Esimerkkitie 1' }, urgency: 'now' } }),
    ]);
    expect(state.content).toMatchObject({
      urgency: 'now',
      client: { name: 'Testi Asiakas', phone: '050 000 0000', address: 'Esimerkkitie 1' },
    });
  });

  it('goes back to where it stood when two that were merged are told apart', () => {
    const { state } = foldContact(recorded, [
      step(holder, 'call-back', 1),
      step(holder, 'merge', 2),
      step(other, 'unmerge', 3),
    ]);
    expect(state).toMatchObject({ status: 'later', assignee: holder, callBackAt: 50_000, merged: null });
  });

  it('goes on in its group chat when it is opened again', () => {
    const closed = [step(holder, 'open-case', 1), step(holder, 'close', 2)];
    const { state } = foldContact(recorded, [...closed, step(other, 'reopen', 3, { due: 200_000 })]);
    expect(state).toMatchObject({ status: 'in-case', assignee: other, content: { due: 200_000 } });
  });

  it('is linked to each thing once, and no longer when the link is taken away', () => {
    const twice = foldContact(recorded, [step(other, 'link', 1), step(holder, 'link', 2)]);
    expect(twice.state.links).toEqual([link]);
    expect(foldContact(recorded, [step(other, 'link', 1), step(holder, 'unlink', 2)]).state.links).toEqual([]);
  });

  it('is merged into an earlier contact alone, so that no two ever disappear into each other', () => {
    const places = fc.record({ id: fc.constantFrom('$a', '$b', '$c'), ts: fc.nat({ max: 3 }) });
    fc.assert(
      fc.property(places, places, (one, two) => {
        fc.pre(one.id !== two.id);
        const mergedInto = (double: typeof one, into: typeof one) =>
          applyToContact(double, newContact({ ...recorded, ...double }), {
            ...step(other, 'merge'),
            into: { roomId: recorded.roomId, contactId: into.id, ts: into.ts },
          }).ok;
        expect([mergedInto(one, two), mergedInto(two, one)].filter(Boolean)).toHaveLength(1);
        expect(mergedInto(one, one)).toBe(false);
        expect(isEarlier(one, two)).toBe(mergedInto(two, one));
      }),
    );
  });
});

describe('the changes of an edit', () => {
  const line = fc.constantFrom('', 'yksi', 'kaksi');
  const anyContact = fc
    .record({
      phone: line,
      municipality: line,
      address: fc.option(line, { nil: undefined }),
      accessNeeds: fc.option(line, { nil: undefined }),
      language: fc.constantFrom('fi', 'ar'),
      text: line,
      urgency: fc.constantFrom('now' as const, 'week' as const),
      receivedAt: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
      consent: fc.option(fc.constant({ what: 'jako', at: 1, how: 'spoken' as const }), { nil: undefined }),
    })
    .map(({ text, urgency, receivedAt, consent, ...client }): ContactContent => ({
      ...content,
      text,
      urgency,
      receivedAt,
      consent,
      client: { ...content.client, ...client },
    }));

  it('make the second version of the first, and name nothing that is the same', () => {
    fc.assert(
      fc.property(anyContact, anyContact, (before, after) => {
        const changes = changesBetween(before, after);
        const made = changes ? withChanges(before, JSON.parse(JSON.stringify(changes)) as typeof changes) : before;
        expect(fieldsChanged(made, after)).toEqual([]);
        expect(Object.keys(changes ?? {}).length).toBeLessThanOrEqual(contactFields.length);
      }),
    );
  });
});
