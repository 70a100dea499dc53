import type { OwnDevice } from '../domain/own-device';
import type { Sealed } from './sealing';

/** Single values about the whole cache, by their key. */
export interface StatusRows {
  /** The mark of the session that this cache belongs to. */
  epoch: { epoch: string; userId: string };
  connection: { state: 'connecting' | 'online' | 'offline' | 'signed-out'; lastSyncAt: number };
  /** Whether every room of the account has been seen since sign-in. */
  roomList: { complete: boolean };
  recovery: { state: 'unknown' | 'set-up-needed' | 'key-needed' | 'ready' };
  /** The most that the homeserver takes of one file, in bytes; null where it does not say. */
  media: { uploadLimit: number | null };
  /** This person's devices as the homeserver last told of them. */
  devices: { devices: OwnDevice[] };
  /** With what the index of clients is hashed; see client-index.ts. */
  clientIndex: { key: Uint8Array };
  /** Events that could not be parsed, counted without their content. */
  quarantine: { count: number };
}
export type StatusKey = keyof StatusRows;
export interface StatusRow {
  key: StatusKey;
  c: Sealed<StatusRows[StatusKey]>;
}
