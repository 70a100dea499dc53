import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsOfAnswers, newsTxnId, type GroupedQuestion } from '../../../../src/domain/consultation/question-group';

const [asker, holder, other] = ['@asker', '@holder', '@other'] as const;
const question = (id: string, more: Partial<GroupedQuestion> = {}): GroupedQuestion => ({
  ...{ id: `$${id}`, roomId: `!${id}`, group: 'g', asker, assignee: '', status: 'open', answer: '' },
  ...more,
});
const told = (questions: GroupedQuestion[], self: string) =>
  newsOfAnswers(questions, self).map(({ question: { id }, answered }) => [id, answered.id]);

describe('a question that is asked in several places', () => {
  const answered = question('one', { status: 'answered', answer: '$reply' });
  const waiting = question('two');
  const held = question('three', { status: 'taken', assignee: holder });

  it('is over everywhere once it is answered in one of them: its asker’s device tells that, and its holder’s', () => {
    expect(told([answered, waiting, held], asker)).toEqual([
      ['$two', '$one'],
      ['$three', '$one'],
    ]);
    expect(told([answered, waiting, held], holder)).toEqual([['$three', '$one']]);
    expect(told([answered, waiting, held], other)).toEqual([]);
  });

  it('goes on where it was closed without an answer, and where another than its asker names its group', () => {
    expect(told([{ ...answered, status: 'closed', answer: '' }, waiting], asker)).toEqual([]);
    expect(told([{ ...answered, status: 'closed' }, waiting], asker)).toEqual([['$two', '$one']]);
    expect(told([{ ...answered, asker: other }, waiting], asker)).toEqual([]);
    expect(told([{ ...answered, group: 'h' }, waiting], asker)).toEqual([]);
    expect(
      told(
        [
          { ...answered, group: '' },
          { ...waiting, group: '' },
        ],
        asker,
      ),
    ).toEqual([]);
  });

  it('is told of once, by the same name on every device', () => {
    const [forAsker] = newsOfAnswers([answered, held], asker);
    const [forHolder] = newsOfAnswers([held, answered], holder);
    expect(forAsker && newsTxnId(forAsker)).toBe(forHolder && newsTxnId(forHolder));
  });

  it('is never told to be over where it is, nor by anyone whom it does not concern', () => {
    const any = fc.record({
      id: fc.uuid(),
      roomId: fc.constant('!room'),
      group: fc.constantFrom('', 'g', 'h'),
      asker: fc.constantFrom(asker, other),
      assignee: fc.constantFrom('', holder),
      status: fc.constantFrom('open' as const, 'taken' as const, 'answered' as const, 'closed' as const),
      answer: fc.constantFrom('', '$reply'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.constantFrom(asker, holder, other), (questions, self) => {
        for (const news of newsOfAnswers(questions, self)) {
          expect(['open', 'taken']).toContain(news.question.status);
          expect([news.question.asker, news.question.assignee]).toContain(self);
          expect(news.answered.asker).toBe(news.question.asker);
          expect(news.answered.group).toBe(news.question.group);
          expect(news.answered.status === 'answered' || news.answered.answer !== '').toBe(true);
        }
      }),
    );
  });
});
