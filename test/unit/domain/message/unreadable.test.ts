import { DecryptionFailureCode } from 'matrix-js-sdk/lib/crypto-api/index.js';
import { describe, expect, it } from 'vitest';
import { isWorthTrying, unreadableReason } from '../../../../src/domain/message/unreadable';

/** Of these the SDK tells only in ways of encrypting that Piiri does not use, and nothing more can be said. */
const unexplained = [
  DecryptionFailureCode.SENDER_IDENTITY_PREVIOUSLY_VERIFIED,
  DecryptionFailureCode.UNSIGNED_SENDER_DEVICE,
  DecryptionFailureCode.UNKNOWN_SENDER_DEVICE,
  DecryptionFailureCode.UNKNOWN_ERROR,
];

describe('why a message cannot be read', () => {
  it('is told for every reason that the SDK has', () => {
    for (const code of Object.values(DecryptionFailureCode)) {
      const isUnknown = unreadableReason(code, true) === 'unknown';
      expect(isUnknown, code).toBe(unexplained.includes(code));
    }
    expect(unreadableReason('A_REASON_OF_LATER_TIMES', true)).toBe('unknown');
  });

  it('is the recovery key that has not been given, until this device opens the backup', () => {
    for (const code of ['HISTORICAL_MESSAGE_BACKUP_UNCONFIGURED', 'HISTORICAL_MESSAGE_WORKING_BACKUP']) {
      expect(unreadableReason(code, false)).toBe('recovery');
      expect(unreadableReason(code, true)).toBe('not-in-backup');
    }
    expect(unreadableReason('HISTORICAL_MESSAGE_NO_KEY_BACKUP', false)).toBe('no-backup');
  });

  it('does not change by trying where the recovery key is needed, or the message was before one’s time', () => {
    expect(isWorthTrying('recovery')).toBe(false);
    expect(isWorthTrying('before-joining')).toBe(false);
    expect(isWorthTrying('waiting')).toBe(true);
    expect(isWorthTrying('not-in-backup')).toBe(true);
  });
});
