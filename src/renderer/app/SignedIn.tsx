import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { HostInfo } from '../../preload/contract';
import { AccountProvider, type Account } from '../data/account';
import { CalendarsProvider } from '../data/calendars';
import { ReasonsProvider } from '../data/contact-reasons';
import { keepJournal } from '../data/journal-keeper';
import { NamesProvider } from '../data/names';
import { forgetPlaces } from '../data/recent-places';
import { forgetActs } from '../data/refused-acts';
import { RoomsProvider } from '../data/rooms';
import { AskHost } from '../features/asking/AskHost';
import { forgetTold } from '../features/notices/told';
import { RecoveryGate } from '../features/recovery/RecoveryGate';
import { forgetFilters } from '../features/today/filters';
import { TodayProvider } from '../features/today/today-data';
import { afterFirstPaint } from './after-first-paint';
import type { EngineClient } from './engine-client';
import { HostTies } from './HostTies';
import { Keepers } from './Keepers';
import { fetchPages } from './routes';
import { Shell } from './Shell';

const NewSignIns = lazy(async () => ({ default: (await import('../features/devices/NewSignIns')).NewSignIns }));

export interface SignedInProps {
  account: Account;
  info: HostInfo;
  /** The password in the moment after it was typed. */
  password: string | null;
  forgetPassword: () => void;
  engine: EngineClient;
}

/** A signed-in person's screens, painted from the cache; the engine comes after the first paint. */
export function SignedIn({ account, info, password, forgetPassword, engine }: SignedInProps) {
  const [isBroken, setBroken] = useState(false);
  const [hasEngine, setEngine] = useState(false);
  const isStarted = useRef(false);
  const stopKeeping = useRef(() => {});

  useEffect(() => engine.onBroken(() => setBroken(true)), [engine]);

  useEffect(() => {
    const stop = keepJournal(account);
    stopKeeping.current = stop;
    return stop;
  }, [account]);

  useEffect(
    () =>
      afterFirstPaint(() => {
        if (isStarted.current) return;
        isStarted.current = true;
        account.engine.start(account.session).then(
          () => setEngine(true),
          () => setBroken(true),
        );
      }),
    [account],
  );

  useEffect(() => {
    // Until the engine is up, the thread belongs to the first list. What cannot be fetched now is fetched when it is opened.
    if (hasEngine) fetchPages().catch(() => {});
  }, [hasEngine]);

  async function signOut() {
    stopKeeping.current();
    await account.engine.signOut(account.session);
    account.db.close();
    forgetActs(account.userId);
    forgetTold(account.userId);
    forgetFilters(account.userId);
    forgetPlaces(account.userId);
    await account.host.clearSession();
    location.hash = '';
    location.reload();
  }

  return (
    <AccountProvider account={account}>
      <NamesProvider>
        <RoomsProvider>
          <CalendarsProvider>
            <ReasonsProvider>
              <TodayProvider>
                <HostTies kind={info.kind} />
                <RecoveryGate password={password} forgetPassword={forgetPassword}>
                  {(recoveryBanner) => (
                    <Shell
                      info={info}
                      isBroken={isBroken}
                      notice={
                        <>
                          {recoveryBanner}
                          <Suspense>{hasEngine && <NewSignIns />}</Suspense>
                        </>
                      }
                      onSignOut={signOut}
                    />
                  )}
                </RecoveryGate>
              </TodayProvider>
              <AskHost />
              {hasEngine && <Keepers />}
            </ReasonsProvider>
          </CalendarsProvider>
        </RoomsProvider>
      </NamesProvider>
    </AccountProvider>
  );
}
