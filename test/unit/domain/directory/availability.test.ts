import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  availabilityContent,
  availabilityOf,
  standIn,
  type AvailabilityContent,
  type AvailabilityFacts,
} from '../../../../src/domain/directory/availability';
import { unstatedOfPerson } from '../../../../src/domain/directory/directory';
import { weekdayCodes, type Weekday } from '../../../../src/domain/calendar/weekdays';

const helsinki = (month: number, day: number, hours = 0, minutes = 0): number =>
  new TZDate(2026, month - 1, day, hours, minutes, 0, 0, 'Europe/Helsinki').getTime();

/** A Wednesday. */
const wednesday = helsinki(11, 25, 10);
const saturday = helsinki(11, 28, 10);
const away = (until?: number): AvailabilityContent =>
  availabilityContent.parse({ v: 1, status: 'away', until, note: 'koulutuksessa' });
const here = availabilityContent.parse({ v: 1, status: 'here' });

function facts(changed: Partial<AvailabilityFacts>): AvailabilityFacts {
  return { person: unstatedOfPerson, availability: undefined, now: wednesday, isOnDuty: false, ...changed };
}

describe('what a person can be asked for', () => {
  it('is anything on a working day, when she has said nothing', () => {
    expect(availabilityOf(facts({}))).toEqual({ kind: 'available' });
    expect(availabilityOf(facts({ availability: here }))).toEqual({ kind: 'available' });
  });

  it('is told by the roster on any day', () => {
    expect(availabilityOf(facts({ isOnDuty: true }))).toEqual({ kind: 'on-duty' });
    expect(availabilityOf(facts({ isOnDuty: true, now: saturday }))).toEqual({ kind: 'on-duty' });
  });

  it('waits for the next working day on another', () => {
    const monday = { kind: 'not-working-day', nextDay: 'mon', from: helsinki(11, 30) };
    expect(availabilityOf(facts({ now: saturday }))).toEqual(monday);
    const tuesdays = { ...unstatedOfPerson, workingDays: ['tue' as const] };
    expect(availabilityOf(facts({ person: tuesdays }))).toMatchObject({ nextDay: 'tue', from: helsinki(12, 1) });
  });

  it('is told by the clock in Finland, around midnight and when clocks change', () => {
    expect(availabilityOf(facts({ now: helsinki(11, 27, 23, 59) })).kind).toBe('available');
    expect(availabilityOf(facts({ now: helsinki(11, 28, 0, 0) })).kind).toBe('not-working-day');
    expect(availabilityOf(facts({ now: helsinki(10, 25, 3, 30) }))).toMatchObject({ from: helsinki(10, 26) });
    expect(availabilityOf(facts({ now: helsinki(3, 28, 12) }))).toMatchObject({ from: helsinki(3, 30) });
  });

  it('is told by whoever is away herself, also when a roster has her on duty', () => {
    const person = { ...unstatedOfPerson, substitutes: ['@b:x', '@a:x'] };
    const until = wednesday + 1;
    expect(availabilityOf(facts({ person, availability: away(until), isOnDuty: true }))).toEqual({
      kind: 'away',
      until,
      note: 'koulutuksessa',
      substitutes: ['@b:x', '@a:x'],
    });
    expect(availabilityOf(facts({ availability: away() }))).toMatchObject({ kind: 'away', until: null });
  });

  it('is the ordinary again when her absence has passed', () => {
    expect(availabilityOf(facts({ availability: away(wednesday) })).kind).toBe('available');
    expect(availabilityOf(facts({ availability: away(wednesday), now: saturday })).kind).toBe('not-working-day');
  });

  it('always is to be had on the next working day that is named, and on none before it', () => {
    const days = fc.uniqueArray(fc.constantFrom(...weekdayCodes), { minLength: 1 });
    const now = fc.integer({ min: helsinki(1, 1), max: helsinki(12, 31) });
    fc.assert(
      fc.property(days, now, (workingDays: Weekday[], now) => {
        const person = { ...unstatedOfPerson, workingDays };
        const found = availabilityOf(facts({ person, now }));
        if (found.kind !== 'not-working-day') {
          expect(found.kind).toBe('available');
          return;
        }
        expect(found.from).toBeGreaterThan(now);
        expect(workingDays).toContain(found.nextDay);
        expect(availabilityOf(facts({ person, now: found.from })).kind).toBe('available');
        expect(availabilityOf(facts({ person, now: found.from - 1 })).kind).toBe('not-working-day');
      }),
    );
  });
});

describe('a statement of one’s own availability', () => {
  it('holds a short note and a moment, or neither', () => {
    expect(here).toEqual({ v: 1, status: 'here', note: '' });
    const wrong = [{ note: 'x'.repeat(101) }, { until: -1 }, { until: 1.5 }, { status: 'busy' }];
    for (const fields of wrong) {
      expect(availabilityContent.safeParse({ v: 1, status: 'away', ...fields }).success).toBe(false);
    }
  });
});

/** People by one letter, with their substitutes; who is named in capitals is away. */
function inPlaceOf(user: string, substitutes: Record<string, string>, onDuty = ''): string | null {
  const people = new Map(
    Object.entries(substitutes).map(([name, others]) => [
      name.toLowerCase(),
      { ...unstatedOfPerson, substitutes: [...others] },
    ]),
  );
  const absent = Object.keys(substitutes).filter((name) => name !== name.toLowerCase());
  const availabilities = new Map(absent.map((name) => [name.toLowerCase(), away()]));
  return standIn({ userId: user, people, availabilities, now: wednesday, isOnDuty: (other) => onDuty.includes(other) });
}

describe('who stands in', () => {
  it('is the first substitute who is available', () => {
    expect(inPlaceOf('a', { A: 'bc', b: '', c: '' })).toBe('b');
    expect(inPlaceOf('a', { A: 'bc', B: 'd', c: '', d: '' })).toBe('c');
  });

  it('is a substitute’s substitute when no substitute is available', () => {
    expect(inPlaceOf('a', { A: 'bc', B: 'd', C: 'e', D: '', e: '' })).toBe('e');
    expect(inPlaceOf('a', { A: 'b', B: 'c', C: 'd', d: '' })).toBe('d');
  });

  it('is nobody when substitutes lead back to one another', () => {
    expect(inPlaceOf('a', { A: 'b', B: 'ca', C: 'ab' })).toBeNull();
  });

  it('is never the person herself', () => {
    expect(inPlaceOf('a', { a: 'ab', B: 'a' })).toBeNull();
  });

  it('is nobody when there are no substitutes, or none that the directory knows', () => {
    expect(inPlaceOf('a', { A: '' })).toBeNull();
    expect(inPlaceOf('a', { A: 'xy' })).toBeNull();
    expect(inPlaceOf('z', {})).toBeNull();
  });

  it('is one who is on duty on a day off', () => {
    const people = new Map(['a', 'b', 'c'].map((user) => [user, { ...unstatedOfPerson, substitutes: ['b', 'c'] }]));
    const situation = { userId: 'a', people, availabilities: new Map(), now: saturday };
    expect(standIn({ ...situation, isOnDuty: (user) => user === 'c' })).toBe('c');
    expect(standIn({ ...situation, isOnDuty: () => false })).toBeNull();
  });

  it('is found at once among people who all stand in for one another', () => {
    const everyone = Array.from({ length: 500 }, (_, index) => `user${index}`);
    const entry = (index: number) =>
      everyone
        .slice(index + 1)
        .concat(everyone.slice(0, index))
        .slice(0, 5);
    const people = new Map(everyone.map((user, index) => [user, { ...unstatedOfPerson, substitutes: entry(index) }]));
    const availabilities = new Map(everyone.slice(0, -1).map((user) => [user, away()]));
    expect(standIn({ userId: 'user0', people, availabilities, now: wednesday, isOnDuty: () => false })).toBe('user499');
  });
});
