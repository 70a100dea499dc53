import { describe, expect, it } from 'vitest';
import { askLimits, questionContent } from '../../../src/domain/consultation/consultation';
import { deadline } from '../../../src/domain/service/deadline';
import { defaultService } from '../../../src/domain/service/service';
import {
  askForm,
  askProblems,
  askTxnId,
  dueOf,
  emptyAskForm,
  questionsOf,
  type AskedPlace,
} from '../../../src/renderer/features/asking/ask-form';

const now = Date.UTC(2026, 10, 24, 10);
/** A circle that promises less than others. */
const slow = { ...defaultService, promise: { ...defaultService.promise, now: 120 } };
const team: AskedPlace = {
  ...{ roomId: '!team:pieni.example', name: 'Tiimi · Kysy', service: slow },
  ...{ topicIds: ['aids'], members: new Set(['@aino:pieni.example']) },
};
const everyone: AskedPlace = {
  ...{ roomId: '!everyone:pieni.example', name: 'Kaikki', service: defaultService },
  ...{ topicIds: [], members: new Set<string>() },
};

describe('the form that asks a question', () => {
  it('asks for a place and a topic, and for nothing else', () => {
    expect(askProblems(emptyAskForm(), '', 0)).toEqual(['place-missing', 'topic-missing']);
    expect(askProblems(emptyAskForm(), 'Kaide', 1)).toEqual([]);
  });

  it('that asks from a case is not sent before a person has seen to it that nothing tells who the client is', () => {
    expect(askProblems(emptyAskForm(), 'Kaide', 1, { isClear: false })).toEqual(['not-clear']);
    expect(askProblems(emptyAskForm(), 'Kaide', 1, { isClear: true })).toEqual([]);
    expect(askProblems(emptyAskForm(), 'Kaide', askLimits.places + 1)).toEqual(['too-many-places']);
  });

  it('tells when a text is too long rather than cutting it', () => {
    expect(askProblems(emptyAskForm(), 'a'.repeat(201), 1)).toEqual(['topic-too-long']);
    expect(askProblems({ text: 'a'.repeat(20_001) }, 'a', 1)).toEqual(['text-too-long']);
  });

  it('reads a draft that was written before there were places to choose', () => {
    const draft = { topic: 'Kaide', urgency: 'today', wanted: [], text: '' };
    expect(askForm.parse(draft)).toMatchObject({ ...draft, places: null, people: [], topicId: '' });
  });

  it('writes into the question the deadline that it showed', () => {
    const [only, ...others] = questionsOf({ ...emptyAskForm(), urgency: 'now' }, 'Kaide', [team], now);
    expect(others).toEqual([]);
    expect(only?.question).toMatchObject({ topic: 'Kaide', due: deadline('now', now, slow), wanted: [], people: [] });
    expect(only?.question.due).not.toBe(deadline('now', now));
    expect(only?.question.group).toBeUndefined();
  });

  it('asks several places with one deadline, that of the first to promise, and marks them as one question', () => {
    const form = { ...emptyAskForm(), urgency: 'now' as const, topicId: 'aids', people: ['@aino:pieni.example'] };
    const asked = questionsOf(form, 'Kaide', [team, everyone], now);
    expect(asked.map(({ roomId }) => roomId)).toEqual([team.roomId, everyone.roomId]);
    expect(asked.map(({ question }) => question.due)).toEqual(Array(2).fill(deadline('now', now, defaultService)));
    expect(dueOf('now', [team, everyone], now)).toBe(asked[0]?.question.due);
    expect(asked.map(({ question }) => question.group)).toEqual(Array(2).fill({ id: form.askId, size: 2 }));
    for (const { question } of asked) expect(questionContent.parse(question)).toEqual(question);
  });

  it('names a topic and a person only where they are known', () => {
    const form = { ...emptyAskForm(), topicId: 'aids', people: ['@aino:pieni.example'] };
    const [there, elsewhere] = questionsOf(form, 'Kaide', [team, everyone], now);
    expect(there?.question).toMatchObject({ topicId: 'aids', people: ['@aino:pieni.example'] });
    expect(elsewhere?.question).toMatchObject({ people: [] });
    expect(elsewhere?.question.topicId).toBeUndefined();
  });

  it('asks once in each place, however often it is sent', () => {
    expect(askTxnId('one', team.roomId)).toBe(askTxnId('one', team.roomId));
    expect(askTxnId('one', team.roomId)).not.toBe(askTxnId('one', everyone.roomId));
    expect(askTxnId('one', team.roomId)).not.toBe(askTxnId('two', team.roomId));
  });
});
