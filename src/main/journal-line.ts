/** One record of the journal as one line: base64 of nonce, AES-256-GCM ciphertext and tag. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { journalEntry } from './host-schemas';

const record = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('act'), entry: journalEntry }),
  z.object({ kind: z.literal('settle'), txnIds: z.array(z.string()) }),
]);

export type JournalRecord = z.infer<typeof record>;

export const journalKeyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const purpose = Buffer.from('piiri journal 1');

/** The record as a line, its newline included. */
export function encodeLine(key: Buffer, value: JournalRecord): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(purpose);
  const sealed = Buffer.concat([
    nonce,
    cipher.update(JSON.stringify(value), 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return `${sealed.toString('base64')}\n`;
}

/** The line's record, or null when it is torn, damaged or not ours. */
export function decodeLine(key: Buffer, line: string): JournalRecord | null {
  try {
    const sealed = Buffer.from(line, 'base64');
    const nonce = sealed.subarray(0, nonceBytes);
    const text = sealed.subarray(nonceBytes, -tagBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(purpose);
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    return record.parse(JSON.parse(Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')));
  } catch {
    return null;
  }
}
