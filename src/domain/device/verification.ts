import type { SasEmoji } from './sas-emoji';

/**
 * A verification of one of a person's own devices by another, by comparing emoji (Matrix spec, key verification
 * framework and short authentication strings). One is under way at a time.
 */
export interface Verification {
  /** The flow's id, which both devices share. */
  id: string;
  /** The other device; empty while any of the person's devices may answer. */
  deviceId: string;
  /** It was asked for on this device. */
  isMine: boolean;
  stage: VerificationStage;
}

export type VerificationStage =
  /** Another device has been asked, and has not answered. */
  | { kind: 'waiting' }
  /** This device is asked. */
  | { kind: 'asked' }
  /** Both devices take part, and agree on what is to be compared. */
  | { kind: 'agreeing' }
  | { kind: 'comparing'; emoji: SasEmoji[] }
  /** Here it was said that the emoji match; the other device has not said so yet. */
  | { kind: 'confirmed' }
  /** The other device was the one to be trusted, and the keys of earlier messages come from it. */
  | { kind: 'receiving' }
  | { kind: 'done' }
  /** The devices trust each other, and none of them is known to be the person's own: neither had the recovery key. */
  | { kind: 'not-vouched' }
  | { kind: 'ended'; why: VerificationEnd };

export type VerificationEnd =
  /** Said on the other device, before it took part. */
  | 'declined'
  /** Said on the other device, later. */
  | 'cancelled'
  /** The emoji were not the same: somebody may stand between the devices. */
  | 'mismatch'
  | 'timed-out'
  /** Another verification was begun meanwhile, which ends both. */
  | 'collided'
  /** The other device cannot compare emoji. */
  | 'no-emoji'
  /** The connection was begun anew on this device. */
  | 'interrupted'
  | 'failed';

/** Whether there is something to be done or waited for still. */
export function isUnderWay({ stage }: Verification): boolean {
  return stage.kind !== 'ended' && stage.kind !== 'done' && stage.kind !== 'not-vouched';
}

/** Whether both devices have taken part. */
export function hasBegun({ stage }: Verification): boolean {
  return stage.kind !== 'waiting' && stage.kind !== 'asked';
}

/**
 * Why a verification was ended that nobody has given up here.
 * @param code the specification's code (m.key.verification.cancel)
 * @param hadBegun whether both devices had taken part
 */
export function verificationEnd(code: string | null, hadBegun: boolean): VerificationEnd {
  switch (code) {
    case 'm.user':
      return hadBegun ? 'cancelled' : 'declined';
    case 'm.timeout':
      return 'timed-out';
    case 'm.unknown_method':
      return 'no-emoji';
    // What the devices have told each other does not fit together, in one way or another.
    case 'm.mismatched_sas':
    case 'm.mismatched_commitment':
    case 'm.key_mismatch':
      return 'mismatch';
    default:
      return 'failed';
  }
}
