import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/renderer/data/readers';
import { placeReaders } from '../../../src/renderer/features/conversation/readers';

const self = '@aino:pieni.example';
const tapio = '@tapio:pieni.example';
const eetu = '@eetu:pieni.example';

const row = (sort: number, sender = self, kind: 'text' | 'gap' | 'member' = 'text') => ({
  id: `$${sort}`,
  sort,
  ts: sort,
  sender,
  content: { kind },
});
const reader = (id: string, sort: number, ts = sort): Reader => ({ id, sort, ts });
const shown = (messages: ReturnType<typeof row>[], ...readers: Reader[]) =>
  [...placeReaders(messages, readers, self)].map(([id, at]) => [id, at.map((one) => one.id)]);

describe('the read marks of others', () => {
  it('stand at the last shown message that each has read, who read it last first', () => {
    const messages = [row(1), row(2), row(5)];
    expect(shown(messages, reader(tapio, 3, 10), reader(eetu, 2, 20))).toEqual([['$2', [eetu, tapio]]]);
    expect(shown(messages, reader(tapio, 9))).toEqual([['$5', [tapio]]]);
  });

  it('are not shown where what was read is before all that is shown', () => {
    expect(shown([row(5)], reader(tapio, 3))).toEqual([]);
  });

  it('never stand at one’s own words, nor before them', () => {
    expect(shown([row(1), row(2, tapio)], reader(tapio, 2))).toEqual([]);
    expect(shown([row(1), row(2, tapio), row(3)], reader(tapio, 1))).toEqual([]);
    expect(shown([row(1), row(2, tapio), row(3)], reader(tapio, 3))).toEqual([['$3', [tapio]]]);
  });

  it('leave out this person, and stand at what is said and has been sent', () => {
    const messages = [row(1), row(2, tapio, 'member'), { ...row(3), id: '~oma' }, row(4, self, 'gap')];
    expect(shown(messages, reader(self, 9), reader(eetu, 9))).toEqual([['$1', [eetu]]]);
  });
});
