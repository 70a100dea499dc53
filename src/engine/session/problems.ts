import { ConnectionError, HTTPError, MatrixError, safeGetRetryAfterMs } from 'matrix-js-sdk';

/**
 * What a failed request means, for whoever decides whether to try again (Matrix spec, standard error response).
 * `unreachable` is worth trying later, `refused` is not.
 */
export type RequestProblem =
  | { kind: 'unreachable' }
  | { kind: 'rate-limited'; retryAfterMs: number }
  | { kind: 'signed-out' }
  | { kind: 'refused'; status: number; errcode: string }
  /** Not the homeserver's answer: something failed on this device. */
  | { kind: 'unexpected' };

const defaultRetryMs = 5000;
/** A homeserver may name a moment instead of a pause, and this device's clock may be far from it. */
const longestRetryMs = 5 * 60_000;

export function requestProblem(error: unknown): RequestProblem {
  if (error instanceof MatrixError) {
    const status = error.httpStatus ?? 0;
    const errcode = error.errcode ?? '';
    if (errcode === 'M_UNKNOWN_TOKEN' || errcode === 'M_MISSING_TOKEN') return { kind: 'signed-out' };
    if (status === 429) return rateLimited(error);
    if (status >= 500 || status === 408 || status === 0) return { kind: 'unreachable' };
    return { kind: 'refused', status, errcode };
  }
  if (error instanceof HTTPError && error.httpStatus === 429) return rateLimited(error);
  // Not in Matrix's words: a proxy or a captive portal speaks, and of the size alone it speaks for the homeserver.
  if (error instanceof HTTPError && error.httpStatus === 413) return { kind: 'refused', status: 413, errcode: '' };
  const network = error instanceof ConnectionError || error instanceof HTTPError;
  return { kind: network || isAbort(error) ? 'unreachable' : 'unexpected' };
}

function rateLimited(error: HTTPError): RequestProblem {
  const retryAfterMs = Math.min(Math.max(safeGetRetryAfterMs(error, defaultRetryMs), 0), longestRetryMs);
  return { kind: 'rate-limited', retryAfterMs };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
