import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  actsOpenTo,
  applyToQuestion,
  foldQuestion,
  questionActs,
  questionContent,
  questionStatuses,
  questionUpdateContent,
  type QuestionAct,
  type QuestionRefusal,
  type QuestionState,
  type QuestionStatus,
  type QuestionUpdate,
} from '../../../src/domain/consultation';

const asker = '@asker:example.org';
const first = '@first:example.org';
const second = '@second:example.org';
const bystander = '@bystander:example.org';

function questionIn(status: QuestionStatus): QuestionState {
  const assignee = status === 'open' ? null : first;
  return { status, asker, assignee, answer: status === 'answered' || status === 'closed' ? '$answer' : null };
}

function update(sender: string, act: QuestionAct, place: number): QuestionUpdate {
  return { eventId: `$${place}`, sender, act, ts: place };
}

const anyUpdates = fc
  .array(
    fc.record({ sender: fc.constantFrom(asker, first, second, bystander), act: fc.constantFrom(...questionActs) }),
    {
      maxLength: 12,
    },
  )
  .map((steps) => steps.map(({ sender, act }, place) => update(sender, act, place)));

describe('two people taking a question at once', () => {
  it('ends with one winner and one who is told who was first, in whatever order the room has them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([first, second], { minLength: 2 }), anyUpdates, (takers, later) => {
        const takes = takers.map((sender, place) => update(sender, 'take', place));
        const { state, history } = foldQuestion(asker, takes);
        const [winner, loser] = takers;
        expect(state).toEqual({ status: 'taken', asker, assignee: winner, answer: null });
        expect(history.filter((entry) => entry.refusal === null).map((entry) => entry.sender)).toEqual([winner]);
        expect(history[1]).toMatchObject({ sender: loser, refusal: 'already-taken', heldBy: winner });

        const afterwards = foldQuestion(asker, [...takes, ...later]).history;
        expect(afterwards.slice(0, 2)).toEqual(history);
      }),
    );
  });

  it('gives the question to the second one when the first gives it back', () => {
    const { state } = foldQuestion(asker, [
      update(first, 'take', 1),
      update(second, 'take', 2),
      update(first, 'release', 3),
      update(second, 'take', 4),
    ]);
    expect(state).toMatchObject({ status: 'taken', assignee: second });
  });
});

describe('the history of a question', () => {
  it('keeps every update in the room’s order, also those that changed nothing', () => {
    fc.assert(
      fc.property(anyUpdates, (updates) => {
        const { history } = foldQuestion(asker, updates);
        expect(history.map(({ eventId, sender, act, ts }) => ({ eventId, sender, act, ts }))).toEqual(updates);
      }),
    );
  });

  it('gives the same state when refused updates are left out', () => {
    fc.assert(
      fc.property(anyUpdates, (updates) => {
        const { state, history } = foldQuestion(asker, updates);
        const applied = updates.filter((_, place) => history[place]?.refusal === null);
        expect(foldQuestion(asker, applied).state).toEqual(state);
      }),
    );
  });

  it('names a holder exactly while the question is taken, and never changes who asked', () => {
    fc.assert(
      fc.property(anyUpdates, (updates) => {
        const { state } = foldQuestion(asker, updates);
        expect(state.asker).toBe(asker);
        if (state.status === 'open') expect(state.assignee).toBeNull();
        if (state.status === 'taken') expect(state.assignee).not.toBeNull();
        if (state.assignee !== null) expect(state.assignee).not.toBe(asker);
      }),
    );
  });
});

type Outcome = QuestionStatus | QuestionRefusal;
type Expected = Record<QuestionAct, Outcome>;

/** What each act makes of a question in each status, by who acts: the whole table of the rule. */
const rule: Record<QuestionStatus, { asker: Expected; holder: Expected; other: Expected }> = {
  open: {
    asker: { take: 'not-yours', release: 'already-open', answer: 'answered', close: 'closed', reopen: 'already-open' },
    // Nobody holds an open question: whoever comes is another.
    holder: { take: 'taken', release: 'already-open', answer: 'not-yours', close: 'not-yours', reopen: 'already-open' },
    other: { take: 'taken', release: 'already-open', answer: 'not-yours', close: 'not-yours', reopen: 'already-open' },
  },
  taken: {
    asker: { take: 'already-taken', release: 'not-yours', answer: 'answered', close: 'closed', reopen: 'already-open' },
    holder: { take: 'already-taken', release: 'open', answer: 'answered', close: 'closed', reopen: 'already-open' },
    other: {
      take: 'already-taken',
      release: 'not-yours',
      answer: 'not-yours',
      close: 'not-yours',
      reopen: 'already-open',
    },
  },
  answered: {
    asker: {
      take: 'already-answered',
      release: 'already-answered',
      answer: 'already-answered',
      close: 'closed',
      reopen: 'open',
    },
    holder: {
      take: 'already-answered',
      release: 'already-answered',
      answer: 'already-answered',
      close: 'closed',
      reopen: 'open',
    },
    other: {
      take: 'already-answered',
      release: 'already-answered',
      answer: 'already-answered',
      close: 'not-yours',
      reopen: 'not-yours',
    },
  },
  closed: {
    asker: {
      take: 'already-closed',
      release: 'already-closed',
      answer: 'already-closed',
      close: 'already-closed',
      reopen: 'open',
    },
    holder: {
      take: 'already-closed',
      release: 'already-closed',
      answer: 'already-closed',
      close: 'already-closed',
      reopen: 'open',
    },
    other: {
      take: 'already-closed',
      release: 'already-closed',
      answer: 'already-closed',
      close: 'already-closed',
      reopen: 'not-yours',
    },
  },
};

const people = { asker, holder: first, other: bystander } as const;
const roles = ['asker', 'holder', 'other'] as const;
const cases = questionStatuses.flatMap((status) =>
  roles.flatMap((role) => questionActs.map((act) => ({ status, role, act, expected: rule[status][role][act] }))),
);

test.each(cases)('in status $status, $act by the $role comes to $expected', ({ status, role, act, expected }) => {
  const outcome = applyToQuestion(questionIn(status), { act, sender: people[role] });
  expect(outcome.ok ? outcome.value.status : outcome.problem).toBe(expected);
});

it('offers a person exactly the acts that would apply', () => {
  for (const status of questionStatuses) {
    for (const role of roles) {
      const applying = questionActs.filter((act) =>
        questionStatuses.some((other) => other === rule[status][role][act]),
      );
      expect(actsOpenTo(questionIn(status), people[role])).toEqual(applying);
    }
  }
});

it('remembers which message was the answer, and forgets it when the question is opened again', () => {
  const answered = applyToQuestion(questionIn('taken'), { act: 'answer', sender: first, answer: '$reply' });
  expect(answered).toMatchObject({ ok: true, value: { answer: '$reply', assignee: first } });
  const reopened = applyToQuestion(questionIn('closed'), { act: 'reopen', sender: asker });
  expect(reopened).toEqual({ ok: true, value: { status: 'open', asker, assignee: null, answer: null } });
});

describe('what stands in an event', () => {
  const asked = { v: 1, topic: 'Lääkelista kotiutuessa', urgency: 'today', due: 1_795_000_000_000 };

  it('is read without the fields that may be left out', () => {
    expect(questionContent.parse(asked)).toEqual({ ...asked, wanted: [], people: [], text: '' });
  });

  it.each([
    ['no topic', { ...asked, topic: '' }],
    ['an unknown profession', { ...asked, wanted: ['astrologer'] }],
    ['an unknown urgency', { ...asked, urgency: 'yesterday' }],
    ['a deadline that is no time', { ...asked, due: 'soon' }],
    ['a topic as long as a page', { ...asked, topic: 'a'.repeat(201) }],
    ['another version', { ...asked, v: 2 }],
  ])('is not taken for a question when it has %s', (_, content) => {
    expect(questionContent.safeParse(content).success).toBe(false);
  });

  it('is not taken for an update when its act is unknown', () => {
    expect(questionUpdateContent.safeParse({ v: 1, act: 'delete' }).success).toBe(false);
  });
});
