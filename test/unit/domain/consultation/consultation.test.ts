import { describe, expect, it } from 'vitest';
import { questionContent, questionUpdateContent } from '../../../../src/domain/consultation/consultation';

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

  it.each([
    ['an act alone, as the first ones were', { v: 1, act: 'take' }],
    ['an answer', { v: 1, act: 'answer', answer: '$reply' }],
    ['to whom it is passed', { v: 1, act: 'pass', to: '@saga:example.org' }],
    ['why it is closed, and whether the answer helped', { v: 1, act: 'close', reason: 'not-needed', helped: 'partly' }],
    ['what is promised anew', { v: 1, act: 'reopen', due: 1_795_000_000_000 }],
    ['where it was answered', { v: 1, act: 'close', answeredIn: { roomId: '!there', questionId: '$there' } }],
  ])('is read as an update when it has %s', (_, content) => {
    expect(questionUpdateContent.parse(content)).toEqual(content);
  });
});
