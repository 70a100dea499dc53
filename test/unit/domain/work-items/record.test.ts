import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkItemStep } from '../../../../src/domain/work-items/fold';
import {
  applyToRecord,
  foldRecord,
  mayWithdrawRecord,
  recordContent,
  unrecordedOf,
  type PlacedRecord,
  type RecordUpdate,
} from '../../../../src/domain/work-items/record';

const marja = '@marja:pieni.example';
const tapio = '@tapio:pieni.example';

function withdraw(sender: string, byLead = false, reason = 'väärä asiakas'): WorkItemStep<RecordUpdate> {
  return { eventId: `$${sender}`, sender, ts: 5, byLead, update: { v: 1, act: 'withdraw', reason } };
}

const said = (sort: number) => ({ id: `$${sort}`, sort });
const record = (sort: number, messages: readonly string[], isWithdrawn = false): PlacedRecord => ({
  id: `$record${sort}`,
  sort,
  messages,
  isWithdrawn,
});

describe('a record', () => {
  it('is withdrawn by its maker and by who leads the case, and by nobody else', () => {
    const after = (sender: string, byLead: boolean) => foldRecord(marja, [withdraw(sender, byLead)]).state.status;
    expect(after(marja, false)).toBe('withdrawn');
    expect(after(tapio, true)).toBe('withdrawn');
    expect(after(tapio, false)).toBe('recorded');
  });

  it('that two withdraw at once is withdrawn by the first, with her reason', () => {
    const { state, history } = foldRecord(marja, [withdraw(tapio, true, 'ensin'), withdraw(marja, false, 'sitten')]);
    expect(state.withdrawn).toEqual({ by: tapio, ts: 5, reason: 'ensin' });
    expect(history.map(({ refusal }) => refusal)).toEqual([null, 'already-withdrawn']);
  });

  it('offers as a button exactly what the rule lets apply', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.constantFrom(marja, tapio), fc.boolean(), (isWithdrawn, userId, isLead) => {
        const { state } = foldRecord(marja, isWithdrawn ? [withdraw(marja)] : []);
        expect(mayWithdrawRecord(state, { userId, isLead })).toBe(applyToRecord(state, withdraw(userId, isLead)).ok);
      }),
    );
  });

  it('needs no reference and no text, and takes no more messages than one event can name', () => {
    const least = { v: 1, messages: ['$a'], language: 'sv', recordedAt: 1 };
    expect(recordContent.parse(least)).toEqual({ ...least, reference: '' });
    const many = Array.from({ length: 301 }, (_, index) => `$${index}`);
    expect(recordContent.safeParse({ ...least, messages: many }).success).toBe(false);
    expect(recordContent.safeParse({ ...least, language: 'en' }).success).toBe(false);
  });
});

describe('what is unrecorded', () => {
  const talk = [1, 2, 3, 5, 6].map(said);

  it('is everything before anybody has recorded', () => {
    expect(unrecordedOf(talk, [])).toEqual(talk);
  });

  it('is what was said since the last record and is not in it: what was passed over then was left out on purpose', () => {
    expect(unrecordedOf(talk, [record(4, ['$1', '$3'])])).toEqual([said(5), said(6)]);
  });

  it('leaves out what a record covers that was written while more was said', () => {
    expect(unrecordedOf(talk, [record(4, ['$1', '$5'])])).toEqual([said(6)]);
  });

  it('is as before a record that was withdrawn', () => {
    const withdrawn = record(7, ['$5', '$6'], true);
    expect(unrecordedOf(talk, [withdrawn])).toEqual(talk);
    expect(unrecordedOf(talk, [record(4, ['$1']), withdrawn])).toEqual([said(5), said(6)]);
  });

  it('does not depend on the order in which messages and records arrive, and never holds what stands recorded', () => {
    const messages = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });
    const records = fc.array(
      fc.record({
        sort: fc.integer({ min: 31, max: 40 }),
        covered: fc.subarray(Array.from({ length: 30 }, (_, at) => at)),
        isWithdrawn: fc.boolean(),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(messages, records, (sorts, made) => {
        const all = sorts.map(said);
        const placed = made.map(({ sort, covered, isWithdrawn }) =>
          record(
            sort - 20,
            covered.map((at) => `$${at}`),
            isWithdrawn,
          ),
        );
        const left = unrecordedOf(all, placed);
        const again = unrecordedOf(all.toReversed(), placed.toReversed()).toReversed();
        expect(again).toEqual(left);
        const standing = placed.filter(({ isWithdrawn }) => !isWithdrawn).flatMap(({ messages: ids }) => ids);
        expect(left.filter(({ id }) => standing.includes(id))).toEqual([]);
      }),
    );
  });
});
