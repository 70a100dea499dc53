import type { SignInProblem } from '../../../engine/port';
import { assertNever } from '../../../domain/result';
import { useTranslation } from '../../i18n/use-translation';

/** What went wrong while signing in and what to do about it, in words. */
export function useProblemText() {
  const { t } = useTranslation('sign-in');
  return (problem: SignInProblem | { kind: 'not-kept' } | { kind: 'engine' }, homeserver: string): string => {
    switch (problem.kind) {
      case 'wrong-password':
        return t('problem.wrongPassword');
      case 'unreachable':
        return t('problem.unreachable', { homeserver });
      case 'not-a-homeserver':
        return t('problem.notAHomeserver', { homeserver });
      case 'no-sliding-sync':
        return t('problem.noSlidingSync', { homeserver });
      case 'no-password-sign-in':
        return t('problem.noPasswordSignIn');
      case 'account-closed':
        return t('problem.accountClosed');
      case 'rate-limited':
        return t('problem.rateLimited', { count: Math.max(1, Math.ceil(problem.retryAfterMs / 60_000)) });
      case 'not-kept':
        return t('problem.notKept');
      case 'engine':
        return t('problem.engine');
      default:
        return assertNever(problem);
    }
  };
}
