import { describe, expect, test } from 'vitest';
import { openingSwitch } from '../../../src/main/command-line';
import { mayNavigate } from '../../../src/main/navigation';
import { mayRequest, type NetworkRules } from '../../../src/main/network-guard';
import { ownPage } from '../../../src/main/own-page';
import { mayHave } from '../../../src/main/permissions';

const own = ownPage(null);
const packaged: NetworkRules = {
  own,
  devServer: null,
  devTools: false,
  homeserver: () => 'https://matrix.example.org',
};
const devServer = 'http://localhost:5173';
const developing: NetworkRules = { ...packaged, own: ownPage(devServer), devServer, devTools: true };

describe('navigation', () => {
  test.each(['piiri://app/index.html', 'piiri://app/', 'piiri://app/index.html?a=1#/cases'])('%s is allowed', (url) => {
    expect(mayNavigate(url, own)).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'https://matrix.example.org/',
    'data:text/html,hi',
    'blob:piiri://app/1',
    'about:blank',
    'piiri://other/index.html',
    'piiri://app/assets/picture.svg',
    '',
  ])('%s is denied', (url) => {
    expect(mayNavigate(url, own)).toBe(false);
  });
});

describe('network', () => {
  test.each([
    'piiri://app/index.html',
    'https://matrix.example.org/_matrix/client/versions',
    'blob:piiri://app/1',
    'data:image/png;base64,AA==',
  ])('%s may be requested', (url) => {
    expect(mayRequest(url, packaged)).toBe(true);
  });

  test.each([
    'http://matrix.example.org/',
    'https://matrix.example.org:8448/',
    'https://matrix.example.org.evil.test/',
    'https://matrix.example.org@evil.test/',
    'wss://matrix.example.org/',
    'ws://localhost:5173/',
    'http://localhost:5173/',
    'file:///etc/passwd',
    'ftp://matrix.example.org/',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/page.html',
    'piiri://other/index.html',
  ])('%s is stopped', (url) => {
    expect(mayRequest(url, packaged)).toBe(false);
  });

  test('without a homeserver nothing but the page itself is reached', () => {
    const rules = { ...packaged, homeserver: () => null };
    expect(mayRequest('https://matrix.example.org/', rules)).toBe(false);
    expect(mayRequest('piiri://app/index.html', rules)).toBe(true);
  });

  test('a developer reaches the development server and the developer tools', () => {
    expect(mayRequest('http://localhost:5173/src/main.tsx', developing)).toBe(true);
    expect(mayRequest('ws://localhost:5173/', developing)).toBe(true);
    expect(mayRequest('devtools://devtools/bundled/inspector.html', developing)).toBe(true);
    expect(mayRequest('ws://localhost:9999/', developing)).toBe(false);
  });
});

describe('permissions', () => {
  test.each(['clipboard-sanitized-write', 'fullscreen'])('our page may have %s', (permission) => {
    expect(mayHave(permission, 'piiri://app/', own)).toBe(true);
    expect(mayHave(permission, 'https://matrix.example.org/', own)).toBe(false);
    expect(mayHave(permission, '', own)).toBe(false);
  });

  test('our page may have the microphone, and nobody the camera', () => {
    expect(mayHave('media', 'piiri://app/', own, ['audio'])).toBe(true);
    expect(mayHave('media', 'https://matrix.example.org/', own, ['audio'])).toBe(false);
    for (const media of [['video'], ['audio', 'video'], ['unknown'], [undefined], []]) {
      expect(mayHave('media', 'piiri://app/', own, media)).toBe(false);
    }
    expect(mayHave('geolocation', 'piiri://app/', own, ['audio'])).toBe(false);
  });

  test.each([
    'clipboard-read',
    'deprecated-sync-clipboard-read',
    'display-capture',
    'fileSystem',
    'geolocation',
    'hid',
    'idle-detection',
    'keyboardLock',
    'local-fonts',
    'media',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'persistent-storage',
    'pointerLock',
    'screen-wake-lock',
    'sensors',
    'serial',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'usb',
    'window-management',
    'unknown',
  ])('not even our page may have %s', (permission) => {
    expect(mayHave(permission, 'piiri://app/', own)).toBe(false);
  });
});

test('a packaged app refuses switches that open it from outside', () => {
  const withSwitch = (given: string) => ({ hasSwitch: (name: string) => name === given });
  expect(openingSwitch(withSwitch('remote-debugging-port'))).toBe('remote-debugging-port');
  expect(openingSwitch(withSwitch('disable-web-security'))).toBe('disable-web-security');
  expect(openingSwitch(withSwitch('force-device-scale-factor'))).toBeNull();
});
