import { ConnectionError, HTTPError, MatrixError } from 'matrix-js-sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestProblem } from '../../../src/engine/session/problems';

function answer(
  status: number,
  errcode?: string,
  headers: Record<string, string> = {},
  body: object = {},
): MatrixError {
  return new MatrixError({ ...(errcode && { errcode }), ...body }, status, undefined, undefined, new Headers(headers));
}

describe('a request that was not answered', () => {
  it('is worth trying later', () => {
    const errors = [
      new ConnectionError('fetch failed'),
      new DOMException('timed out', 'AbortError'),
      new HTTPError('Server returned 502 error', 502),
      new HTTPError('Server returned 504 error', 504),
      new HTTPError('Request Timeout', 408),
      answer(500, 'M_UNKNOWN'),
      answer(503, 'M_UNKNOWN'),
      answer(408, 'M_UNKNOWN'),
    ];
    for (const error of errors) expect(requestProblem(error)).toEqual({ kind: 'unreachable' });
  });

  it('is told from what failed on this device', () => {
    for (const error of [
      new Error('no room'),
      new TypeError('x is not a function'),
      new RangeError('x'),
      'text',
      undefined,
      null,
    ]) {
      expect(requestProblem(error)).toEqual({ kind: 'unexpected' });
    }
  });
});

describe('a request that was refused', () => {
  it('says why, and is not worth repeating', () => {
    expect(requestProblem(answer(403, 'M_FORBIDDEN'))).toEqual({
      kind: 'refused',
      status: 403,
      errcode: 'M_FORBIDDEN',
    });
    expect(requestProblem(answer(413, 'M_TOO_LARGE'))).toMatchObject({ kind: 'refused', status: 413 });
    expect(requestProblem(new HTTPError('Server returned 413 error', 413))).toMatchObject({ kind: 'refused' });
    expect(requestProblem(answer(404))).toEqual({ kind: 'refused', status: 404, errcode: '' });
  });

  it('ends the session only when the homeserver no longer knows it', () => {
    expect(requestProblem(answer(401, 'M_UNKNOWN_TOKEN'))).toEqual({ kind: 'signed-out' });
    expect(requestProblem(answer(401, 'M_MISSING_TOKEN'))).toEqual({ kind: 'signed-out' });
    expect(requestProblem(answer(401, 'M_FORBIDDEN'))).toMatchObject({ kind: 'refused' });
  });
});

describe('a homeserver that is too busy', () => {
  it('says how long to wait, in whichever place it says it', () => {
    const limited = answer(429, 'M_LIMIT_EXCEEDED', { 'Retry-After': '3' });
    expect(requestProblem(limited)).toEqual({ kind: 'rate-limited', retryAfterMs: 3000 });
    const older = answer(429, 'M_LIMIT_EXCEEDED', {}, { retry_after_ms: 1500 });
    expect(requestProblem(older)).toEqual({ kind: 'rate-limited', retryAfterMs: 1500 });
  });

  it('is waited for also when a proxy before it says so', () => {
    const proxy = new HTTPError('Server returned 429 error', 429, new Headers({ 'Retry-After': '2' }));
    expect(requestProblem(proxy)).toEqual({ kind: 'rate-limited', retryAfterMs: 2000 });
  });

  it('is waited for a bearable while, whatever it asks for', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(
            '',
            '-5',
            '9'.repeat(400),
            '3.5',
            'Tue, 01 Jan 2999 00:00:00 GMT',
            'Thu, 01 Jan 1970 00:00:00 GMT',
          ),
          fc.stringMatching(/^[\x21-\x7e]{0,20}$/),
        ),
        fc.oneof(fc.integer(), fc.jsonValue()),
        (header, retry_after_ms) => {
          const error = answer(429, 'M_LIMIT_EXCEEDED', { 'Retry-After': header }, { retry_after_ms });
          const problem = requestProblem(error);
          if (problem.kind !== 'rate-limited') throw new Error(`taken for ${problem.kind}`);
          expect(problem.retryAfterMs).toBeGreaterThanOrEqual(0);
          expect(problem.retryAfterMs).toBeLessThanOrEqual(5 * 60_000);
        },
      ),
    );
  });
});
