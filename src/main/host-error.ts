/** Errors that the page is told of by their code. */
import type { HostErrorCode } from '../preload/ipc-answer';

export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: HostErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** The code of anything thrown. */
export function hostErrorCode(error: unknown): HostErrorCode {
  if (error instanceof HostError) return error.code;
  if (!isSystemError(error)) return 'failed';
  return error.code === 'ENOSPC' || error.code === 'EDQUOT' ? 'disk-full' : 'disk-failed';
}

/** True for an error of the file system: it names the call that failed. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
