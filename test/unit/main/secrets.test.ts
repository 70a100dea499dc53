import { createCipheriv, createDecipheriv } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storedSession } from '../../../src/main/host-schemas';
import { type AvailableSafeStorage, findKeyring } from '../../../src/main/keyring';
import { SecretFile } from '../../../src/main/secrets';
import { temporaryFolder } from './temporary-folder';

const session = {
  homeserver: 'https://matrix.example.org',
  userId: '@aino:example.org',
  deviceId: 'DEVICE',
  accessToken: 'canary-token',
  storageKey: 'c3RvcmFnZQ==',
  cacheEpoch: 'epoch',
};

function seal(key: string, text: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32, key), Buffer.alloc(12));
  return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

function unseal(key: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', Buffer.alloc(32, key), Buffer.alloc(12));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString();
}

/** An older Electron's keyring. */
function synchronous(key: string): AvailableSafeStorage {
  return {
    isEncryptionAvailable: () => true,
    encryptString: (text) => seal(key, text),
    decryptString: (sealed) => unseal(key, sealed),
  };
}

/** A newer Electron's keyring, whose key has been renewed when `outdated`. */
function asynchronous(key: string, outdated = false): AvailableSafeStorage {
  return {
    getSelectedStorageBackend: () => 'gnome_libsecret',
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text) => seal(key, text),
    decryptStringAsync: async (sealed) => ({ result: unseal(key, sealed), shouldReEncrypt: outdated }),
  };
}

function sessionFile(folder: string, safeStorage: AvailableSafeStorage, allowPlain = false) {
  return new SecretFile(join(folder, 'session.json'), storedSession, () => findKeyring(safeStorage, allowPlain));
}

describe.each([
  ['an older', synchronous('k')],
  ['a newer', asynchronous('k')],
])('with the keyring of %s Electron', (_age, safeStorage) => {
  test('a session comes back, and its file neither shows the token nor is readable by others', async () => {
    const folder = await temporaryFolder();
    const file = sessionFile(folder, safeStorage);
    expect(await file.load()).toBeNull();
    await file.save(session);
    expect(await sessionFile(folder, safeStorage).load()).toEqual(session);
    const path = join(folder, 'session.json');
    const { data } = JSON.parse(await readFile(path, 'utf8')) as { data: string };
    expect(Buffer.from(data, 'base64').includes('canary-token')).toBe(false);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});

test('what an older Electron sealed is still read by a newer one', async () => {
  const folder = await temporaryFolder();
  await sessionFile(folder, synchronous('k')).save(session);
  expect(await sessionFile(folder, asynchronous('k')).load()).toEqual(session);
});

test('a session is sealed anew when the keyring asks for it', async () => {
  const folder = await temporaryFolder();
  await sessionFile(folder, asynchronous('k')).save(session);
  const before = (await stat(join(folder, 'session.json'))).ino;
  expect(await sessionFile(folder, asynchronous('k', true)).load()).toEqual(session);
  expect((await stat(join(folder, 'session.json'))).ino).not.toBe(before);
});

test.each<[string, AvailableSafeStorage]>([
  ['no keyring', { isEncryptionAvailable: () => false }],
  ['nothing at all', {}],
  ['a keyring that is not ready', { ...asynchronous('k'), isAsyncEncryptionAvailable: async () => false }],
])('with %s secrets are refused, and kept plain only where that is allowed', async (_name, safeStorage) => {
  const folder = await temporaryFolder();
  expect((await findKeyring(safeStorage, false)).keeping).toBe('refused');
  await expect(sessionFile(folder, safeStorage).save(session)).rejects.toThrow('keyring-refused');
  expect(await readdir(folder)).toEqual([]);

  const plain = sessionFile(folder, safeStorage, true);
  await plain.save(session);
  expect(await plain.load()).toEqual(session);
  expect((await stat(join(folder, 'session.json'))).mode & 0o777).toBe(0o600);
});

test.runIf(process.platform === 'linux')('a keyring whose key everyone knows is none', async () => {
  const basic: AvailableSafeStorage = { ...asynchronous('k'), getSelectedStorageBackend: () => 'basic_text' };
  expect((await findKeyring(basic, false)).keeping).toBe('refused');
});

test('a session that another keyring sealed is said to be unreadable, and set aside by the next sign-in', async () => {
  const folder = await temporaryFolder();
  await sessionFile(folder, synchronous('old')).save(session);
  const file = sessionFile(folder, synchronous('new'));
  await expect(file.load()).rejects.toThrow('keyring-unreadable');
  await expect(file.load()).rejects.toThrow('keyring-unreadable');
  await file.save(session);
  expect(await file.load()).toEqual(session);
  expect((await readdir(folder)).filter((name) => name.includes('unreadable'))).toHaveLength(1);
});

test('a plain file is not trusted where there is a keyring', async () => {
  const folder = await temporaryFolder();
  await sessionFile(folder, {}, true).save(session);
  await expect(sessionFile(folder, synchronous('k')).load()).rejects.toThrow('keyring-unreadable');
});

test('signing out leaves nothing behind', async () => {
  const folder = await temporaryFolder();
  await sessionFile(folder, synchronous('old')).save(session);
  const file = sessionFile(folder, synchronous('new'));
  await file.save(session);
  await writeFile(join(folder, 'session.json.abc.tmp'), 'half');
  await file.clear();
  expect(await readdir(folder)).toEqual([]);
  expect(await file.load()).toBeNull();
});
