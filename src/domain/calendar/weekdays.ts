import { codesOf, type CodeList, type Language } from '../codes';
import { fold } from '../folding';

/** The days of a week, in its order. */
export const weekdays = {
  mon: { fi: 'maanantai', sv: 'måndag', en: 'Monday' },
  tue: { fi: 'tiistai', sv: 'tisdag', en: 'Tuesday' },
  wed: { fi: 'keskiviikko', sv: 'onsdag', en: 'Wednesday' },
  thu: { fi: 'torstai', sv: 'torsdag', en: 'Thursday' },
  fri: { fi: 'perjantai', sv: 'fredag', en: 'Friday' },
  sat: { fi: 'lauantai', sv: 'lördag', en: 'Saturday' },
  sun: { fi: 'sunnuntai', sv: 'söndag', en: 'Sunday' },
} as const satisfies CodeList<string>;
export type Weekday = keyof typeof weekdays;
export const weekdayCodes = codesOf<Weekday>(weekdays);

/** The day as a calendar shortens it: two signs in Finnish, three in Swedish and English. */
export function shortWeekday(day: Weekday, language: Language): string {
  return weekdays[day][language].slice(0, language === 'fi' ? 2 : 3);
}

/** The day that a text names in any language: its code, its name, or as few as two signs of its beginning. */
export function weekdayOf(text: string): Weekday | null {
  const sought = fold(text).replace(/\.$/, '');
  if (sought.length < 2) return null;
  const named = (day: Weekday) => Object.values(weekdays[day]).some((name) => fold(name).startsWith(sought));
  return weekdayCodes.find((day) => day === sought || named(day)) ?? null;
}

/** The days from one to another, such as Friday to Monday: over the week's end where that is between them. */
export function weekdaysBetween(first: Weekday, last: Weekday): Weekday[] {
  const from = weekdayCodes.indexOf(first);
  const days = (weekdayCodes.indexOf(last) - from + 7) % 7;
  return [...weekdayCodes, ...weekdayCodes].slice(from, from + days + 1);
}
