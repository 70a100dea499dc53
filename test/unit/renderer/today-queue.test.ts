import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, firstRows, sectionsOf, type TodayItem } from '../../../src/renderer/features/today/queue';

const helsinki = (day: number, hours: number, minutes = 0) =>
  new TZDate(2026, 10, day, hours, minutes, 0, 0, 'Europe/Helsinki').getTime();
const now = helsinki(24, 14, 2);

let made = 0;
function question(due: number, role: TodayItem['role'] = 'waiting'): TodayItem {
  made += 1;
  const who = { asker: '@a:example.org', assignee: '' };
  return { kind: 'question', id: `$${made}`, roomId: '!room', due, role, topic: 'Kaide', ...who };
}

function names(items: TodayItem[]): string[] {
  return sectionsOf(items, now).map(({ name }) => name);
}

describe('the queue of Tänään', () => {
  it('has what is late on top, then what is due today, then the rest', () => {
    const items = [question(helsinki(24, 13)), question(helsinki(24, 15, 30)), question(helsinki(25, 9))];
    expect(names(items)).toEqual(['overdue', 'today', 'later']);
  });

  it('ends the day at midnight in Finland', () => {
    expect(names([question(helsinki(24, 23, 59))])).toEqual(['today']);
    expect(names([question(helsinki(25, 0, 0))])).toEqual(['later']);
  });

  it('calls a question late only after its moment has passed', () => {
    expect(names([question(now)])).toEqual(['today']);
    expect(names([question(now - 1)])).toEqual(['overdue']);
  });

  it('asks for the closing of an answered question without ever calling it late', () => {
    expect(names([question(helsinki(20, 9), 'answered')])).toEqual(['answered']);
  });

  it('leaves out what another has taken, until it is late', () => {
    expect(names([question(helsinki(24, 15), 'others')])).toEqual([]);
    expect(names([question(helsinki(24, 13), 'others')])).toEqual(['overdue']);
  });

  it('loses nothing that is this person’s to do, and shows nothing twice', () => {
    const anyItem = fc
      .record({ due: fc.integer({ min: now - 1e9, max: now + 1e9 }), isMine: fc.boolean() })
      .map(({ due, isMine }) => question(due, isMine ? 'mine' : 'waiting'));
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 40 }), fc.nat({ max: 50 }), (items, limit) => {
        const sections = sectionsOf(items, now);
        const shown = sections.flatMap((section) => section.items.map(({ id }) => id));
        expect([...shown].sort()).toEqual(items.map(({ id }) => id).sort());
        expect(countOf(firstRows(sections, limit))).toBe(Math.min(limit, items.length));
      }),
    );
  });
});
