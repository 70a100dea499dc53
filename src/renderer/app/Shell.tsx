import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useEffect, useRef, type ReactNode } from 'react';
import type { HostInfo } from '../../preload/contract';
import { useAccount } from '../data/account';
import { rememberPlace } from '../data/recent-places';
import { MeMenu } from '../features/settings/MeMenu';
import { ConnectionDot } from './ConnectionDot';
import { ConnectionLine } from './ConnectionLine';
import { moveInList } from './list-keys';
import { Overlays } from './Overlays';
import { PaneBoundary } from './PaneBoundary';
import { Rail } from './Rail';
import { Content, List } from './routes';
import { usePlace } from './place';
import { useReadAhead } from './use-read-ahead';
import { useAskShortcut, useRailShortcuts } from './shortcuts';
import { useTranslation } from '../i18n/use-translation';
import './Shell.css';

export interface ShellProps {
  info: HostInfo;
  /** The engine could not be started at all. */
  isBroken: boolean;
  /** A line about the account that waits for the person. */
  notice: ReactNode;
  onSignOut: () => Promise<void>;
}

/** The frame of every signed-in screen: rail, list, what is open. */
export function Shell(props: ShellProps) {
  return (
    <Router hook={useHashLocation}>
      <Frame {...props} />
    </Router>
  );
}

function Frame({ info, isBroken, notice, onSignOut }: ShellProps) {
  const { t } = useTranslation('shell');
  const [location] = useHashLocation();
  const place = usePlace(location);
  useRailShortcuts();
  useAskShortcut();
  const { userId } = useAccount();
  useEffect(() => rememberPlace(userId, location), [userId, location]);
  const list = useRef<HTMLDivElement>(null);
  useReadAhead(list, location);

  return (
    <div className="shell">
      <a
        className="shell__skip"
        href="#content"
        onClick={(event) => {
          // The hash is the route: focus moves without changing it.
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <ConnectionLine info={info} isBroken={isBroken} notice={notice} />
      <div className="shell__columns">
        <Rail place={place}>
          <MeMenu connection={<ConnectionDot />} />
        </Rail>
        <div className="shell__list" ref={list} onKeyDown={moveInList}>
          <PaneBoundary of={place}>
            <List place={place} />
          </PaneBoundary>
        </div>
        <main className="shell__content" id="content" tabIndex={-1}>
          <PaneBoundary of={location}>
            <Content />
          </PaneBoundary>
        </main>
      </div>
      <Overlays hasJournal={info.journal} onSignOut={onSignOut} />
    </div>
  );
}
