import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPoll, leading, pollText, type Poll, type PollEvent } from '../../../../src/domain/message/poll';

const [aino, tapio, saga] = ['@aino:pieni.example', '@tapio:pieni.example', '@saga:pieni.example'];
const poll: Poll = {
  question: 'Milloin pidetään tiimipalaveri?',
  answers: [
    { id: 'mon', text: 'Maanantaina' },
    { id: 'tue', text: 'Tiistaina' },
    { id: 'wed', text: 'Keskiviikkona' },
  ],
  disclosed: true,
  maxSelections: 2,
};
const vote = (sender: string, ...answers: string[]): PollEvent => ({ kind: 'vote', sender, ts: 1, answers });
const end = (sender: string): PollEvent => ({ kind: 'end', sender, ts: 5 });
const askerEnds = (userId: string) => userId === aino;
const voters = (events: PollEvent[]) => foldPoll(poll, events, askerEnds).votes.map((answer) => answer.voters);

describe('a poll', () => {
  it('counts the last vote of each person', () => {
    expect(voters([vote(tapio, 'mon'), vote(saga, 'mon'), vote(tapio, 'tue')])).toEqual([[saga], [tapio], []]);
  });

  it('counts as many answers of a vote as may be chosen, each once', () => {
    expect(voters([vote(tapio, 'mon', 'mon', 'tue', 'wed')])).toEqual([[tapio], [tapio], []]);
  });

  it('loses the vote that is taken back, or names an answer that is not there', () => {
    expect(voters([vote(tapio, 'mon'), vote(tapio)])).toEqual([[], [], []]);
    expect(voters([vote(tapio, 'mon'), vote(tapio, 'sun')])).toEqual([[], [], []]);
  });

  it('is ended by who asked it, once, and no vote after that counts', () => {
    const standing = foldPoll(poll, [vote(tapio, 'mon'), end(aino), vote(saga, 'mon'), end(aino)], askerEnds);
    expect(standing).toMatchObject({ ended: { by: aino, ts: 5 }, voters: 1 });
    expect(foldPoll(poll, [end(tapio), vote(saga, 'mon')], askerEnds)).toMatchObject({ ended: null, voters: 1 });
  });

  it('says which answers lead, and none before anyone has voted', () => {
    const standing = (events: PollEvent[]) => foldPoll(poll, events, askerEnds);
    expect(leading(standing([]))).toEqual([]);
    expect(leading(standing([vote(tapio, 'mon'), vote(saga, 'wed')]))).toEqual(['mon', 'wed']);
  });

  it('has at most one counted vote of each person for an answer, whatever is sent', () => {
    const event: fc.Arbitrary<PollEvent> = fc.oneof(
      fc.record({
        kind: fc.constant('vote' as const),
        sender: fc.constantFrom(aino, tapio, saga),
        ts: fc.nat(),
        answers: fc.array(fc.constantFrom('mon', 'tue', 'wed', 'sun'), { maxLength: 4 }),
      }),
      fc.record({ kind: fc.constant('end' as const), sender: fc.constantFrom(aino, tapio), ts: fc.nat() }),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const standing = foldPoll(poll, events, askerEnds);
        const all = standing.votes.flatMap((answer) => answer.voters);
        expect(new Set(all).size).toBe(standing.voters);
        for (const answer of standing.votes) expect(new Set(answer.voters).size).toBe(answer.voters.length);
        expect(all.length).toBeLessThanOrEqual(standing.voters * poll.maxSelections);
      }),
    );
  });

  it('is read as plain text by clients that know no polls', () => {
    expect(pollText(poll)).toBe('Milloin pidetään tiimipalaveri?\n1. Maanantaina\n2. Tiistaina\n3. Keskiviikkona');
  });
});
