/** Why a message cannot be read, as far as it means different things to do. */
export type UnreadableReason =
  /** Its key is in the backup, which this device cannot open yet. */
  | 'recovery'
  /** The key is not in the backup, as far as is known. */
  | 'not-in-backup'
  /** It was sent before this device was there, and there is no backup. */
  | 'no-backup'
  /** It was sent before this person was in the room. */
  | 'before-joining'
  /** The key has not come yet. */
  | 'waiting'
  /** This device has the key from a later point of the talk on. */
  | 'later-part'
  /** The sender's application gives the key to verified devices alone. */
  | 'withheld-unverified'
  /** The sender's application does not give the key. */
  | 'withheld'
  | 'unknown';

/**
 * What the crypto layer's reason (matrix-js-sdk, DecryptionFailureCode) means to the person.
 * @param opensBackup whether this device can open the account's key backup
 */
export function unreadableReason(code: string, opensBackup: boolean): UnreadableReason {
  switch (code) {
    case 'HISTORICAL_MESSAGE_NO_KEY_BACKUP':
      return opensBackup ? 'not-in-backup' : 'no-backup';
    case 'HISTORICAL_MESSAGE_BACKUP_UNCONFIGURED':
    case 'HISTORICAL_MESSAGE_WORKING_BACKUP':
      return opensBackup ? 'not-in-backup' : 'recovery';
    case 'HISTORICAL_MESSAGE_USER_NOT_JOINED':
      return 'before-joining';
    case 'MEGOLM_UNKNOWN_INBOUND_SESSION_ID':
      return 'waiting';
    case 'OLM_UNKNOWN_MESSAGE_INDEX':
      return 'later-part';
    case 'MEGOLM_KEY_WITHHELD_FOR_UNVERIFIED_DEVICE':
      return 'withheld-unverified';
    case 'MEGOLM_KEY_WITHHELD':
      return 'withheld';
    default:
      return 'unknown';
  }
}

/** Whether asking again may bring the key: not before this device opens the backup, and not what was never shared. */
export function isWorthTrying(reason: UnreadableReason): boolean {
  return reason !== 'recovery' && reason !== 'before-joining';
}
