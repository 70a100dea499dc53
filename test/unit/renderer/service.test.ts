import { describe, expect, it } from 'vitest';
import { defaultService, type ServiceContent } from '../../../src/domain/service/service';
import { dayOf, momentAt } from '../../../src/domain/calendar/wall-clock';
import { keepsDuty, serviceAt } from '../../../src/renderer/data/circle-service';
import { comingFriday, daysFrom, isRemarkable } from '../../../src/renderer/features/service/calendar';
import { differences, problemsOf, serviceDraft } from '../../../src/renderer/features/service/service-draft';
import { copyHours, nextInterval } from '../../../src/renderer/hours/timetable';
import { typedTime, wallText } from '../../../src/renderer/i18n/wall-time';

const at = (date: string, hour: number) => momentAt(dayOf(date), hour * 60);
const wednesday = '2026-11-25';
const aino = { userId: '@aino:x', day: 'wed', from: '08:00', to: '12:00' } as const;
const weeks = new Map([['2026-W48', { v: 1 as const, shifts: [aino] }]]);

describe('a circle as it serves now', () => {
  it('is open until it closes, has somebody on duty, and tells by when it answers', () => {
    expect(serviceAt({ service: defaultService, weeks }, at(wednesday, 10))).toMatchObject({
      isOpen: true,
      closesAt: at(wednesday, 16),
      opensAt: at('2026-11-26', 8),
      onDuty: [{ userId: '@aino:x', until: at(wednesday, 12) }],
      isUnattended: false,
      answeredBy: { now: at(wednesday, 11), today: at('2026-11-26', 10) },
    });
  });

  it('is unattended while it is open and nobody is on duty, and not while it is closed', () => {
    expect(serviceAt({ service: defaultService, weeks }, at(wednesday, 13)).isUnattended).toBe(true);
    expect(serviceAt({ service: defaultService, weeks }, at(wednesday, 20))).toMatchObject({
      isOpen: false,
      closesAt: null,
      opensAt: at('2026-11-26', 8),
      isUnattended: false,
    });
  });

  it('lacks nobody where no duty is kept', () => {
    expect(keepsDuty(new Map([['2026-W48', { v: 1, shifts: [] }]]))).toBe(false);
    expect(serviceAt({ service: defaultService, weeks: new Map() }, at(wednesday, 13)).isUnattended).toBe(false);
  });
});

describe('the days ahead', () => {
  const service: ServiceContent = {
    ...defaultService,
    exceptions: [{ date: '2026-12-03', intervals: [], note: 'Kehittämispäivä' }],
  };

  it('are worth a word where they are a holiday, an exception, or an eve with hours of its own', () => {
    const remarkable = (from: string) =>
      daysFrom(at(from, 9), 14, service)
        .filter((day) => isRemarkable(day, service))
        .map(({ date }) => date);
    expect(remarkable('2026-11-25')).toEqual(['2026-12-03', '2026-12-06']);
    // New Year's Eve is as any day.
    expect(remarkable('2026-12-20')).toEqual(['2026-12-24', '2026-12-25', '2026-12-26', '2027-01-01']);
  });

  it('have the Friday that an example is told of', () => {
    expect(comingFriday(at(wednesday, 9))).toBe(at('2026-11-27', 15));
    expect(comingFriday(at('2026-11-27', 16))).toBe(at('2026-12-04', 15));
  });
});

describe('the form on a circle’s hours', () => {
  it('keeps as a draft also what is not yet right', () => {
    const service = copyHours({ ...defaultService, promise: { now: 0, today: 0, week: 0 } }, 'sun', ['mon']);
    service.hours.tue = [{ from: '8 tai 9', to: '' }];
    expect(serviceDraft.parse(JSON.parse(JSON.stringify(service)))).toEqual(service);
  });

  it('gives other days the hours of one, and not the same object', () => {
    const copied = copyHours(defaultService, 'mon', ['sat', 'sun']);
    expect(copied.hours.sat).toEqual(defaultService.hours.mon);
    expect(copied.hours.sat[0]).not.toBe(copied.hours.mon[0]);
    expect(copied.hours.fri).toEqual(defaultService.hours.fri);
  });

  it('proposes office hours for a closed day, and the time after the last for an open one', () => {
    expect(nextInterval([])).toEqual({ from: '08:00', to: '16:00' });
    expect(nextInterval([{ from: '08:00', to: '11:00' }])).toEqual({ from: '11:00', to: '' });
  });

  it('tells what is wrong at its place, once it is to', () => {
    const service = {
      ...defaultService,
      hours: { ...defaultService.hours, mon: [{ from: '12:00', to: '08:00' }] },
      promise: { now: 60, today: 30, week: 60 },
    };
    const problems = problemsOf(service, true);
    expect(problems.ofDay({ weekday: 'mon' })).toMatchObject([{ kind: 'ends-before-it-begins', index: 0 }]);
    expect(problems.ofDay({ weekday: 'tue' })).toEqual([]);
    expect(problems.of('urgency', 'today')).toMatchObject([{ kind: 'promise-out-of-order' }]);
    expect(problemsOf(service, false).all).toEqual([]);
  });

  it('tells in what two versions differ', () => {
    const changed: ServiceContent = {
      ...copyHours(defaultService, 'mon', ['sat']),
      holidays: { ...defaultService.holidays, closed: false },
      promise: { ...defaultService.promise, now: 30 },
    };
    expect(differences(defaultService, changed)).toEqual([{ weekday: 'sat' }, 'holidays', 'now']);
    expect(differences(changed, changed)).toEqual([]);
  });
});

describe('a typed time', () => {
  it.each([
    ['8', '08:00'],
    ['8.30', '08:30'],
    ['0815', '08:15'],
    ['16:00', '16:00'],
    [' 24 ', '24:00'],
  ])('%j is %s', (text, time) => expect(typedTime(text)).toBe(time));

  it.each(['', '25', '8.7', '24.15', 'aamulla'])('%j is none', (text) => expect(typedTime(text)).toBeNull());

  it('is written as the language writes it', () => {
    expect(wallText('08:00', 'fi')).toBe('8.00');
    expect(wallText('08:00', 'en')).toBe('08:00');
    expect(wallText('00:30', 'sv')).toBe('0:30');
    expect(wallText('kahdeksa', 'fi')).toBe('kahdeksa');
  });
});
