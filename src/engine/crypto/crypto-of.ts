import type { MatrixClient } from 'matrix-js-sdk';
import type { CryptoApi } from 'matrix-js-sdk/lib/crypto-api/index.js';

/** The crypto of a client that has been opened; nothing of the engine's begins before that. */
export function cryptoOf(client: MatrixClient): CryptoApi {
  const crypto = client.getCrypto();
  if (!crypto) throw new Error('end-to-end encryption is not ready');
  return crypto;
}
