/** A meeting as a calendar file tells of it. It leaves the house: nothing in it names a client. */
export interface CalendarMeeting {
  /** The same for a meeting wherever it is moved, so that a calendar moves what it has. */
  uid: string;
  /** Larger each time that the meeting changes. */
  sequence: number;
  /** Milliseconds since the epoch. */
  start: number;
  end: number;
  /** When the file is made, in milliseconds since the epoch. */
  made: number;
  title: string;
  description: string;
  link: string | null;
  isCancelled: boolean;
  /** Minutes before its beginning at which the calendar reminds. */
  reminder: number;
}

/** A meeting as an iCalendar file (RFC 5545), in UTC, so that no calendar has to know Finland's clock. */
export function calendarFile(meeting: CalendarMeeting): string {
  const { uid, sequence, start, end, made, title, description, link, isCancelled, reminder } = meeting;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Piiri//Piiri//FI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${utc(made)}`,
    `SEQUENCE:${String(sequence)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${text(title)}`,
    ...(description ? [`DESCRIPTION:${text(description)}`] : []),
    ...(link ? [`LOCATION:${text(link)}`, `URL:${link}`] : []),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(isCancelled
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${text(title)}`,
          `TRIGGER:-PT${String(reminder)}M`,
          'END:VALARM',
        ]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** 20261201T080000Z */
function utc(moment: number): string {
  return new Date(moment)
    .toISOString()
    .replace(/\.\d{3}/, '')
    .replace(/[-:]/g, '');
}

/** RFC 5545, 3.3.11. What a line cannot hold is left out. */
function text(words: string): string {
  return words
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

const longestLine = 75;

/** How many octets a sign is in UTF-8. */
function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** RFC 5545, 3.1: lines of no more than 75 octets, no sign divided; those that go on begin with a blank. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const more = octetsOf(sign);
    if (octets + more > longestLine) {
      parts.push(part);
      [part, octets] = [' ', 1];
    }
    part += sign;
    octets += more;
  }
  return [...parts, part].join('\r\n');
}
