import { expect, it } from 'vitest';
import { keptUntil, retentionContent } from '../../../../src/domain/case/retention';

const closedAt = Date.UTC(2026, 10, 24, 14);
const days = (caseDays: number) => ({ v: 1 as const, caseDays });

it('a closed case is kept for as many days as the organisation says', () => {
  expect(keptUntil(closedAt, [days(30)])).toBe(Date.UTC(2026, 11, 24, 14));
});

it('a closed case is kept for good where nothing is said of it, or that it is', () => {
  expect(keptUntil(closedAt, [])).toBeNull();
  expect(keptUntil(closedAt, [{ v: 1 }])).toBeNull();
});

it('where it is not known whose case it is, the longest of the times holds', () => {
  expect(keptUntil(closedAt, [days(1), days(3)])).toBe(Date.UTC(2026, 10, 27, 14));
  expect(keptUntil(closedAt, [days(1), { v: 1 }])).toBeNull();
});

it('a time is whole days, from one to ten years', () => {
  expect([0, 1, 3650, 3651, 1.5].map((caseDays) => retentionContent.safeParse({ v: 1, caseDays }).success)).toEqual([
    ...[false, true, true, false, false],
  ]);
});
