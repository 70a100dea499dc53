import type { Cipher } from '../domain/message/attachment';
import type { Sealed } from './sealing';

/** The rows that hold bytes, and how far their sending has come. */

/** Bytes that wait to be sent, encrypted with a key that only their act holds (domain/message/attachment.ts). */
export interface UploadRow {
  id: string;
  createdAt: number;
  bytes: Blob;
}

/** How far the sending of an attachment has come. */
export interface TransferRow {
  txnId: string;
  /** In bytes. */
  sent: number;
  total: number;
}

/** Small pictures and recordings that were shown, so that they are there without a network; see media-store.ts. */
export interface MediaRow {
  /** Their address on the homeserver. */
  url: string;
  usedAt: number;
  size: number;
  /** Always encrypted. */
  bytes: ArrayBuffer;
  /** How they were encrypted here, where they came in the clear; null where the message itself holds the key. */
  c: Sealed<Cipher | null>;
}
