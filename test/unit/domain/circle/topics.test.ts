import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/domain/codes';
import { withMoved } from '../../../../src/domain/circle/list-order';
import {
  tidyTopics,
  titleOf,
  topicName,
  topicProblem,
  topicsContent,
  type Topic,
} from '../../../../src/domain/circle/topics';

const aids: Topic = { id: 'aids', fi: 'Apuvälineet', sv: 'Hjälpmedel', en: '' };
const home: Topic = { id: 'home', fi: '', sv: 'Hemvård', en: '' };

describe('a circle’s topics', () => {
  it('are called in a person’s language, or in one that they have a name in', () => {
    expect(languages.map((language) => topicName(aids, language))).toEqual([
      'Apuvälineet',
      'Hjälpmedel',
      'Apuvälineet',
    ]);
    expect(languages.map((language) => topicName(home, language))).toEqual(['Hemvård', 'Hemvård', 'Hemvård']);
  });

  it('make a question’s title together with what is written beside them', () => {
    expect(titleOf(aids, ' Rollaattorin jarrut ', 'fi')).toBe('Apuvälineet: Rollaattorin jarrut');
    expect(titleOf(aids, '', 'sv')).toBe('Hjälpmedel');
    expect(titleOf(undefined, 'Rollaattorin jarrut', 'fi')).toBe('Rollaattorin jarrut');
  });

  it('are not saved without a name, or twice by the same one', () => {
    const nameless: Topic = { id: 'x', fi: ' ', sv: '', en: '' };
    const again: Topic = { id: 'y', fi: 'apuvälineet ', sv: '', en: '' };
    expect(topicProblem([aids, nameless], 1)).toBe('unnamed');
    expect(topicProblem([aids, again], 1)).toBe('twice');
    expect([0, 1].map((index) => topicProblem([aids, home], index))).toEqual([null, null]);
    expect(tidyTopics([aids, nameless])).toEqual({ v: 1, topics: [aids] });
    expect(topicsContent.safeParse({ v: 1, topics: [aids, aids] }).success).toBe(false);
    expect(topicsContent.safeParse({ v: 1, topics: [{ id: 'x' }] }).success).toBe(false);
  });

  it('change their order one step at a time, and lose none', () => {
    const topics = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(topics, fc.nat(9), fc.constantFrom(-1 as const, 1 as const), (ids, index, by) => {
        const list = ids.map((id) => ({ ...aids, id }));
        const moved = withMoved(list, index, by);
        expect(new Set(moved)).toEqual(new Set(list));
        const back = list[index] && list[index + by] ? withMoved(moved, index + by, by === 1 ? -1 : 1) : moved;
        expect(back).toEqual(list);
      }),
    );
  });
});
