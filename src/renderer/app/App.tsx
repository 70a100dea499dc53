import { lazy, startTransition, Suspense, useCallback, useState } from 'react';
import type { EngineClient } from './engine-client';
import { SignedIn } from './SignedIn';
import { LanguageChoice } from '../features/settings/LanguageChoice';
import { StartProblem } from './StartProblem';
import { beginSession, type Stage } from './start-up';

const SignIn = lazy(() =>
  import('../features/sign-in/SignIn').then(({ SignIn: component }) => ({ default: component })),
);

/** The whole interface: what the device holds decides between a problem, signing in, and the person's own screens. */
export function App({ initial, engine }: { initial: Stage; engine: EngineClient }) {
  const [stage, setStage] = useState(initial);
  const forgetPassword = useCallback(
    () => setStage((now) => (now.kind === 'account' ? { ...now, password: null } : now)),
    [],
  );

  switch (stage.kind) {
    case 'config-problem':
      return <StartProblem problem={stage.problem} />;
    case 'host-problem':
      return <StartProblem problem="host" />;
    case 'sign-in': {
      const { host, info, reason } = stage;
      return (
        <Suspense>
          <SignIn
            info={info}
            reason={reason}
            languageChoice={<LanguageChoice />}
            signIn={engine.port.signIn}
            wakeEngine={engine.wake}
            chooseHomeserver={host.chooseHomeserver}
            onSignedIn={async (session, password) => {
              const account = await beginSession(host, session, engine);
              // The worker is there already; where it cannot start, the screens learn that when they start it too.
              account.engine.start(session).catch(() => {});
              // All screens at once are more than one task should hold.
              startTransition(() => setStage({ kind: 'account', account, info, password }));
            }}
          />
        </Suspense>
      );
    }
    case 'account':
      return (
        <SignedIn
          account={stage.account}
          info={stage.info}
          password={stage.password}
          forgetPassword={forgetPassword}
          engine={engine}
        />
      );
  }
}
