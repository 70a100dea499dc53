import { describe, expect, it, vi } from 'vitest';
import type { PersonRow } from '../../../src/cache/rows';
import { seal } from '../../../src/cache/sealing';
import { keepPeople } from '../../../src/renderer/data/keep-people';
import { strangers } from '../../../src/renderer/data/strangers';
import { person } from '../domain/directory/people';

/** As it is read: a new object each time. */
function row(user: string, unit = ''): PersonRow {
  return { userId: `@${user}:piiri.example`, profession: 'nurse', c: seal(person(user, { unit, skills: ['haavat'] })) };
}

describe('the directory, read again', () => {
  it('is the former one as long as nobody has changed', () => {
    const keep = keepPeople();
    const former = keep([row('aino'), row('eetu')]);
    expect(keep([row('aino'), row('eetu')])).toBe(former);
  });

  it('keeps the entries of those who have not changed when one does', () => {
    const keep = keepPeople();
    const former = keep([row('aino'), row('eetu')]);
    const next = keep([row('aino', 'Kotisairaala'), row('eetu')]);
    expect(next).not.toBe(former);
    expect(next.get('@aino:piiri.example')?.unit).toBe('Kotisairaala');
    expect(next.get('@eetu:piiri.example')).toBe(former.get('@eetu:piiri.example'));
  });

  it('shows who has come and who has gone', () => {
    const keep = keepPeople();
    keep([row('aino'), row('eetu')]);
    expect([...keep([row('aino')]).keys()]).toEqual(['@aino:piiri.example']);
    expect([...keep([row('aino'), row('saga')]).keys()]).toEqual(['@aino:piiri.example', '@saga:piiri.example']);
  });
});

describe('those whom screens name and the directory does not know', () => {
  it('are told once for all that were named meanwhile, and only when there are new ones', async () => {
    const tell = vi.fn();
    const ask = strangers(tell);
    for (const userId of ['@a:x', '@b:x', '@a:x']) ask(userId);
    expect(tell).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(tell.mock.calls).toEqual([[['@a:x', '@b:x']]]);
    ask('@b:x');
    await Promise.resolve();
    expect(tell).toHaveBeenCalledTimes(1);
    ask('@c:x');
    await Promise.resolve();
    expect(tell).toHaveBeenLastCalledWith(['@a:x', '@b:x', '@c:x']);
  });
});
