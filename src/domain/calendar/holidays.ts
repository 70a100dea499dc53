import { easter } from 'date-easter';
import { codesOf, type CodeList } from '../codes';
import { dateOf, dayLength, dayOf, weekdayIndexOf } from './wall-clock';

/** Finland's public holidays, as law and the church's calendar have them. */
export const holidays = {
  'new-years-day': { fi: 'uudenvuodenpäivä', sv: 'nyårsdagen', en: "New Year's Day" },
  epiphany: { fi: 'loppiainen', sv: 'trettondagen', en: 'Epiphany' },
  'good-friday': { fi: 'pitkäperjantai', sv: 'långfredagen', en: 'Good Friday' },
  'easter-day': { fi: 'pääsiäispäivä', sv: 'påskdagen', en: 'Easter Sunday' },
  'easter-monday': { fi: 'toinen pääsiäispäivä', sv: 'annandag påsk', en: 'Easter Monday' },
  'may-day': { fi: 'vappu', sv: 'första maj', en: 'May Day' },
  ascension: { fi: 'helatorstai', sv: 'Kristi himmelsfärdsdag', en: 'Ascension Day' },
  pentecost: { fi: 'helluntaipäivä', sv: 'pingstdagen', en: 'Pentecost' },
  midsummer: { fi: 'juhannuspäivä', sv: 'midsommardagen', en: 'Midsummer Day' },
  'all-saints': { fi: 'pyhäinpäivä', sv: 'alla helgons dag', en: "All Saints' Day" },
  independence: { fi: 'itsenäisyyspäivä', sv: 'självständighetsdagen', en: 'Independence Day' },
  'christmas-day': { fi: 'joulupäivä', sv: 'juldagen', en: 'Christmas Day' },
  'boxing-day': { fi: 'tapaninpäivä', sv: 'annandag jul', en: 'Boxing Day' },
} as const satisfies CodeList<string>;
export type Holiday = keyof typeof holidays;
export const holidayCodes = codesOf<Holiday>(holidays);

/** Days before a holiday that are no holidays, on which many circles close, or close earlier. */
export const eves = {
  'maundy-thursday': { fi: 'kiirastorstai', sv: 'skärtorsdagen', en: 'Maundy Thursday' },
  'easter-eve': { fi: 'lankalauantai', sv: 'påskafton', en: 'Holy Saturday' },
  'may-day-eve': { fi: 'vapunaatto', sv: 'valborgsmässoafton', en: 'May Day Eve' },
  'midsummer-eve': { fi: 'juhannusaatto', sv: 'midsommarafton', en: 'Midsummer Eve' },
  'christmas-eve': { fi: 'jouluaatto', sv: 'julafton', en: 'Christmas Eve' },
  'new-years-eve': { fi: 'uudenvuodenaatto', sv: 'nyårsafton', en: "New Year's Eve" },
} as const satisfies CodeList<string>;
export type Eve = keyof typeof eves;
export const eveCodes = codesOf<Eve>(eves);

/** What a date is, beside its weekday. A date can be both: Ascension Day may fall on May Day Eve. */
export interface SpecialDay {
  holiday: Holiday | null;
  eve: Eve | null;
}

const years = new Map<number, ReadonlyMap<number, SpecialDay>>();
const yearsKept = 50;

/** What a day number is, or null for an ordinary day. */
export function specialDay(day: number): SpecialDay | null {
  const year = new Date(day * dayLength).getUTCFullYear();
  let days = years.get(year);
  if (!days) {
    if (years.size >= yearsKept) years.clear();
    days = specialDaysOf(year);
    years.set(year, days);
  }
  return days.get(day) ?? null;
}

/** The holidays and eves of a year by date ('YYYY-MM-DD'), in the order of the year. */
export function holidaysOf(year: number): ({ date: string } & SpecialDay)[] {
  return [...specialDaysOf(year)]
    .sort(([one], [other]) => one - other)
    .map(([day, special]) => ({ date: dateOf(day), ...special }));
}

function specialDaysOf(year: number): ReadonlyMap<number, SpecialDay> {
  const on = (month: number, date: number) => Date.UTC(year, month - 1, date) / dayLength;
  const { month, day } = easter(year);
  const easterDay = on(month, day);
  const midsummer = saturdayFrom(on(6, 20));
  // On a date that is two holidays at once, as Ascension Day on May Day of 2008, the later of this list is named.
  const holidayDays: Record<Holiday, number> = {
    'new-years-day': on(1, 1),
    epiphany: on(1, 6),
    'good-friday': easterDay - 2,
    'easter-day': easterDay,
    'easter-monday': easterDay + 1,
    'may-day': on(5, 1),
    ascension: easterDay + 39,
    pentecost: easterDay + 49,
    midsummer,
    'all-saints': saturdayFrom(on(10, 31)),
    independence: on(12, 6),
    'christmas-day': on(12, 25),
    'boxing-day': on(12, 26),
  };
  const eveDays: Record<Eve, number> = {
    'maundy-thursday': easterDay - 3,
    'easter-eve': easterDay - 1,
    'may-day-eve': on(4, 30),
    'midsummer-eve': midsummer - 1,
    'christmas-eve': on(12, 24),
    'new-years-eve': on(12, 31),
  };
  const days = new Map<number, SpecialDay>();
  for (const holiday of holidayCodes) days.set(holidayDays[holiday], { holiday, eve: null });
  for (const eve of eveCodes) days.set(eveDays[eve], { holiday: days.get(eveDays[eve])?.holiday ?? null, eve });
  return days;
}

function saturdayFrom(day: number): number {
  return day + ((5 - weekdayIndexOf(day) + 7) % 7);
}

/** What a date ('YYYY-MM-DD') is, or null for an ordinary day. */
export function specialDate(date: string): SpecialDay | null {
  return specialDay(dayOf(date));
}
