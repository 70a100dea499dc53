import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsArchived } from '../../data/archived';
import { ActingProvider, useActingIn, usePinned, type Acting, type MessageDialog } from './acting';
import { Composer } from './Composer';
import { ComposingBar } from './ComposingBar';
import { ComposingProvider, useComposing } from './composing';
import type { ConversationProps } from './conversation-props';
import { EditComposer } from './EditComposer';
import { FailedRelations } from './FailedRelations';
import { jumpWithin } from './jump';
import { MessageDialogs } from './MessageDialogs';
import { PinStrip } from './PinStrip';
import { placeOf } from './queries';
import { Timeline } from './Timeline';

export interface TalkProps extends ConversationProps {
  threadId: string;
  openThread: (rootId: string) => void;
  /** Stands above the messages. */
  head?: ReactNode;
}

const noPins: readonly string[] = [];

/** The messages of a room's talk or of a thread, what can be done to them, and where one writes. */
export function Talk({ roomId, threadId, renderCard, openThread, head }: TalkProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<MessageDialog | null>(null);
  const pinned = usePinned(roomId);
  const actingIn = useActingIn(roomId, threadId, pinned);
  const jumpTo = useCallback((eventId: string) => void jumpWithin(frame.current, eventId), []);
  const acting = useMemo<Acting>(
    () => ({ ...actingIn, roomId, openDialog: setDialog, openThread, jumpTo }),
    [actingIn, roomId, openThread, jumpTo],
  );
  return (
    <ActingProvider acting={acting}>
      <ComposingProvider>
        <div className="talk" ref={frame}>
          {threadId === '' && pinned !== noPins && <PinStrip />}
          {head}
          <Timeline roomId={roomId} threadId={threadId} renderCard={renderCard} />
          <FailedRelations roomId={roomId} />
          <Writing roomId={roomId} threadId={threadId} />
        </div>
        {dialog && <MessageDialogs dialog={dialog} onClose={() => setDialog(null)} />}
      </ComposingProvider>
    </ActingProvider>
  );
}

function Writing({ roomId, threadId }: { roomId: string; threadId: string }) {
  const { t } = useTranslation('common');
  const isArchived = useIsArchived(roomId);
  const { mode, end } = useComposing();
  if (isArchived) return <p className="conversation__archived">{t('archivedRoom')}</p>;
  if (mode?.kind === 'edit') {
    return <EditComposer key={mode.message.id} roomId={roomId} message={mode.message} onEnd={end} />;
  }
  return (
    <>
      <ComposingBar />
      <Composer key={placeOf(roomId, threadId)} roomId={roomId} threadId={threadId} />
    </>
  );
}
