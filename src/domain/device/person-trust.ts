/** What is to be known of another person's cryptographic identity; of most people nothing is. */
export type PersonTrust =
  /** This person's own identity has signed it: the two have verified each other, with another client. */
  | 'verified'
  /** It is another than the one that was first seen here, or last accepted. */
  | 'changed'
  /** It was verified, and is another now. */
  | 'verified-before';

export interface IdentityFacts {
  isVerified: boolean;
  wasVerified: boolean;
  /** It differs from the one that this device had pinned. */
  hasChanged: boolean;
}

/** Null where there is nothing to tell: the identity that was first seen here still stands, or there is none. */
export function personTrust({ isVerified, wasVerified, hasChanged }: IdentityFacts): PersonTrust | null {
  if (isVerified) return 'verified';
  if (wasVerified) return 'verified-before';
  return hasChanged ? 'changed' : null;
}
