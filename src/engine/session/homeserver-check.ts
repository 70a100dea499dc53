import { z } from 'zod';
import { failure, success, type Result } from '../../domain/result';
import type { SignInProblem } from '../port';

const versionsAnswer = z.object({
  versions: z.array(z.string()),
  unstable_features: z.record(z.string(), z.boolean()).default({}),
});
const flowsAnswer = z.object({ flows: z.array(z.object({ type: z.string() })) });

const slidingSyncFeature = 'org.matrix.simplified_msc3575';
const passwordLogin = 'm.login.password';

/** Checks that are under way or have found a homeserver fit, by its address. */
const checks = new Map<string, Promise<Result<null, SignInProblem>>>();

/**
 * Whether a homeserver can serve Piiri: it answers as Matrix does, has sliding sync (MSC4186) and takes passwords.
 * What was found fit once is not asked again, so that the check can be made while a person is still typing.
 */
export function checkHomeserver(homeserver: string): Promise<Result<null, SignInProblem>> {
  const known = checks.get(homeserver);
  if (known) return known;
  const check = Promise.all([versionsProblem(homeserver), flowsProblem(homeserver)]).then(
    ([ofVersions, ofFlows]): Result<null, SignInProblem> => {
      const problem = ofVersions ?? ofFlows;
      if (!problem) return success(null);
      checks.delete(homeserver);
      return failure(problem);
    },
  );
  checks.set(homeserver, check);
  return check;
}

async function versionsProblem(homeserver: string): Promise<SignInProblem | null> {
  const body = await ask(`${homeserver}/_matrix/client/versions`);
  if (body === 'unreachable') return { kind: 'unreachable' };
  const answer = versionsAnswer.safeParse(body);
  if (!answer.success) return { kind: 'not-a-homeserver' };
  return answer.data.unstable_features[slidingSyncFeature] ? null : { kind: 'no-sliding-sync' };
}

async function flowsProblem(homeserver: string): Promise<SignInProblem | null> {
  const body = await ask(`${homeserver}/_matrix/client/v3/login`);
  const answer = flowsAnswer.safeParse(body);
  // One that tells of no ways to sign in is left to answer the password itself.
  if (!answer.success) return body === 'unreachable' ? { kind: 'unreachable' } : null;
  return answer.data.flows.some(({ type }) => type === passwordLogin) ? null : { kind: 'no-password-sign-in' };
}

/** An answer's JSON; null for one that is none. */
async function ask(address: string): Promise<unknown> {
  try {
    const response = await fetch(address, { cache: 'no-store' });
    // 502 to 504 come from a proxy whose homeserver is away.
    if (response.status >= 502 && response.status <= 504) return 'unreachable';
    return await response.json().catch(() => null);
  } catch {
    return 'unreachable';
  }
}
