import { describe, expect, it } from 'vitest';
import { logEntry, logRoomName, logText, type LogEntry } from '../../../../src/domain/case/use-log';

const opened: LogEntry = { v: 1, act: 'open', roomId: '!case:pieni.example', at: Date.UTC(2026, 2, 2, 10) };

describe('an entry of the log of use', () => {
  it('reads as words with any Matrix client, in the language of whoever wrote it', () => {
    expect(logText(opened, 'fi')).toBe('Avattu\nAika: 2.3.2026 klo 12.00\nHuone: !case:pieni.example');
    expect(logText({ ...opened, act: 'export', as: 'pdf' }, 'sv')).toMatch(/^Fört ut\n.*\nRum: .*\nForm: pdf$/);
  });

  it('is in a room named after whom it is of, in her language', () => {
    expect(logRoomName('Saga Dimvik', 'fi')).toBe('Käyttöloki · Saga Dimvik');
    expect(logRoomName('Saga Dimvik', 'sv')).toBe('Användningslogg · Saga Dimvik');
  });

  it('holds ids alone: what it does not know is left out', () => {
    const parsed = logEntry.parse({ ...opened, client: 'Keksitty Nimi', text: 'jotakin' });
    expect(parsed).toEqual(opened);
  });
});
