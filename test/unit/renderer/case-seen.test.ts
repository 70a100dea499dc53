import { describe, expect, it } from 'vitest';
import { seenOf } from '../../../src/renderer/features/case/seen';

const [marja, saga] = ['@marja:pieni.example', '@saga:pieni.example'];
const said = (sort: number, sender: string) => ({ sort, sender, ts: sort * 1000 });
/** The newest first. */
const talk = [said(3, marja), said(2, saga), said(1, marja)];
const read = (sort: number) => [{ id: saga, sort, ts: 9000 }];

describe('what somebody has read of a case', () => {
  it('is nothing where she has neither read nor said anything', () => {
    expect(seenOf(saga, [], [said(1, marja)])).toEqual({ kind: 'nothing' });
  });

  it('is everything where the last words of others are read, or only her own stand after what she has read', () => {
    expect(seenOf(saga, read(3), talk)).toEqual({ kind: 'all' });
    expect(seenOf(saga, read(1), [said(2, saga), said(1, marja)])).toEqual({ kind: 'all' });
  });

  it('is told by when the last that she has read was said', () => {
    expect(seenOf(saga, read(1), [said(3, marja), said(1, marja)])).toEqual({ kind: 'until', ts: 1000 });
  });

  it('reaches to her own words also where she shows no read marks', () => {
    expect(seenOf(saga, [], talk)).toEqual({ kind: 'until', ts: 2000 });
  });
});
