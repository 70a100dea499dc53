/** How an action's outcome crosses between main and preload: errors travel as a code, never as text or a stack. */

export const hostErrorCodes = [
  /** The call did not come from Piiri's own page. */
  'sender-refused',
  'arguments-invalid',
  /** The homeserver's address is not https. */
  'homeserver-invalid',
  /** There is no keyring to seal secrets with. */
  'keyring-refused',
  /** The keyring cannot open what it once sealed; the file is left as it is. */
  'keyring-unreadable',
  'disk-full',
  'disk-failed',
  'failed',
] as const;

export type HostErrorCode = (typeof hostErrorCodes)[number];

export type HostAnswer = { ok: true; value: unknown } | { ok: false; code: HostErrorCode };
