import type { Language } from '../../domain/codes';
import { minutesOf, timeOf, wallTime } from '../../domain/calendar/wall-clock';

/** The wall time that somebody means by "8", "8.00", "0800" or "16:30", as 'HH:MM'; null where it is no time. */
export function typedTime(text: string): string | null {
  const [, hours, minutes] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const time = wallTime.safeParse(`${hours.padStart(2, '0')}:${minutes ?? '00'}`);
  return time.success ? time.data : null;
}

/** A wall time as the language writes it, "8.00" or "8:00"; what is no time stays as it is. */
export function wallText(time: string, language: Language): string {
  const minutes = minutesOf(time);
  if (Number.isNaN(minutes)) return time;
  const written = timeOf(minutes);
  switch (language) {
    case 'fi':
      return written.replace(/^0/, '').replace(':', '.');
    case 'sv':
      return written.replace(/^0/, '');
    case 'en':
      return written;
  }
}
