import { useEffect, useState, type ReactNode } from 'react';
import type { EnginePort, SignInProblem } from '../../../engine/port';
import type { HostInfo, StoredSession } from '../../../preload/contract';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { HomeserverChoice } from './HomeserverChoice';
import { useProblemText } from './problem-text';
import './sign-in.css';

export interface SignInProps {
  info: HostInfo;
  /** Why the person is asked. */
  reason:
    { kind: 'first' } | { kind: 'restore'; userId: string; unsent: number } | { kind: 'signed-out'; userId: string };
  /** The choice of language: a person is met in her own. */
  languageChoice: ReactNode;
  signIn: EnginePort['signIn'];
  /** Makes the engine ready for this homeserver while the person types. */
  wakeEngine: (homeserver: string) => void;
  chooseHomeserver: (homeserver: string) => Promise<void>;
  /** Keeps the session and opens the person's screens. */
  onSignedIn: (session: StoredSession, password: string) => Promise<void>;
}

type Trouble = SignInProblem | { kind: 'not-kept' } | { kind: 'engine' };

/** Signing in with a user name and a password; what was typed stays whatever happens. */
export function SignIn({
  info,
  reason,
  languageChoice,
  signIn,
  wakeEngine,
  chooseHomeserver,
  onSignedIn,
}: SignInProps) {
  const { t } = useTranslation('sign-in');
  const [user, setUser] = useState(reason.kind === 'first' ? '' : reason.userId);
  const [password, setPassword] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isTried, setTried] = useState(false);
  const problemText = useProblemText();
  const isRefused = info.secrets === 'refused';

  useEffect(() => {
    const timer = setTimeout(() => wakeEngine(info.homeserver), 300);
    return () => clearTimeout(timer);
  }, [wakeEngine, info.homeserver]);

  async function submit() {
    setBusy(true);
    setTrouble(null);
    setTrouble(await trySignIn());
    setBusy(false);
  }

  async function trySignIn(): Promise<Trouble | null> {
    const deviceName = t('deviceName', { kind: t(`deviceKinds.${info.kind}`) });
    const credentials = { homeserver: info.homeserver, user: user.trim(), password, deviceName };
    const outcome = await signIn(credentials).catch(() => null);
    if (!outcome) return { kind: 'engine' };
    if (!outcome.ok) return outcome.problem;
    try {
      await onSignedIn(outcome.value, password);
      return null;
    } catch {
      return { kind: 'not-kept' };
    }
  }

  return (
    <main className="sign-in">
      <form
        className="sign-in__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isBusy && !isRefused && user.trim() && password) void submit();
        }}
      >
        <header className="sign-in__header">
          <svg className="sign-in__mark" viewBox="0 0 24 24" aria-hidden>
            <circle
              cx="12"
              cy="12"
              r="8.5"
              fill="none"
              stroke="currentColor"
              strokeWidth="3"
              strokeDasharray="43 10.4"
            />
            <circle cx="12" cy="12" r="2.6" fill="currentColor" />
          </svg>
          <h1>{t('title')}</h1>
          <p className="sign-in__lead">{t('lead')}</p>
        </header>
        {info.evaluationOnly && <Banner tone="info">{t('evaluation')}</Banner>}
        {isRefused && (
          <Banner tone="overdue" isAlert>
            {t('secrets.refused')}
          </Banner>
        )}
        {reason.kind === 'restore' && (
          <Banner tone="soon">
            {[t('reason.restore'), reason.unsent > 0 && t('reason.unsent', { count: reason.unsent })]
              .filter(Boolean)
              .join(' ')}
          </Banner>
        )}
        {reason.kind === 'signed-out' && <Banner tone="soon">{t('reason.signedOut')}</Banner>}
        <TextField
          label={t('user')}
          value={user}
          onChange={setUser}
          error={isTried && !user.trim() ? t('needed.user') : undefined}
          required
          autoComplete="username"
          spellCheck={false}
        />
        <TextField
          label={t('password')}
          type="password"
          value={password}
          onChange={setPassword}
          error={isTried && !password ? t('needed.password') : undefined}
          required
          autoComplete="current-password"
        />
        {trouble && (
          <Banner tone="overdue" isAlert>
            {problemText(trouble, info.homeserver)}
          </Banner>
        )}
        <Button variant="primary" type="submit" disabled={isBusy || isRefused}>
          {isBusy ? t('signingIn') : t('signIn')}
        </Button>
        {info.secrets === 'plain' && <p className="sign-in__note">{t(`secrets.plain.${info.kind}`)}</p>}
      </form>
      {languageChoice}
      <HomeserverChoice homeserver={info.homeserver} onChoose={chooseHomeserver} />
    </main>
  );
}
