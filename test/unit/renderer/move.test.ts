import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLocalEventId, localReference } from '../../../src/domain/act';
import { questionContent } from '../../../src/domain/consultation/consultation';
import { deadline } from '../../../src/domain/service/deadline';
import { moveQuestionAct, partsOf } from '../../../src/domain/consultation/move-question';
import { questionText } from '../../../src/domain/message/plain-text';
import { urgencyCodes } from '../../../src/domain/service/service';
import { dueAfterMove, movedQuestion } from '../../../src/renderer/features/consultation/move';
import { anyService } from '../domain/service/calendars';

const asker = '@aino:example.org';
const holder = '@tapio:example.org';

const question = {
  ...{ id: '$former', roomId: '!former:example.org', ts: 1000, due: 9000, firstDue: 9000, askedAt: 1000, pauses: [] },
  ...{ status: 'taken' as const, changedAt: 2000, urgency: 'today' as const, asker, assignee: holder, passedBy: '' },
  ...{ wanted: ['nurse' as const], people: [holder, asker], group: 'g', answers: 1, lastTs: 2000, answer: '' },
  ...{ topic: 'Lääkelista', text: 'Mikä on ajantasainen?' },
};
const content = questionContent.parse({
  ...{ v: 1, topic: question.topic, urgency: 'today', due: 9000, topicId: 'lists', group: { id: 'g', size: 2 } },
});
const took = { eventId: '$1', sender: holder, ts: 2000, sort: 1, act: 'take' as const, refusal: null, heldBy: null };
const history = [
  took,
  { ...took, eventId: '$2', sender: '@late:example.org', refusal: 'already-taken' as const },
  { ...took, eventId: '$3', act: 'pass' as const, to: '@saga:example.org', ts: 3000 },
];
const said = { from: 'Kotihoito · Kysy tiimiltä', note: 'Koskee kotiutusta.', due: 12_000 };

describe('a question that is moved', () => {
  const moved = movedQuestion({ question, history, content }, { topicIds: [], members: new Set([holder]) }, said);

  it('keeps its words, its asker and its group, and leaves behind what the new place does not know', () => {
    expect(moved).toMatchObject({
      topic: 'Lääkelista',
      wanted: ['nurse'],
      people: [holder],
      group: { id: 'g' },
      due: 12_000,
    });
    expect(moved.topicId).toBeUndefined();
    expect(moved.movedFrom).toMatchObject({ roomId: question.roomId, questionId: '$former', asker, askedAt: 1000 });
    expect(questionContent.parse(moved)).toEqual(moved);
  });

  it('tells what was done to it, and nothing of what changed nothing', () => {
    expect(moved.movedFrom?.history.map(({ act }) => act)).toEqual(['take', 'pass']);
  });

  it('says to other clients where it came from and who asks', () => {
    const text = questionText(moved, 'fi', (id) => (id === asker ? 'Aino' : 'Tapio'));
    expect(text).toContain('Siirretty tänne täältä: Kotihoito · Kysy tiimiltä\nKysyjä: Aino');
    expect(text).toContain('Koskee kotiutusta.\n\nMikä on ajantasainen?');
  });

  it('takes along what was done in every place when it is moved on', () => {
    const there = { ...question, ts: 5000, movedBy: holder, movedFrom: moved.movedFrom };
    const on = movedQuestion({ question: there, history: [took], content }, { topicIds: [], members: new Set() }, said);
    expect(on.movedFrom?.history.map(({ act }) => act)).toEqual(['take', 'pass', 'move', 'take']);
    expect(on.movedFrom?.askedAt).toBe(1000);
  });

  it('is asked in the new place before the former is told, each once', () => {
    const act = moveQuestionAct.parse({
      ...{ kind: 'move-question', roomId: question.roomId, questionId: '$former', to: { roomId: '!new:example.org' } },
      ...{ question: moved, body: 'kysymys', words: 'siirsin', told: asker, invited: asker },
    });
    const parts = partsOf(act, 'txn');
    expect(parts.map(({ act: part, txnId }) => [part.kind, part.roomId, txnId])).toEqual([
      ['add-people', '!new:example.org', 'txn.invite'],
      ['message', '!new:example.org', 'txn.there'],
      ['message', question.roomId, 'txn'],
    ]);
    const last = parts.at(-1)?.act;
    // It waits for the question, to say where it is.
    expect(last && localReference(last)).toBe('~txn.there');
    expect(partsOf(act, 'txn')).toEqual(parts);
    expect(isLocalEventId(question.id)).toBe(false);
  });
});

describe('the promise of a question that is moved', () => {
  it('is never later than what the new place promises to who asks there now, and never before the move', () => {
    fc.assert(
      fc.property(
        anyService,
        anyService,
        fc.constantFrom(...urgencyCodes),
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }),
        fc.nat(14 * 24 * 60 * 60 * 1000),
        (from, to, urgency, askedAt, later) => {
          const movedAt = askedAt + later;
          const pauses = [{ from: askedAt + later / 2, to: null, reason: 'asker' as const }];
          const promise = { askedAt, due: deadline(urgency, askedAt, from), pauses };
          const due = dueAfterMove({ urgency, promise }, { from, to, movedAt });
          expect(due).toBeGreaterThanOrEqual(movedAt);
          expect(due).toBeLessThanOrEqual(deadline(urgency, movedAt, to));
        },
      ),
      { numRuns: 60 },
    );
  });
});
