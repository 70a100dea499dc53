import { describe, expect, it } from 'vitest';
import { unchanged } from '../../../src/renderer/data/unchanged';

const row = (id: string, words: string) => ({ id, c: { words, wanted: ['nurse'] } });

describe('what is read again', () => {
  it('is the former object where nothing has changed', () => {
    const former = { place: '!a', rows: [row('$1', 'yksi'), row('$2', 'kaksi')] };
    expect(unchanged(former, structuredClone(former))).toBe(former);
  });

  it('keeps the rows that are the same when others come and go', () => {
    const former = [row('$1', 'yksi'), row('$2', 'kaksi')];
    const next = unchanged(former, [row('$2', 'kaksi'), row('$3', 'kolme')]);
    expect(next).toEqual([row('$2', 'kaksi'), row('$3', 'kolme')]);
    expect(next[0]).toBe(former[1]);
  });

  it('shows every change', () => {
    const former = { rows: [row('$1', 'yksi')], mark: 1 };
    const next = { rows: [row('$1', 'muu')], mark: 1 };
    expect(unchanged(former, next)).toEqual(next);
    expect(unchanged<object>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(unchanged<object>({ a: 1 }, { b: undefined })).toEqual({ b: undefined });
    expect(unchanged(['a', 'b'], ['b', 'a'])).toEqual(['b', 'a']);
    expect(unchanged([1, 2], [1])).toEqual([1]);
    expect(unchanged<unknown>({ a: 1 }, null)).toBeNull();
  });
});
