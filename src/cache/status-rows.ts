import type { OwnDevice } from '../domain/device/own-device';
import type { PersonTrust } from '../domain/device/person-trust';
import type { SignIns } from '../domain/device/sign-in-watch';
import type { Verification } from '../domain/device/verification';
import type { Sharing } from '../domain/sharing';
import type { Sealed } from './sealing';

/** Single values about the whole cache, by their key. */
export interface StatusRows {
  /** The mark of the session that this cache belongs to. */
  epoch: { epoch: string; userId: string };
  connection: { state: 'connecting' | 'online' | 'offline' | 'signed-out'; lastSyncAt: number };
  /** Whether every room of the account has been seen since sign-in. */
  roomList: { complete: boolean };
  /**
   * What this device needs of the account's cryptographic identity; `replaced` where it had the one before, and another
   * device has made a new one.
   */
  recovery: { state: 'unknown' | 'set-up-needed' | 'key-needed' | 'replaced' | 'ready' };
  /** The most that the homeserver takes of one file, in bytes; null where it does not say. */
  media: { uploadLimit: number | null };
  /** This person's devices as the homeserver last told of them. */
  devices: { devices: OwnDevice[] };
  /** With what the index of clients is hashed; see client-index.ts. */
  clientIndex: { key: Uint8Array };
  /** What is to be told of new sign-ins to this person's account; absent until this device has looked once. */
  signIns: SignIns;
  /** What is to be known of other people's identities, by their user ids. */
  people: { trust: Record<string, PersonTrust> };
  /** The verification between this person's devices that is under way here, or how it has ended. */
  verification: { verification: Verification | null };
  /** What this person lets others see of what she does; `told` is false until the homeserver knows it. */
  sharing: Sharing & { told: boolean };
  /** Events that could not be parsed, counted without their content. */
  quarantine: { count: number };
}
export type StatusKey = keyof StatusRows;
export interface StatusRow {
  key: StatusKey;
  c: Sealed<StatusRows[StatusKey]>;
}
