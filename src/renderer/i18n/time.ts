import i18next, { type TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import type { Language } from '../../domain/codes';
import { fillable } from './fillable';
import { useLanguage } from './index';

const timeZone = 'Europe/Helsinki';
const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** How near a deadline is when it begins to be soon. */
const soonWithin = 2 * hour;

export type DeadlineTone = 'overdue' | 'soon' | 'ok';

/** Moments as people say them, in Finnish local time. */
export interface When {
  /** "14.02" */
  time(ts: number): string;
  /** "klo 14.02", on another day "eilen klo 9.15" */
  atTime(ts: number, now: number): string;
  /** "tänään klo 14.02", "eilen klo 9.15", "ma 24.11. klo 10.00" */
  dayAndTime(ts: number, now?: number): string;
  /** "tänään", "eilen", "ma 24.11." */
  day(ts: number, now?: number): string;
  /** "ma 24.11.", also for today */
  date(ts: number): string;
  /** "23.–29. marraskuuta 2026" */
  dates(from: number, to: number): string;
  /** The shortest that still tells: the time today, else the day. */
  brief(ts: number, now?: number): string;
  /** "tänään klo 15.30 mennessä", "myöhässä 20 min" */
  deadline(due: number, now: number): { text: string; tone: DeadlineTone };
}

const made = new Map<Language, When>();

/** Formatting of moments in the language of the interface. */
export function useWhen(): When {
  const language = useLanguage();
  // Made once for each language: making a format takes longer than a thousand uses of it, and every row asks.
  const when = made.get(language) ?? makeWhen(language, i18next.getFixedT(language, 'common'));
  made.set(language, when);
  return when;
}

function makeWhen(language: Language, t: TFunction<'common'>): When {
  const locale = locales[language];
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const thisYear = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'numeric' });
  const anyYear = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'numeric', year: 'numeric' });
  const span = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' });

  const time = (ts: number) => clock.format(ts);
  const dayAt = fillable(['day', 'time'], (mark) => t('time.dayAt', { day: mark('day'), time: mark('time') }));

  function dayName(ts: number, now = Date.now()): string {
    const days = dayNumber(ts) - dayNumber(now);
    if (days === 0) return t('time.today');
    if (days === 1) return t('time.tomorrow');
    if (days === -1) return t('time.yesterday');
    return Math.abs(days) < 180 ? thisYear.format(ts) : anyYear.format(ts);
  }

  return {
    time,
    day: dayName,
    date: (ts) => thisYear.format(ts),
    dates: (from, to) => span.formatRange(from, to),
    brief: (ts, now = Date.now()) => (dayNumber(ts) === dayNumber(now) ? time(ts) : dayName(ts, now)),
    atTime: (ts, now) =>
      dayNumber(ts) === dayNumber(now)
        ? t('time.at', { time: time(ts) })
        : dayAt({ day: dayName(ts, now), time: time(ts) }),
    dayAndTime: (ts, now) => dayAt({ day: dayName(ts, now), time: time(ts) }),
    deadline(due, now) {
      const left = due - now;
      if (left < 0) return { text: late(-left, t), tone: 'overdue' };
      const text = t('time.dueBy', { day: dayName(due, now), time: time(due) });
      return { text, tone: left <= soonWithin ? 'soon' : 'ok' };
    },
  };
}

function late(by: number, t: TFunction<'common'>): string {
  if (by < hour) return t('time.lateMinutes', { count: Math.max(1, Math.floor(by / minute)) });
  if (by < day) return t('time.lateHours', { count: Math.floor(by / hour) });
  return t('time.lateDays', { count: Math.floor(by / day) });
}

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone });

const dayOfHour = new Map<number, number>();

/**
 * Counts local days, so that midnight in Finland and not a span of 24 hours divides them. Midnight is at a full hour
 * there, so each hour is worked out once.
 */
function dayNumber(ts: number): number {
  const hourNumber = Math.floor(ts / hour);
  const known = dayOfHour.get(hourNumber);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(`${isoDay.format(ts)}T00:00:00Z`) / day);
  dayOfHour.set(hourNumber, number);
  return number;
}

/** The present moment, renewed every so often, for words that depend on it. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const renew = () => setNow(Date.now());
    const timer = setInterval(renew, everyMs);
    // Timers stand still while a computer sleeps: whoever comes back sees how it is now.
    window.addEventListener('focus', renew);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', renew);
    };
  }, [everyMs]);
  return now;
}
