import { HTTPError, MatrixError } from 'matrix-js-sdk';

/**
 * What a failed request means, for whoever decides whether to try again (Matrix spec, standard error response).
 * `unreachable` is worth trying later, `refused` is not.
 */
export type RequestProblem =
  | { kind: 'unreachable' }
  | { kind: 'rate-limited'; retryAfterMs: number }
  | { kind: 'signed-out' }
  | { kind: 'refused'; status: number; errcode: string };

const defaultRetryMs = 5000;

export function requestProblem(error: unknown): RequestProblem {
  if (error instanceof MatrixError) {
    const status = error.httpStatus ?? 0;
    const errcode = error.errcode ?? '';
    if (errcode === 'M_UNKNOWN_TOKEN' || errcode === 'M_MISSING_TOKEN') return { kind: 'signed-out' };
    if (status === 429) return { kind: 'rate-limited', retryAfterMs: error.getRetryAfterMs() ?? defaultRetryMs };
    if (status >= 500 || status === 0) return { kind: 'unreachable' };
    return { kind: 'refused', status, errcode };
  }
  if (error instanceof HTTPError && error.httpStatus && error.httpStatus < 500) {
    return { kind: 'refused', status: error.httpStatus, errcode: '' };
  }
  return { kind: 'unreachable' };
}
