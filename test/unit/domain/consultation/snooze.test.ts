import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultService } from '../../../../src/domain/service/service';
import {
  comesBackAt,
  isSnoozed,
  mergedSnoozes,
  mostSnoozes,
  snoozeContent,
  snoozeTimes,
  type Snoozes,
} from '../../../../src/domain/consultation/snooze';

const helsinki = (month: number, day: number, hours: number, minutes = 0) =>
  new TZDate(2026, month - 1, day, hours, minutes, 0, 0, 'Europe/Helsinki').getTime();

describe('what is snoozed', () => {
  const at = helsinki(11, 24, 9);
  const until = helsinki(11, 25, 8);

  it('is out of the queue until its time, and comes back by itself', () => {
    expect(isSnoozed({ at, until }, null, until - 1)).toBe(true);
    expect(isSnoozed({ at, until }, null, until)).toBe(false);
    expect(isSnoozed(undefined, null, at)).toBe(false);
  });

  it('comes back as soon as it becomes late', () => {
    const due = helsinki(11, 24, 15);
    expect(comesBackAt({ at, until }, due)).toBe(due);
    expect(isSnoozed({ at, until }, due, due - 1)).toBe(true);
    expect(isSnoozed({ at, until }, due, due)).toBe(false);
  });

  it('stays away until its time where it was late already', () => {
    const due = helsinki(11, 24, 8);
    expect(isSnoozed({ at, until }, due, until - 1)).toBe(true);
    expect(isSnoozed({ at, until }, due, until)).toBe(false);
  });

  it('is brought back at once where that is said', () => {
    expect(isSnoozed({ at, until: 0 }, null, at + 1)).toBe(false);
  });

  it('stays out however far the clock goes back, and for no longer than was chosen when it goes on', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.nat(1e9), fc.option(fc.nat(1e12)), fc.nat(1e12), (said, lasting, due, now) => {
        const snooze = { at: said, until: said + lasting };
        expect(comesBackAt(snooze, due)).toBeLessThanOrEqual(snooze.until);
        expect(isSnoozed(snooze, due, now)).toBe(now < comesBackAt(snooze, due));
      }),
    );
  });
});

describe('the times that are offered', () => {
  it('are two hours on, and when the circle opens tomorrow and next week', () => {
    // 24 November 2026 is a Tuesday.
    expect(snoozeTimes(helsinki(11, 24, 9, 10), defaultService)).toEqual({
      later: helsinki(11, 24, 11, 30),
      tomorrow: helsinki(11, 25, 8),
      nextWeek: helsinki(11, 30, 8),
    });
  });

  it('leave out what is no longer today', () => {
    expect(snoozeTimes(helsinki(11, 24, 21, 59), defaultService).later).toBeUndefined();
  });

  it('are the same on a Friday for a circle that is closed at weekends: only one of them is offered', () => {
    const times = snoozeTimes(helsinki(11, 27, 9), defaultService);
    expect(times.tomorrow).toBe(helsinki(11, 30, 8));
    expect(times.nextWeek).toBeUndefined();
  });

  it('follow the wall clock over its changes', () => {
    // The clocks go back on 25 October 2026 and forward on 29 March.
    expect(snoozeTimes(helsinki(10, 23, 12), defaultService).tomorrow).toBe(helsinki(10, 26, 8));
    expect(snoozeTimes(helsinki(3, 27, 12), defaultService).tomorrow).toBe(helsinki(3, 30, 8));
  });
});

describe('what two devices say', () => {
  const anySnoozes: fc.Arbitrary<Snoozes> = fc.dictionary(
    fc.constantFrom('$a', '$b', '$c', '$d'),
    fc.record({ until: fc.nat(1000), at: fc.nat(1000) }),
  );

  it('ends the same whichever is heard first and however often, where no two say something at one moment', () => {
    const isLater = (one: Snoozes, other: Snoozes) => Object.keys(one).every((id) => one[id]?.at !== other[id]?.at);
    fc.assert(
      fc.property(anySnoozes, anySnoozes, (one, other) => {
        fc.pre(isLater(one, other));
        const merged = mergedSnoozes(one, other);
        expect(mergedSnoozes(other, one)).toEqual(merged);
        expect(mergedSnoozes(merged, one)).toEqual(merged);
        expect(mergedSnoozes(merged, other)).toEqual(merged);
      }),
    );
  });

  it('is bounded: those that ended longest ago are forgotten', () => {
    const many = Object.fromEntries(Array.from({ length: 2 * mostSnoozes }, (_, i) => [`$${i}`, { until: i, at: 1 }]));
    const merged = mergedSnoozes(many, {});
    expect(Object.keys(merged)).toHaveLength(mostSnoozes);
    expect(merged['$0']).toBeUndefined();
    expect(snoozeContent.safeParse({ v: 1, items: merged }).success).toBe(true);
  });
});
