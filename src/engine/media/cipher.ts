import type { Cipher } from '../../domain/message/attachment';
import { fromBase64, toBase64 } from '../session/sign-in';

/** Encrypting and decrypting of bytes as Matrix does with attachments (Matrix spec, EncryptedFile: AES-CTR, v2). */

const counterBits = 64;

/** Encrypts with a key of its own, which nothing else is ever encrypted with. */
export async function encrypted(plain: ArrayBuffer): Promise<{ bytes: ArrayBuffer; cipher: Cipher }> {
  const algorithm = { name: 'AES-CTR', length: 256 };
  const key = await crypto.subtle.generateKey(algorithm, true, ['encrypt', 'decrypt']);
  // The counter's own half begins at zero, so that it cannot run over.
  const counter = new Uint8Array(16);
  crypto.getRandomValues(counter.subarray(0, 8));
  const bytes = await crypto.subtle.encrypt({ name: 'AES-CTR', counter, length: counterBits }, key, plain);
  const { k } = await crypto.subtle.exportKey('jwk', key);
  if (!k) throw new Error('a key without bytes');
  return { bytes, cipher: { key: k, iv: unpadded(counter), sha256: unpadded(await sha256(bytes)) } };
}

/** Decrypts what is what its sender has sent; null where it is not. */
export async function decrypted(bytes: ArrayBuffer, { key: k, iv, sha256: hash }: Cipher): Promise<ArrayBuffer | null> {
  if (unpadded(await sha256(bytes)) !== hash) return null;
  const jwk = { kty: 'oct', alg: 'A256CTR', k, key_ops: ['decrypt'], ext: true };
  const key = await crypto.subtle.importKey('jwk', jwk, { name: 'AES-CTR' }, false, ['decrypt']);
  return crypto.subtle.decrypt({ name: 'AES-CTR', counter: fromBase64(iv), length: counterBits }, key, bytes);
}

async function sha256(bytes: ArrayBuffer): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function unpadded(bytes: Uint8Array): string {
  return toBase64(bytes).replace(/=+$/, '');
}
