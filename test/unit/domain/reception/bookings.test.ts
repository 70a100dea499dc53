import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cancelled,
  foldBookings,
  intervalOf,
  keyOfBooking,
  latestOf,
  placeOfBooking,
  type StatedBooking,
} from '../../../../src/domain/reception/bookings';

const tapio = '@tapio:pieni.example';
const marja = '@marja:pieni.example';
const saga = '@saga:pieni.example';
const hour = 3_600_000;
const refOf = (name: string) => name.padEnd(16, '0');

function booked(name: string, ts: number, at: number, by = marja, replaces?: string): StatedBooking {
  const content = {
    v: 1 as const,
    by,
    minutes: 60,
    status: 'booked' as const,
    ...(replaces && { replaces: refOf(replaces) }),
  };
  return { professional: tapio, start: at * hour, ref: refOf(name), content, sender: by, ts, isSent: true };
}

function statuses(stated: readonly StatedBooking[]) {
  const found = foldBookings(stated);
  return Object.fromEntries(stated.map(({ ref }) => [ref.replace(/0+$/, ''), found.get(ref)?.status]));
}

describe('bookings of the same time', () => {
  it('stand for who was first at the homeserver, and both devices see the same', () => {
    const two = [booked('late', 2, 10, saga), booked('early', 1, 10)];
    expect(statuses(two)).toEqual({ early: 'stands', late: 'lost' });
    expect(statuses(two.toReversed())).toEqual({ early: 'stands', late: 'lost' });
  });

  it('stay lost when the one that stood is cancelled', () => {
    const first = booked('a', 1, 10);
    const standing = foldBookings([first]).get(first.ref);
    if (!standing) throw new Error('not there');
    const away = { ...first, content: cancelled(standing, undefined), ts: 5 };
    expect(statuses([away, booked('b', 2, 10, saga), booked('c', 6, 10, saga)])).toEqual({
      a: 'cancelled',
      b: 'lost',
      c: 'stands',
    });
  });

  it('that are on their way come after all that is there', () => {
    const waiting = { ...booked('mine', 1, 10), isSent: false };
    expect(statuses([waiting, booked('theirs', 9, 10, saga)])).toEqual({ mine: 'lost', theirs: 'stands' });
  });
});

it('a booking that is moved frees its time only where it got the new one', () => {
  const all = [booked('a', 1, 10), booked('b', 2, 12, saga), booked('to', 3, 12, marja, 'a')];
  expect(statuses(all)).toEqual({ a: 'stands', b: 'stands', to: 'lost' });
  const moved = [booked('a', 1, 10), booked('to', 3, 14, marja, 'a'), booked('b', 4, 10, saga)];
  expect(statuses(moved)).toEqual({ a: 'moved', to: 'stands', b: 'stands' });
  expect(latestOf(foldBookings(moved), refOf('a'))?.ref).toBe(refOf('to'));
});

it('a stranger neither cancels nor moves a booking', () => {
  const mine = booked('a', 1, 10);
  const standing = foldBookings([mine]).get(mine.ref);
  if (!standing) throw new Error('not there');
  const stolen = { ...mine, sender: saga, content: cancelled(standing, undefined), ts: 2 };
  expect(statuses([stolen])).toEqual({ a: 'stands' });
  expect(statuses([mine, booked('to', 3, 12, saga, 'a')])).toEqual({ a: 'stands', to: 'lost' });
});

it('whatever is booked, moved and cancelled comes to the same in every order of arrival, and never lies across', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const one = fc.record({
    at: fc.integer({ min: 8, max: 12 }),
    ts: fc.nat(20),
    by: fc.constantFrom(marja, saga, tapio),
    replaces: fc.option(fc.constantFrom(...names), { nil: undefined }),
    since: fc.option(fc.nat(20), { nil: undefined }),
    isSent: fc.boolean(),
  });
  const some = fc.array(one, { maxLength: names.length }).map((all) =>
    all.map(({ at, ts, by, replaces, since, isSent }, index) => {
      const stated = { ...booked(names[index] ?? 'x', ts, at, by, replaces), isSent };
      if (since === undefined) return stated;
      return { ...stated, content: { ...stated.content, status: 'cancelled' as const, since: Math.min(since, ts) } };
    }),
  );
  fc.assert(
    fc.property(
      some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const found = foldBookings(all);
        expect(statuses(shuffled)).toEqual(Object.fromEntries(Object.entries(statuses(all))));
        const standing = [...found.values()].filter(({ status }) => status === 'stands').map(intervalOf);
        standing.forEach((first, index) =>
          standing.slice(index + 1).forEach((other) => {
            expect(first.start < other.end && other.start < first.end).toBe(false);
          }),
        );
      },
    ),
  );
});

it('the key of a booking tells with whom, when and which, and nothing else', () => {
  const place = { professional: tapio, start: Date.parse('2026-12-01T08:30Z'), ref: refOf('a') };
  expect(keyOfBooking(place)).toBe(`tapio:pieni.example|2026-12-01T08:30Z|${refOf('a')}`);
  expect(placeOfBooking(keyOfBooking(place))).toEqual(place);
  expect(placeOfBooking('tapio:pieni.example|2026-13-41T08:30Z|a')).toBeNull();
});
