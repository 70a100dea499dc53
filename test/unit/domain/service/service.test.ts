import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { eveCodes } from '../../../../src/domain/calendar/holidays';
import {
  defaultService,
  serviceContent,
  serviceProblems,
  type ServiceContent,
  type ServiceProblem,
} from '../../../../src/domain/service/service';
import { anyService } from './calendars';

const edited = (change: Partial<ServiceContent>): ServiceContent => ({ ...defaultService, ...change });
const monday = (...intervals: [from: string, to: string][]): ServiceContent =>
  edited({ hours: { ...defaultService.hours, mon: intervals.map(([from, to]) => ({ from, to })) } });
const exception = (date: string, intervals: [from: string, to: string][] = [], note = '') => ({
  date,
  intervals: intervals.map(([from, to]) => ({ from, to })),
  note,
});
const closedWeek: ServiceContent['hours'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const { holidays, promise } = defaultService;
const where = { weekday: 'mon' } as const;

describe('a circle’s service', () => {
  it('may be sent and read as it stands when nothing is wrong with it', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        expect(serviceProblems(service)).toEqual([]);
        expect(serviceContent.parse(JSON.parse(JSON.stringify(service)))).toEqual(service);
      }),
    );
  });

  it('is office hours in Finland where a circle has stated nothing', () => {
    expect(serviceContent.parse(defaultService)).toEqual(defaultService);
  });

  it('leaves eves that it does not name as ordinary days, and has no exceptions unless it names some', () => {
    const { timezone: _timezone, exceptions: _exceptions, ...rest } = defaultService;
    const parsed = serviceContent.parse({ ...rest, holidays: { closed: true, eves: {} } });
    expect(eveCodes.map((eve) => parsed.holidays.eves[eve])).toEqual(eveCodes.map(() => 'open'));
    expect(parsed.exceptions).toEqual([]);
    expect(parsed.timezone).toBe('Europe/Helsinki');
  });

  it('knows no other timezone', () => {
    expect(serviceContent.safeParse({ ...defaultService, timezone: 'Asia/Tokyo' }).success).toBe(false);
  });
});

const faults: [fault: string, ServiceContent, ServiceProblem][] = [
  ['no opening in the whole week', edited({ hours: closedWeek }), { kind: 'never-open' }],
  ['a time that no clock shows', monday(['8', '16:00']), { kind: 'unknown-time', where, index: 0 }],
  ['an opening at midnight’s end', monday(['24:30', '24:00']), { kind: 'unknown-time', where, index: 0 }],
  ['closing before opening', monday(['16:00', '08:00']), { kind: 'ends-before-it-begins', where, index: 0 }],
  ['an empty interval', monday(['08:00', '08:00']), { kind: 'ends-before-it-begins', where, index: 0 }],
  ['hours that overlap', monday(['08:00', '12:00'], ['11:00', '16:00']), { kind: 'overlap', where, index: 1 }],
  ['hours out of order', monday(['12:00', '16:00'], ['08:00', '10:00']), { kind: 'overlap', where, index: 1 }],
  [
    'seven intervals a day',
    monday(...Array.from({ length: 7 }, (_, n): [string, string] => [`1${String(n)}:00`, `1${String(n)}:30`])),
    { kind: 'too-many-intervals', where },
  ],
  [
    'a date that no calendar has',
    edited({ exceptions: [exception('2026-02-30')] }),
    { kind: 'unknown-date', where: { date: '2026-02-30' } },
  ],
  [
    'two exceptions on one date',
    edited({ exceptions: [exception('2026-12-23'), exception('2026-12-23')] }),
    { kind: 'date-twice', where: { date: '2026-12-23' } },
  ],
  [
    'a fault in an exception’s hours',
    edited({ exceptions: [exception('2026-12-23', [['10:00', '09:00']])] }),
    { kind: 'ends-before-it-begins', where: { date: '2026-12-23' }, index: 0 },
  ],
  [
    'a note that is too long',
    edited({ exceptions: [exception('2026-12-23', [], 'x'.repeat(201))] }),
    { kind: 'note-too-long', where: { date: '2026-12-23' } },
  ],
  [
    'more than 400 exceptions',
    edited({
      exceptions: Array.from({ length: 401 }, (_, n) =>
        exception(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)),
      ),
    }),
    { kind: 'too-many-exceptions' },
  ],
  [
    'an eve that ends at no time',
    edited({ holidays: { ...holidays, eves: { ...holidays.eves, 'may-day-eve': { until: 'noon' } } } }),
    { kind: 'unknown-eve-time', where: { eve: 'may-day-eve' } },
  ],
  ...[0, 1.5, NaN, 10 * 7 * 24 * 60 + 1].map((week): [string, ServiceContent, ServiceProblem] => [
    `a promise of ${String(week)} minutes`,
    edited({ promise: { ...promise, week } }),
    { kind: 'promise-out-of-range', where: { urgency: 'week' } },
  ]),
  [
    'a promise that is sooner than a more urgent one',
    edited({ promise: { now: 60, today: 30, week: 2400 } }),
    { kind: 'promise-out-of-order', where: { urgency: 'today' } },
  ],
];

test.each(faults)('a service is not sent with %s, and the form is told where', (_, draft, problem) => {
  expect(serviceProblems(draft)).toEqual([problem]);
  expect(serviceContent.safeParse(draft).success).toBe(false);
});

test('hours that touch are two intervals, and midnight may end the day', () => {
  expect(serviceProblems(monday(['08:00', '12:00'], ['12:00', '24:00']))).toEqual([]);
});
