import { expect, it } from 'vitest';
import { calendarFile } from '../../../../src/domain/reception/calendar-file';

const meeting = {
  uid: 'abc@piiri',
  sequence: 1,
  start: Date.parse('2026-12-01T08:00Z'),
  end: Date.parse('2026-12-01T08:30Z'),
  made: Date.parse('2026-11-26T08:00Z'),
  title: 'Etävastaanotto; fysioterapeutti, Y-7K3QF',
  description: 'ä'.repeat(80),
  link: 'https://etavastaanotto.example/abc',
  isCancelled: false,
  reminder: 15,
};

it('a calendar file says when in UTC, escapes what is said, and folds lines at 75 octets', () => {
  const file = calendarFile(meeting);
  expect(file).toContain('DTSTART:20261201T080000Z\r\nDTEND:20261201T083000Z\r\n');
  expect(file).toContain('SUMMARY:Etävastaanotto\\; fysioterapeutti\\, Y-7K3QF\r\n');
  expect(file).toContain('TRIGGER:-PT15M');
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${'ä'.repeat(80)}`);
});

it('a calendar file of a cancelled meeting takes it away and reminds of nothing', () => {
  const file = calendarFile({ ...meeting, isCancelled: true, sequence: 2 });
  expect(file).toContain('STATUS:CANCELLED');
  expect(file).not.toContain('VALARM');
});
