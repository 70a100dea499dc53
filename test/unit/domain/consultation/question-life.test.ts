import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { QuestionAct } from '../../../../src/domain/consultation/consultation';
import {
  actsOpenTo,
  applyToQuestion,
  foldQuestion,
  outcomeOf,
  type QuestionState,
  type QuestionStep,
} from '../../../../src/domain/consultation/question-fold';
import {
  questionEvents,
  questionLife,
  questionRoles,
  questionStatuses,
  type QuestionEvent,
  type QuestionRole,
  type QuestionStatus,
} from '../../../../src/domain/consultation/question-life';
import { minute } from '../service/calendars';

const minutes = (count: number) => count * minute;
const asker = '@asker:example.org';
const first = '@first:example.org';
const second = '@second:example.org';
const bystander = '@bystander:example.org';
const mover = '@mover:example.org';
const asked = { asker, movedBy: mover, ts: 0, due: minutes(480) };
const people = { asker, holder: first, mover, other: bystander } as const;
const movedTo = { roomId: '!there:example.org', questionId: '$there' };

function step(sender: string, act: QuestionEvent, place: number, more: Partial<QuestionStep> = {}): QuestionStep {
  return { eventId: `$${place}`, sender, act, ts: minutes(place), ...more };
}

/** The shortest way to each status, with `first` as the one who holds it where somebody can. */
const waysTo: Record<QuestionStatus, QuestionStep[]> = {
  open: [],
  taken: [step(first, 'take', 1)],
  waiting: [step(first, 'take', 1), step(first, 'ask-back', 2)],
  answered: [step(first, 'take', 1), step(first, 'answer', 2, { answer: '$answer' })],
  closed: [step(first, 'take', 1), step(first, 'answer', 2, { answer: '$answer' }), step(asker, 'close', 3)],
  moved: [step(first, 'take', 1), step(first, 'move', 2, { movedTo })],
};
const questionIn = (status: QuestionStatus) => foldQuestion(asked, waysTo[status]).state;

/**
 * The whole rule once more, as one would tell it: who may do what when, and what it becomes. What is not named here
 * changes nothing.
 */
const told: Record<QuestionStatus, Partial<Record<QuestionRole, Partial<Record<QuestionEvent, QuestionStatus>>>>> = {
  open: {
    asker: { answer: 'answered', close: 'closed', move: 'moved' },
    // Nobody holds an open question: whoever comes is another.
    holder: { take: 'taken', 'ask-back': 'waiting', move: 'moved' },
    mover: { take: 'taken', 'ask-back': 'waiting', close: 'closed', move: 'moved' },
    other: { take: 'taken', 'ask-back': 'waiting', move: 'moved' },
  },
  taken: {
    asker: { answer: 'answered', close: 'closed', move: 'moved' },
    mover: { close: 'closed' },
    holder: {
      release: 'open',
      pass: 'taken',
      'ask-back': 'waiting',
      answer: 'answered',
      close: 'closed',
      move: 'moved',
    },
  },
  waiting: {
    asker: { reply: 'taken', resume: 'taken', answer: 'answered', close: 'closed', move: 'moved' },
    mover: { close: 'closed' },
    holder: {
      release: 'open',
      pass: 'waiting',
      resume: 'taken',
      answer: 'answered',
      close: 'closed',
      move: 'moved',
    },
  },
  answered: {
    asker: { close: 'closed', reopen: 'open' },
    holder: { close: 'closed', reopen: 'open' },
  },
  closed: { asker: { reopen: 'open' }, holder: { reopen: 'open' } },
  // It goes on elsewhere, and so does everything that happens to it.
  moved: {},
};

const cases = questionStatuses.flatMap((status) =>
  questionRoles.flatMap((role) =>
    questionEvents.map((act) => ({ status, role, act, expected: told[status][role]?.[act] ?? 'nothing' })),
  ),
);

test.each(cases)('in status $status, $act by the $role comes to $expected', ({ status, role, act, expected }) => {
  const before = questionIn(status);
  const outcome = applyToQuestion(before, step(people[role], act, 9, { to: second, movedTo }));
  if (expected === 'nothing') expect(outcome.ok).toBe(false);
  else expect(outcome).toMatchObject({ ok: true, value: { status: expected } });
});

test('the table has a word for everything: every status, act and role', () => {
  for (const status of questionStatuses) {
    for (const act of questionEvents) expect(questionLife[status][act]).toHaveLength(questionRoles.length);
  }
});

test('every button that is offered applies, and no other', () => {
  for (const status of questionStatuses) {
    for (const role of questionRoles) {
      const applying = questionEvents.filter((act) => act !== 'reply' && told[status][role]?.[act] !== undefined);
      expect(actsOpenTo(questionIn(status), people[role])).toEqual(applying);
    }
  }
});

test.each([
  ['to nobody', undefined],
  ['to her who passes it', first],
  ['to who asked it', asker],
])('a question is not passed %s', (_, to) => {
  const outcome = outcomeOf(questionIn('taken'), { act: 'pass', sender: first, to });
  expect(outcome).toEqual({ ok: false, problem: 'no-recipient' });
});

it('is not moved to nowhere', () => {
  const outcome = outcomeOf(questionIn('taken'), { act: 'move', sender: first });
  expect(outcome).toEqual({ ok: false, problem: 'no-recipient' });
});

it('says where it goes on once it is moved, and is held by nobody any more', () => {
  expect(questionIn('moved')).toMatchObject({ status: 'moved', assignee: null, movedTo });
});

const person = fc.constantFrom(asker, first, second, mover, bystander);
const anyStep = fc.record({
  sender: person,
  act: fc.constantFrom(...questionEvents),
  to: person,
  answer: fc.constantFrom('$a', '$b', undefined),
  helped: fc.constantFrom('yes' as const, 'no' as const, undefined),
  due: fc.constantFrom(undefined, minutes(900)),
  movedTo: fc.constantFrom(undefined, movedTo),
});
const anySteps = fc
  .array(anyStep, { maxLength: 16 })
  .map((steps) => steps.map((one, place): QuestionStep => ({ ...one, eventId: `$${place}`, ts: minutes(place) })));

describe('two people acting at once', () => {
  it.each(['take', 'ask-back'] as const)('where both %s, one has it and the other is told who was first', (act) => {
    fc.assert(
      fc.property(fc.shuffledSubarray([first, second], { minLength: 2 }), anySteps, (both, later) => {
        const [winner, loser] = both;
        const acts = both.map((sender, place) => step(sender, act, place));
        const { state, history } = foldQuestion(asked, acts);
        expect(state.assignee).toBe(winner);
        expect(history[1]).toMatchObject({ sender: loser, refusal: 'already-taken', heldBy: winner });
        // Whatever comes after changes nothing of what was settled.
        expect(foldQuestion(asked, [...acts, ...later]).history.slice(0, 2)).toEqual(history);
      }),
    );
  });

  it('gives a question that its holder passes and gives back at two devices to whichever was first', () => {
    const held = waysTo.taken;
    const pass = step(first, 'pass', 5, { to: second });
    const release = step(first, 'release', 6);
    expect(foldQuestion(asked, [...held, pass, release]).state).toMatchObject({ assignee: second, passedBy: first });
    expect(foldQuestion(asked, [...held, release, pass]).state).toMatchObject({ status: 'open', assignee: null });
  });

  it('lets the asker’s own answer win over a question back that comes after it, and the other way round', () => {
    const held = waysTo.taken;
    const back = step(first, 'ask-back', 5);
    const answer = step(asker, 'answer', 6);
    expect(foldQuestion(asked, [...held, answer, back]).history.at(-1)).toMatchObject({ refusal: 'already-answered' });
    expect(foldQuestion(asked, [...held, back, answer]).state.status).toBe('answered');
  });

  const pairs = questionStatuses.flatMap((status) =>
    questionEvents.flatMap((one) => questionEvents.map((other) => ({ status, one, other }))),
  );
  it.each(questionStatuses)(
    'in status %s: every act of one with every act of another, in both orders, has one end',
    (status) => {
      for (const { one, other } of pairs.filter((pair) => pair.status === status)) {
        for (const [left, right] of [
          [asker, first],
          [asker, second],
          [first, second],
          [second, bystander],
          [mover, first],
        ] as const) {
          const more = { to: bystander, movedTo };
          const acts = [step(left, one, 10, more), step(right, other, 11, more)];
          for (const order of [acts, acts.toReversed()]) {
            const { state, history } = foldQuestion(asked, [...waysTo[status], ...order]);
            const [earlier] = order;
            // The one that is first in the room's order fares as if the other were not there.
            const alone = foldQuestion(asked, [...waysTo[status], ...order.slice(0, 1)]);
            expect(history.slice(0, alone.history.length)).toEqual(alone.history);
            expect(earlier).toBeDefined();
            expect(holds(state)).toBe(true);
          }
        }
      }
    },
  );
});

/** What is true of every question, whatever has happened to it. */
function holds({ status, asker: by, assignee, passedBy, promise, closing, movedTo: to }: QuestionState): boolean {
  const lasting = promise.pauses.filter(({ to }) => to === null);
  const isStill = status !== 'open' && status !== 'taken';
  return (
    by === asker &&
    assignee !== asker &&
    (status !== 'open' || assignee === null) &&
    ((status !== 'taken' && status !== 'waiting') || assignee !== null) &&
    (passedBy === null || assignee !== null) &&
    lasting.length === (isStill ? 1 : 0) &&
    promise.pauses.every(({ from, to: until }) => until === null || until >= from) &&
    (closing === null) === (status !== 'closed') &&
    (to === null) === (status !== 'moved')
  );
}

describe('the history of a question', () => {
  it('leaves a question that makes sense, whatever people do', () => {
    fc.assert(fc.property(anySteps, (steps) => holds(foldQuestion(asked, steps).state)));
  });

  it('keeps every act in the room’s order, also those that changed nothing', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { history } = foldQuestion(asked, steps);
        const acts = (all: readonly QuestionStep[]) =>
          all.filter(({ act }) => act !== 'reply').map(({ eventId }) => eventId);
        expect(acts(history)).toEqual(acts(steps));
      }),
    );
  });

  it('gives the same state when what changed nothing is left out', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { state, history } = foldQuestion(asked, steps);
        const applied = history.filter(({ refusal }) => refusal === null);
        expect(foldQuestion(asked, applied).state).toEqual(state);
      }),
    );
  });

  it('is the same when it is folded in parts', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(16), (steps, cut) => {
        const { state } = foldQuestion(asked, steps);
        const before = foldQuestion(asked, steps.slice(0, cut)).state;
        const after = steps.slice(cut).reduce((question, one) => {
          const outcome = applyToQuestion(question, one);
          return outcome.ok ? outcome.value : question;
        }, before);
        expect(after).toEqual(state);
      }),
    );
  });
});

describe('a promise', () => {
  const pausesAfter = (...steps: QuestionStep[]) => foldQuestion(asked, steps).state.promise.pauses;

  it('stands still while the asker is asked back, and runs again from her reply on', () => {
    const back = [...waysTo.taken, step(first, 'ask-back', 10)];
    expect(pausesAfter(...back)).toEqual([{ from: minutes(10), to: null, reason: 'asker' }]);
    const replied = [...back, step(bystander, 'reply', 11), step(first, 'reply', 12), step(asker, 'reply', 20)];
    expect(pausesAfter(...replied)).toEqual([{ from: minutes(10), to: minutes(20), reason: 'asker' }]);
  });

  it('keeps standing still when the question is passed on meanwhile, and runs when it is given back', () => {
    const passed = [...waysTo.waiting, step(first, 'pass', 10, { to: second })];
    expect(pausesAfter(...passed)).toEqual([{ from: minutes(2), to: null, reason: 'asker' }]);
    expect(pausesAfter(...passed, step(second, 'release', 15))).toEqual([
      { from: minutes(2), to: minutes(15), reason: 'asker' },
    ]);
  });

  it('is given anew by who opens the question again, and goes on with what was left where nothing was promised', () => {
    const anew = step(asker, 'reopen', 700, { due: minutes(1200) });
    expect(foldQuestion(asked, [...waysTo.closed, anew]).state.promise).toEqual({
      askedAt: minutes(700),
      due: minutes(1200),
      pauses: [],
    });
    expect(pausesAfter(...waysTo.closed, step(asker, 'reopen', 700))).toEqual([
      { from: minutes(2), to: minutes(700), reason: 'done' },
    ]);
  });
});

it('remembers which message was the answer, and forgets it when the question is opened again', () => {
  expect(questionIn('answered')).toMatchObject({ answer: '$answer', assignee: first });
  const reopened = foldQuestion(asked, [...waysTo.closed, step(asker, 'reopen', 9)]).state;
  expect(reopened).toMatchObject({ status: 'open', assignee: null, answer: null, closing: null });
});

it('takes from the asker alone whether the answer helped', () => {
  const close = (sender: string) =>
    foldQuestion(asked, [...waysTo.answered, step(sender, 'close', 9, { helped: 'yes' })]).state.closing;
  expect(close(asker)).toEqual({ reason: null, helped: 'yes' });
  expect(close(first)).toEqual({ reason: null, helped: null });
});

it('tells who passed a question, until it changes hands again', () => {
  const passed = [...waysTo.taken, step(first, 'pass', 5, { to: second })];
  expect(foldQuestion(asked, passed).state).toMatchObject({ assignee: second, passedBy: first });
  const back = [...passed, step(second, 'release', 6), step(bystander, 'take', 7)];
  expect(foldQuestion(asked, back).state).toMatchObject({ assignee: bystander, passedBy: null });
});

const acts: readonly QuestionAct[] = ['take', 'release', 'answer', 'close', 'reopen'];
it('reads what was sent before there was more than taking, answering and closing as it was read then', () => {
  const old = fc.array(fc.record({ sender: person, act: fc.constantFrom(...acts) }), { maxLength: 12 });
  fc.assert(
    fc.property(old, (steps) => {
      const { state } = foldQuestion(
        asked,
        steps.map((one, place) => step(one.sender, one.act, place)),
      );
      expect(['open', 'taken', 'answered', 'closed']).toContain(state.status);
      expect(holds(state)).toBe(true);
    }),
  );
});
