import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Dexie, Table } from 'dexie';
import { clientKeys, type ClientIdentifiers } from '../domain/contact/client-keys';
import type { StatusKey, StatusRow, StatusRows } from './status-rows';
import { open, seal } from './sealing';

/**
 * The same client's contacts are found by personal identity code and phone number, and neither may stand in an index in
 * the clear: rows hold a keyed hash of each. The key is this cache's own and sealed as content is, so that the hashes
 * say no more than the rows' sealed content does. Hashing is synchronous, as all of a Dexie transaction has to be;
 * WebCrypto is not.
 */
export type IndexKey = Uint8Array;

const keyBytes = 32;
/** Enough to tell 10 million clients apart, and short in the index. */
const hashBytes = 16;

/** The cache's key; made when the cache is opened for the first time, by whichever thread comes first. */
export async function readIndexKey(db: Dexie): Promise<IndexKey> {
  const status = db.table<StatusRow, StatusKey>('status');
  return keyOf(await status.get('clientIndex')) ?? db.transaction('rw', status, () => indexKeyIn(status));
}

/** The key in the table of single values. Call inside a transaction over it. */
export async function indexKeyIn(status: Table<StatusRow, StatusKey>): Promise<IndexKey> {
  const kept = keyOf(await status.get('clientIndex'));
  if (kept) return kept;
  const key = crypto.getRandomValues(new Uint8Array(keyBytes));
  await status.put({ key: 'clientIndex', c: seal<StatusRows[StatusKey]>({ key }) });
  return key;
}

function keyOf(row: StatusRow | undefined): IndexKey | null {
  // A key's row holds the value of that key.
  return row ? (open(row.c) as StatusRows['clientIndex']).key : null;
}

/** The keys under which a client's contacts stand in the index. */
export function indexedUnder(key: IndexKey, client: ClientIdentifiers): string[] {
  return clientKeys(client).map((clear) => bytesToHex(hmac(sha256, key, utf8ToBytes(clear)).slice(0, hashBytes)));
}
