/** The operating system's keyring through Electron's safeStorage, and what stands in where there is none. */
import type { SafeStorage } from 'electron';

/** A way to seal text. Both throw when the keyring fails or the text was sealed by another one. */
export interface Seal {
  seal(text: string): Promise<Buffer>;
  unseal(sealed: Buffer): Promise<{ text: string; outdated: boolean }>;
}

export type Keyring = { keeping: 'sealed' | 'plain'; seal: Seal } | { keeping: 'refused' };

/** What the running Electron has of safeStorage: old ones lack the async methods, later ones the sync ones. */
export type AvailableSafeStorage = Partial<SafeStorage>;

/**
 * The keyring as it is now; ask only after the app is ready. Without a real one (on Linux `basic_text` is none: its key
 * is public) secrets are refused, unless `allowPlain` accepts them unsealed, which only evaluation and tests may.
 */
export async function findKeyring(safeStorage: AvailableSafeStorage, allowPlain: boolean): Promise<Keyring> {
  const seal = process.platform === 'linux' && hasNoRealBackend(safeStorage) ? null : await availableSeal(safeStorage);
  if (seal) return { keeping: 'sealed', seal };
  return allowPlain ? { keeping: 'plain', seal: plainSeal } : { keeping: 'refused' };
}

function hasNoRealBackend(safeStorage: AvailableSafeStorage): boolean {
  const backend = safeStorage.getSelectedStorageBackend?.();
  return backend === 'basic_text' || backend === 'unknown';
}

async function availableSeal(safeStorage: AvailableSafeStorage): Promise<Seal | null> {
  const { isAsyncEncryptionAvailable, encryptStringAsync, decryptStringAsync } = safeStorage;
  if (isAsyncEncryptionAvailable && encryptStringAsync && decryptStringAsync) {
    if (!(await isAsyncEncryptionAvailable.call(safeStorage))) return null;
    return {
      seal: (text) => encryptStringAsync.call(safeStorage, text),
      unseal: async (sealed) => {
        const { result, shouldReEncrypt } = await decryptStringAsync.call(safeStorage, sealed);
        return { text: result, outdated: shouldReEncrypt };
      },
    };
  }
  const { isEncryptionAvailable, encryptString, decryptString } = safeStorage;
  if (!encryptString || !decryptString || !isEncryptionAvailable?.call(safeStorage)) return null;
  return {
    seal: async (text) => encryptString.call(safeStorage, text),
    unseal: async (sealed) => ({ text: decryptString.call(safeStorage, sealed), outdated: false }),
  };
}

const plainSeal: Seal = {
  seal: async (text) => Buffer.from(text),
  unseal: async (sealed) => ({ text: sealed.toString(), outdated: false }),
};
