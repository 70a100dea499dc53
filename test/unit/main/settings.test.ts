import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../../src/main/environment';
import { normaliseHomeserver } from '../../../src/main/homeserver-address';
import { Settings } from '../../../src/main/settings';
import { temporaryFolder } from './temporary-folder';

describe('a homeserver may be used', () => {
  test.each([
    ['https://matrix.example.org/', 'https://matrix.example.org'],
    [' https://MATRIX.example.org:443 ', 'https://matrix.example.org'],
    ['https://example.org/matrix/', 'https://example.org/matrix'],
    ['http://localhost:8008', 'http://localhost:8008'],
    ['http://127.0.0.1:8008/', 'http://127.0.0.1:8008'],
    ['http://[::1]:8008', 'http://[::1]:8008'],
  ])('%s', (address, kept) => {
    expect(normaliseHomeserver(address)).toBe(kept);
  });
});

describe('a homeserver may not be used', () => {
  test.each([
    'http://matrix.example.org',
    'http://localhost.evil.test',
    'http://127.evil.test',
    'ftp://localhost',
    'https://aino@example.org',
    'https://example.org?x=1',
    'https://example.org;sandbox',
    'https://*.example.org',
    'matrix.example.org',
    '',
  ])('%s', (address) => {
    expect(normaliseHomeserver(address)).toBeNull();
  });
});

describe('settings', () => {
  test("the organisation's homeserver holds until the person chooses another, which is kept", async () => {
    const path = join(await temporaryFolder(), 'settings.json');
    const settings = new Settings(path, 'https://preset.example.org/');
    expect(settings.homeserver).toBe('https://preset.example.org');
    settings.chooseHomeserver('https://chosen.example.org/');
    expect(settings.homeserver).toBe('https://chosen.example.org');
    expect(new Settings(path, 'https://preset.example.org').homeserver).toBe('https://chosen.example.org');
  });

  test('no homeserver is set at first, nor by a preset that may not be used', async () => {
    const path = join(await temporaryFolder(), 'settings.json');
    expect(new Settings(path, null).homeserver).toBe('');
    expect(new Settings(path, 'http://example.org').homeserver).toBe('');
  });

  test('a homeserver that may not be used is refused and changes nothing', async () => {
    const settings = new Settings(join(await temporaryFolder(), 'settings.json'), 'https://preset.example.org');
    expect(() => settings.chooseHomeserver('http://example.org')).toThrow('homeserver-invalid');
    expect(settings.homeserver).toBe('https://preset.example.org');
  });

  test('the window comes back where it was', async () => {
    const path = join(await temporaryFolder(), 'profile', 'settings.json');
    new Settings(path, null).keepBounds({ x: 10, y: 20, width: 900, height: 700 });
    expect(new Settings(path, null).bounds).toEqual({ x: 10, y: 20, width: 900, height: 700 });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('Piiri stays in the tray only when the person has wanted it', async () => {
    const path = join(await temporaryFolder(), 'settings.json');
    const settings = new Settings(path, null);
    expect(settings.staysInTray).toBe(false);
    settings.stayInTray(true);
    expect(new Settings(path, null).staysInTray).toBe(true);
  });

  test.each(['{', '[]', '{"homeserver":"http://example.org","bounds":{"x":"1"}}'])(
    'a damaged file counts as no choice: %s',
    async (text) => {
      const path = join(await temporaryFolder(), 'settings.json');
      await writeFile(path, text);
      const settings = new Settings(path, null);
      expect([settings.homeserver, settings.bounds]).toEqual(['', undefined]);
    },
  );
});

test('a packaged app hears no variable that weakens it', () => {
  const variables = {
    PIIRI_PROFILE: '/profile',
    PIIRI_HOMESERVER: 'https://matrix.example.org',
    PIIRI_EVALUATION: '1',
    PIIRI_INSECURE_KEYRING: '1',
    PIIRI_BUILD_DIR: '/elsewhere',
    ELECTRON_RENDERER_URL: 'http://localhost:5173',
  };
  expect(readEnvironment(variables, true)).toEqual({
    profile: '/profile',
    homeserver: 'https://matrix.example.org',
    evaluationOnly: true,
    allowPlainSecrets: false,
    buildDir: null,
    devServer: null,
  });
  expect(readEnvironment(variables, false)).toMatchObject({ allowPlainSecrets: true, buildDir: '/elsewhere' });
});
