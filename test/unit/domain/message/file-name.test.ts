import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayRun, shownFileName } from '../../../../src/domain/message/file-name';

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\kuva.png', 'kuva.png'],
    ['kuva\u202Egnp.exe', 'kuvagnp.exe'],
    ['..', 'file'],
    ['', 'file'],
    ['nul.txt', '_nul.txt'],
    ['a<b>:"|?*.pdf', 'a_b______.pdf'],
  ])('%j is shown and offered as %j', (given, shown) => {
    expect(shownFileName(given)).toBe(shown);
  });

  it.each(['a.exe', 'a.exe.', 'a.exe . ', 'a\u202Egnp.exe', 'a.settingcontent-ms', 'a.AppImage', 'a.xll'])(
    '%j warns before it is saved',
    (given) => {
      expect(mayRun(shownFileName(given))).toBe(true);
    },
  );

  it('cannot be written to anything but itself', () => {
    expect(shownFileName('a.exe::$DATA')).toBe('a.exe__$DATA');
  });

  it('is the same when it is made safe again, is never empty and holds no folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const shown = shownFileName(given);
        expect(shownFileName(shown)).toBe(shown);
        expect(shown).not.toMatch(/^$|[/\\<>:"|?*]|[. ]$/);
        expect([...shown].length).toBeLessThanOrEqual(201);
      }),
    );
  });
});
