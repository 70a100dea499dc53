import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grouped } from '../../../src/renderer/features/conversation/grouping';
import { withNotes, type TimelineNote } from '../../../src/renderer/features/conversation/notes';
import type { Message } from '../../../src/renderer/features/conversation/queries';

const message = (sort: number): Message => ({
  id: `$${sort}`,
  sort,
  sender: '@a:example.org',
  ts: sort,
  txnId: '',
  state: 'sent',
  content: { kind: 'text', body: 'Hei', mentionsMe: false, edited: false },
});
const note = (sort: number, isAfter = false): TimelineNote => ({
  id: `n${sort}`,
  sort,
  isAfter,
  ts: sort,
  words: 'otti',
});

const whole = { from: -Infinity, to: Infinity };

function order(messages: number[], notes: TimelineNote[], stretch = whole): string[] {
  return withNotes(grouped(messages.map(message)), notes, stretch).map((row) =>
    row.kind === 'note' ? row.note.id : row.grouped.message.id,
  );
}

describe('what happened to a question, in its thread', () => {
  it('stands at its place between the messages', () => {
    expect(order([10, 20], [note(5), note(15), note(25)])).toEqual(['n5', '$10', 'n15', '$20', 'n25']);
  });

  it('stands before the message that does it, and after the one that it comes of', () => {
    expect(order([10, 20], [note(10), note(20, true)])).toEqual(['n10', '$10', '$20', 'n20']);
  });

  it('stands on one page alone', () => {
    const notes = [note(5), note(15), note(20), note(25)];
    expect(order([10], notes, { from: 10, to: 20 })).toEqual(['$10', 'n15']);
    expect(order([20], notes, { from: 20, to: Infinity })).toEqual(['n20', '$20', 'n25']);
  });

  it('is told also where nobody has written anything', () => {
    expect(order([], [note(5)])).toEqual(['n5']);
  });

  it('never loses or repeats a message or a note', () => {
    const places = fc.uniqueArray(fc.nat(50)).map((all) => all.sort((one, other) => one - other));
    fc.assert(
      fc.property(places, places, (messages, notes) => {
        const rows = order(
          messages,
          notes.map((sort) => note(sort)),
        );
        expect(rows).toHaveLength(messages.length + notes.length);
        expect(new Set(rows).size).toBe(rows.length);
      }),
    );
  });
});
