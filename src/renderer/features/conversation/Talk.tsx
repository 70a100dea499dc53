import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useAccount } from '../../data/account';
import { useIsArchived } from '../../data/archived';
import { useAskedJump } from '../../data/asked-jump';
import { useRoom } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';
import { IdentityNotices } from '../../people/IdentityNotices';
import { ActingProvider, useActingIn, usePinned, type Acting, type MessageDialog } from './acting';
import { AnswerComposer } from './AnswerComposer';
import { ClosedRoom } from './ClosedRoom';
import { Composer } from './Composer';
import { ComposingBar } from './ComposingBar';
import { ComposingProvider, useComposing } from './composing';
import type { ConversationProps } from './conversation-props';
import { EditComposer } from './EditComposer';
import { FailedRelations } from './FailedRelations';
import { InTheClear } from './InTheClear';
import { useJump } from './jump';
import { MessageDialogs } from './MessageDialogs';
import type { Conversed } from './new-messages';
import { noNotes } from './notes';
import { ownNewestText } from './own-newest';
import { PinStrip } from './PinStrip';
import { Timeline } from './Timeline';
import { TypingLine } from './TypingLine';
import { useTimelineWindow } from './use-timeline-window';

export interface TalkProps extends ConversationProps {
  threadId: string;
  openThread: (rootId: string) => void;
  /** Stands above the messages. */
  head?: ReactNode;
  /** Stands at the side of its room's own talk, which says what could not be sent. */
  isAside?: boolean;
}

/** The messages of a room's talk or of a thread, what can be done to them, and where one writes. */
export function Talk(props: TalkProps) {
  const { roomId, threadId, renderCard, renderMark, notes, asker, openThread, head, isAside = false } = props;
  const { t } = useTranslation('relations');
  const frame = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<MessageDialog | null>(null);
  const pinned = usePinned(roomId);
  const actingIn = useActingIn(roomId, threadId, pinned);
  const hasQuestions = useRoom(roomId)?.kind === 'consultation';
  const conversed = useMemo<Conversed>(() => ({ roomId, threadId, hasQuestions }), [roomId, threadId, hasQuestions]);
  const moving = useTimelineWindow(conversed);
  const { jumpTo, state } = useJump(frame, conversed, { drawAround: moving.around, openThread });
  useAskedJump(conversed, jumpTo);
  const acting = useMemo<Acting>(
    () => ({ ...actingIn, roomId, openDialog: setDialog, openThread, jumpTo }),
    [actingIn, roomId, openThread, jumpTo],
  );
  return (
    <ActingProvider acting={acting}>
      <ComposingProvider>
        <div className="talk" ref={frame}>
          {threadId === '' && <PinStrip />}
          {head}
          <Timeline
            conversed={conversed}
            moving={moving}
            renderCard={renderCard}
            renderMark={renderMark}
            notes={notes}
          />
          {state !== 'idle' && (
            <p className="talk__jump" role="status">
              {t(`jump.${state}`)}
            </p>
          )}
          {!isAside && <FailedRelations roomId={roomId} />}
          {!isAside && <IdentityNotices roomId={roomId} />}
          {threadId === '' && <TypingLine roomId={roomId} />}
          <Writing roomId={roomId} threadId={threadId} notes={notes} asker={asker} />
        </div>
        {dialog && <MessageDialogs dialog={dialog} onClose={() => setDialog(null)} />}
      </ComposingProvider>
    </ActingProvider>
  );
}

function Writing({ roomId, threadId, notes, asker }: Pick<TalkProps, 'roomId' | 'threadId' | 'notes' | 'asker'>) {
  const isArchived = useIsArchived(roomId);
  const { db, userId } = useAccount();
  const { mode, begin, end } = useComposing();
  if (isArchived) return <ClosedRoom roomId={roomId} />;
  if (mode?.kind === 'edit') {
    return <EditComposer key={mode.message.id} roomId={roomId} message={mode.message} onEnd={end} />;
  }

  /** The arrow up, where nothing is written yet, mends what one wrote last. */
  function handleKey(event: KeyboardEvent) {
    const { target } = event;
    const isEmpty = target instanceof HTMLTextAreaElement && target.value === '';
    if (event.key !== 'ArrowUp' || !isEmpty || event.defaultPrevented || mode) return;
    event.preventDefault();
    void ownNewestText(db, roomId, threadId, userId).then((message) => {
      if (message) begin({ kind: 'edit', message });
    });
  }

  return (
    <div className="talk__writing" onKeyDown={handleKey}>
      <InTheClear roomId={roomId} />
      <ComposingBar />
      {asker === undefined ? (
        <Composer roomId={roomId} threadId={threadId} />
      ) : (
        <AnswerComposer roomId={roomId} threadId={threadId} asker={asker} notes={notes ?? noNotes} />
      )}
    </div>
  );
}
