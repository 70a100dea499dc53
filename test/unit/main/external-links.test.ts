import { describe, expect, test, vi } from 'vitest';
import { type ExternalTarget, externalTarget, openExternally } from '../../../src/main/external-links';

function exits(agrees: boolean) {
  return {
    confirm: vi.fn(async (_target: ExternalTarget) => agrees),
    open: vi.fn(async (_url: string) => undefined),
  };
}

describe('an address is never opened outside', () => {
  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'http://example.org/',
    'https://thl.fi@evil.test/',
    'vscode://file/etc/passwd',
    'mailto:a@example.org?attach=/etc/passwd',
    'mailto:',
    'data:text/html,hi',
    'example.org',
    '',
  ])('%s', async (address) => {
    const outside = exits(true);
    expect(await openExternally(address, outside)).toBe(false);
    expect(outside.confirm).not.toHaveBeenCalled();
    expect(outside.open).not.toHaveBeenCalled();
  });
});

test('the person is shown the host that the network knows, not the letters that look like another', () => {
  expect(externalTarget('https://аpple.com/path')?.destination).toBe('xn--pple-43d.com');
  expect(externalTarget('HTTPS://THL.FI:8443/')?.destination).toBe('thl.fi:8443');
  expect(externalTarget('mailto:aino@example.org?subject=Hi')?.destination).toBe('aino@example.org');
});

test('an address is opened only when the person agrees', async () => {
  const agreed = exits(true);
  expect(await openExternally('https://thl.fi/a', agreed)).toBe(true);
  expect(agreed.open).toHaveBeenCalledExactlyOnceWith('https://thl.fi/a');

  const declined = exits(false);
  expect(await openExternally('https://thl.fi/a', declined)).toBe(false);
  expect(declined.open).not.toHaveBeenCalled();
});
