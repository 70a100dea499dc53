import { describe, expect, it, test } from 'vitest';
import { languages } from '../../../../src/domain/codes';
import {
  eves,
  holidayCodes,
  holidays,
  holidaysOf,
  specialDate,
  type Holiday,
} from '../../../../src/domain/calendar/holidays';

/** Easter Sundays, written down. */
const easterDays: Record<number, string> = {
  2020: '04-12',
  2021: '04-04',
  2022: '04-17',
  2023: '04-09',
  2024: '03-31',
  2025: '04-20',
  2026: '04-05',
  2027: '03-28',
  2028: '04-16',
  2029: '04-01',
  2030: '04-21',
  2031: '04-13',
  2032: '03-28',
  2033: '04-17',
  2034: '04-09',
  2035: '03-25',
  2036: '04-13',
  2037: '04-05',
  2038: '04-25',
  2039: '04-10',
  2040: '04-01',
};

const years = Object.keys(easterDays).map(Number);
const dateIn = (year: number, holiday: Holiday) =>
  holidaysOf(year).find((special) => special.holiday === holiday)?.date ?? '';
const weekday = (date: string) => new Date(`${date}T12:00Z`).getUTCDay();
const daysApart = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

describe.each(years)('the holidays of %i', (year) => {
  it('follow Easter', () => {
    const easter = `${String(year)}-${easterDays[year] ?? ''}`;
    expect(dateIn(year, 'easter-day')).toBe(easter);
    expect(daysApart(easter, dateIn(year, 'good-friday'))).toBe(-2);
    expect(daysApart(easter, dateIn(year, 'easter-monday'))).toBe(1);
    expect(daysApart(easter, dateIn(year, 'ascension'))).toBe(39);
    expect(daysApart(easter, dateIn(year, 'pentecost'))).toBe(49);
  });

  it('have Midsummer and All Saints’ Day on the Saturdays that the law names', () => {
    const midsummer = dateIn(year, 'midsummer');
    const saints = dateIn(year, 'all-saints');
    expect([weekday(midsummer), weekday(saints)]).toEqual([6, 6]);
    expect(midsummer >= `${String(year)}-06-20` && midsummer <= `${String(year)}-06-26`).toBe(true);
    expect(saints >= `${String(year)}-10-31` && saints <= `${String(year)}-11-06`).toBe(true);
  });

  it('keep the dates that do not move, and are all there', () => {
    const fixed: Holiday[] = ['new-years-day', 'epiphany', 'may-day', 'independence', 'christmas-day', 'boxing-day'];
    expect(fixed.map((holiday) => dateIn(year, holiday).slice(5))).toEqual([
      '01-01',
      '01-06',
      '05-01',
      '12-06',
      '12-25',
      '12-26',
    ]);
    const found = holidaysOf(year).flatMap(({ holiday }) => holiday ?? []);
    expect([...found].sort()).toEqual([...holidayCodes].sort());
  });
});

test('an eve is the day before its holiday and no holiday itself', () => {
  expect(specialDate('2026-12-24')).toEqual({ holiday: null, eve: 'christmas-eve' });
  expect(specialDate('2026-06-19')).toEqual({ holiday: null, eve: 'midsummer-eve' });
  expect(specialDate('2026-04-02')).toEqual({ holiday: null, eve: 'maundy-thursday' });
  expect(specialDate('2026-11-24')).toBeNull();
});

test('Ascension Day that falls on May Day Eve is both', () => {
  expect(specialDate('1818-04-30')).toEqual({ holiday: 'ascension', eve: 'may-day-eve' });
});

test('every holiday and every eve has a name of its own in every language', () => {
  const names = [...Object.values(holidays), ...Object.values(eves)];
  for (const language of languages) expect(new Set(names.map((name) => name[language])).size).toBe(names.length);
});
