import { createClient, MatrixError } from 'matrix-js-sdk';
import { failure, success, type Result } from '../../domain/result';
import type { StoredSession } from '../../preload/contract';
import type { Credentials, SignInProblem } from '../port';
import { checkHomeserver } from './homeserver-check';
import { matrixLogger } from './matrix-logger';
import { requestProblem } from './problems';

const passwordLogin = 'm.login.password';

/** Signs in with a password (Matrix spec, m.login.password) and makes the secrets of a new device. */
export async function signIn(credentials: Credentials): Promise<Result<StoredSession, SignInProblem>> {
  const checked = await checkHomeserver(credentials.homeserver);
  if (!checked.ok) return checked;
  const client = createClient({ baseUrl: credentials.homeserver, logger: matrixLogger });
  try {
    const answer = await client.loginRequest({
      type: passwordLogin,
      identifier: { type: 'm.id.user', user: credentials.user.trim() },
      password: credentials.password,
      initial_device_display_name: credentials.deviceName,
    });
    return success({
      homeserver: credentials.homeserver,
      userId: answer.user_id,
      deviceId: answer.device_id,
      accessToken: answer.access_token,
      storageKey: toBase64(crypto.getRandomValues(new Uint8Array(32))),
      cacheEpoch: crypto.randomUUID(),
    });
  } catch (error) {
    return failure(signInProblem(error));
  }
}

function signInProblem(error: unknown): SignInProblem {
  if (error instanceof MatrixError && error.errcode === 'M_USER_DEACTIVATED') return { kind: 'account-closed' };
  const problem = requestProblem(error);
  switch (problem.kind) {
    case 'unreachable':
    case 'unexpected':
      return { kind: 'unreachable' };
    case 'rate-limited':
      return { kind: 'rate-limited', retryAfterMs: problem.retryAfterMs };
    case 'signed-out':
    case 'refused':
      return { kind: 'wrong-password' };
  }
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
