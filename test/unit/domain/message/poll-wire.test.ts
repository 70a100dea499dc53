import { PollStartEvent } from 'matrix-js-sdk/lib/extensible_events_v1/PollStartEvent.js';
import { PollResponseEvent } from 'matrix-js-sdk/lib/extensible_events_v1/PollResponseEvent.js';
import { PollEndEvent } from 'matrix-js-sdk/lib/extensible_events_v1/PollEndEvent.js';
import { describe, expect, it } from 'vitest';
import type { Poll } from '../../../../src/domain/message/poll';
import { pollText } from '../../../../src/domain/message/poll';
import {
  isPollEnd,
  isPollResponse,
  isPollStart,
  pollContent,
  readPoll,
  readVote,
} from '../../../../src/domain/message/poll-wire';

const poll: Poll = {
  question: 'Kumpi päivä?',
  answers: [
    { id: 'a', text: 'Maanantai' },
    { id: 'b', text: 'Tiistai' },
  ],
  disclosed: false,
  maxSelections: 1,
};

describe('a poll in an event', () => {
  it('comes back as it was sent', () => {
    expect(readPoll(pollContent(poll, pollText(poll)))).toEqual(poll);
    expect(readPoll(pollContent({ ...poll, disclosed: true, maxSelections: 2 }, 'x'))).toMatchObject({
      disclosed: true,
      maxSelections: 2,
    });
  });

  it('is understood by the reader of other clients', () => {
    const content = pollContent(poll, pollText(poll));
    // The SDK's own reading of what has been parsed from the wire.
    const read = new PollStartEvent({ type: 'org.matrix.msc3381.poll.start', content } as never);
    expect(read.question.text).toBe(poll.question);
    expect(read.answers.map(({ id, text }) => ({ id, text }))).toEqual(poll.answers);
    expect(read.maxSelections).toBe(1);
  });

  it('is read as other clients send it', () => {
    const sent = PollStartEvent.from('Kumpi?', ['Se', 'Tämä'], 'org.matrix.msc3381.poll.disclosed').serialize();
    expect(isPollStart(sent.type)).toBe(true);
    const read = readPoll(sent.content as never);
    expect(read).toMatchObject({ question: 'Kumpi?', disclosed: true, maxSelections: 1 });
    expect(read?.answers.map(({ text }) => text)).toEqual(['Se', 'Tämä']);
  });

  it('is read under the names of the specification', () => {
    const content = {
      'm.text': [{ body: 'Kumpi?' }],
      'm.poll': {
        kind: 'm.disclosed',
        question: { 'm.text': [{ body: 'Kumpi?' }] },
        answers: [{ 'm.id': 'a', 'm.text': [{ body: 'Se' }] }],
      },
    };
    expect(readPoll(content)).toEqual({
      question: 'Kumpi?',
      answers: [{ id: 'a', text: 'Se' }],
      disclosed: true,
      maxSelections: 1,
    });
    expect(isPollStart('m.poll.start') && isPollResponse('m.poll.response') && isPollEnd('m.poll.end')).toBe(true);
    expect(readVote({ 'm.selections': ['a'] })).toEqual(['a']);
  });

  it('is none where its content says none', () => {
    for (const content of [
      {},
      { 'm.poll': 5 },
      { 'm.poll': { question: {}, answers: [] } },
      pollContent(poll, 'x')[0],
    ]) {
      expect(readPoll((content ?? {}) as never)).toBeNull();
    }
  });
});

describe('a vote', () => {
  it('is read as other clients send it', () => {
    const sent = PollResponseEvent.from(['a'], '$poll').serialize();
    expect(isPollResponse(sent.type)).toBe(true);
    expect(readVote(sent.content as never)).toEqual(['a']);
    expect(isPollEnd(PollEndEvent.from('$poll', 'loppu').serialize().type)).toBe(true);
  });

  it('that says nothing chooses nothing', () => {
    for (const content of [{}, { 'org.matrix.msc3381.poll.response': { answers: 'a' } }, { 'm.selections': 5 }]) {
      expect(readVote(content)).toEqual([]);
    }
  });
});
