import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useAccount } from '../../data/account';
import { roomName } from '../../data/places';
import { useLogged } from '../../data/use-log';
import { useTranslation } from '../../i18n/use-translation';
import { OnBehalfBar } from '../../ui/OnBehalfBar';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { SidePanel } from '../../ui/SidePanel';
import { CaseFacts } from './CaseFacts';
import { CaseMenu } from './CaseMenu';
import { CaseNotices } from './CaseNotices';
import { CasePanels, type CasePanel } from './CasePanels';
import { CasePeople } from './CasePeople';
import type { CaseDialog } from './dialogs';
import { useCase } from './queries';
import { useCaseStanding } from './standing';
import './case.css';

const CaseDialogs = lazy(async () => ({ default: (await import('./CaseDialogs')).CaseDialogs }));

export interface CaseRoomProps {
  roomId: string;
  conversation: ReactNode;
  /** Buttons of every room. */
  tools: ReactNode;
  /** What other features show of the case in its side panel. */
  panels: readonly CasePanel[];
}

/** A group chat about one client's contact: what is shared of it, who is in, and the talk. */
export function CaseRoom({ roomId, conversation, tools, panels }: CaseRoomProps) {
  const { t } = useTranslation('case');
  const snapshot = useCase(roomId);
  useCardFetched(roomId, snapshot ? snapshot.card === null && !snapshot.room.complete : false);
  const card = snapshot?.card;
  const standing = useCaseStanding(roomId);
  useLogged({ act: 'open', roomId });
  const [dialog, setDialog] = useState<CaseDialog | null>(null);
  return (
    <Pane
      scrolls={false}
      header={
        <PaneHeader
          title={snapshot ? roomName(snapshot.room) : t('case')}
          detail={t('internal')}
          actions={
            <>
              {tools}
              {standing && <CaseMenu standing={standing} onOpen={setDialog} />}
            </>
          }
        />
      }
      side={
        <SidePanel title={t('panels')}>
          <CasePanels
            panels={[
              {
                id: 'people',
                title: t('participants'),
                view: standing && <CasePeople standing={standing} onOpen={setDialog} />,
              },
              ...panels,
            ]}
          />
        </SidePanel>
      }
    >
      {card && (
        <div className="case-room__head" role="region" aria-label={t('shared')} tabIndex={0}>
          {card.onBehalf && <OnBehalfBar onBehalf={card.onBehalf} />}
          <CaseFacts card={card} isNamed />
        </div>
      )}
      {standing && <CaseNotices standing={standing} />}
      <div className="case-room__talk">{conversation}</div>
      {dialog && standing && (
        <Suspense>
          <CaseDialogs dialog={dialog} standing={standing} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </Pane>
  );
}

/** The card is the room's first message: fetches earlier ones until it is here, a page at a time. */
function useCardFetched(roomId: string, isMissing: boolean): void {
  const { engine } = useAccount();
  useEffect(() => {
    if (!isMissing) return undefined;
    let stopped = false;
    async function fetchPages() {
      for (let page = 0; page < 20 && !stopped; page += 1) {
        if (!(await engine.loadEarlier(roomId))) return;
      }
    }
    // Without the network the card comes when the room is opened again.
    fetchPages().catch(() => undefined);
    return () => {
      stopped = true;
    };
  }, [engine, roomId, isMissing]);
}
