import { createClient, MemoryCryptoStore, type MatrixClient } from 'matrix-js-sdk';
import type { CryptoCallbacks } from 'matrix-js-sdk/lib/crypto-api/index.js';
import type { StoredSession } from '../../preload/contract';
import { matrixLogger } from './matrix-logger';

/** What a Matrix client of Piiri is made from. */
export interface ClientOptions {
  session: Pick<StoredSession, 'homeserver' | 'userId' | 'deviceId' | 'accessToken'>;
  fetch: typeof globalThis.fetch;
  cryptoCallbacks: CryptoCallbacks;
}

/** The one way in which devices verify each other here (Matrix spec, short authentication strings). */
export const sasMethod = 'm.sas.v1';

/** How the crypto store is kept: sealed in IndexedDB with the session's key, or in memory alone. */
export type CryptoStorage = { kind: 'indexeddb'; storageKey: Uint8Array } | { kind: 'memory' };

/** A client that can make requests for a session; it encrypts nothing until its crypto is opened. */
export function signedInClient(
  session: ClientOptions['session'],
  options?: Partial<Pick<ClientOptions, 'fetch' | 'cryptoCallbacks'>>,
): MatrixClient {
  return createClient({
    baseUrl: session.homeserver,
    userId: session.userId,
    deviceId: session.deviceId,
    accessToken: session.accessToken,
    logger: matrixLogger,
    verificationMethods: [sasMethod],
    ...(options?.fetch && { fetchFn: options.fetch }),
    ...(options?.cryptoCallbacks && { cryptoCallbacks: options.cryptoCallbacks }),
    // The store of the crypto before Rust's, which the SDK would open only to migrate from it.
    cryptoStore: new MemoryCryptoStore(),
  });
}

/** Makes a client with end-to-end encryption ready; no request is made. */
export async function openMatrixClient(options: ClientOptions, storage: CryptoStorage): Promise<MatrixClient> {
  const { session } = options;
  const client = signedInClient(session, options);
  switch (storage.kind) {
    case 'indexeddb':
      await client.initRustCrypto({
        cryptoDatabasePrefix: cryptoDatabasePrefix(session.userId, session.deviceId),
        storageKey: storage.storageKey,
      });
      break;
    case 'memory':
      await client.initRustCrypto({ useIndexedDB: false });
      break;
  }
  return client;
}

export function cryptoDatabasePrefix(userId: string, deviceId: string): string {
  return `piiri-crypto:${userId}:${deviceId}`;
}
