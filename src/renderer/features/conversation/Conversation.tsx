import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useAccount } from '../../data/account';
import { firstId } from '../../data/settled-id';
import type { ConversationProps } from './conversation-props';
import { Talk } from './Talk';
import { placeOf } from './queries';
import './conversation.css';

const ThreadPane = lazy(async () => ({ default: (await import('./ThreadPane')).ThreadPane }));

/** A conversation and the place to write to it; a thread of it opens at its side. */
export function Conversation({ roomId, threadId = '', renderCard, renderMark, notes, asker }: ConversationProps) {
  const { engine } = useAccount();
  const [opened, setOpened] = useState<{ roomId: string; rootId: string } | null>(null);
  const rootId = opened?.roomId === roomId ? opened.rootId : null;
  const openThread = useCallback((root: string) => setOpened({ roomId, rootId: root }), [roomId]);
  const close = useCallback(() => setOpened(null), []);
  useEffect(() => {
    // Without the engine the cache is what there is to show.
    engine.showRoom(roomId).catch(() => {});
  }, [engine, roomId]);

  return (
    <div className="conversation">
      <Talk
        key={placeOf(roomId, firstId(threadId))}
        roomId={roomId}
        threadId={threadId}
        renderCard={renderCard}
        renderMark={renderMark}
        notes={notes}
        asker={asker}
        openThread={openThread}
      />
      {rootId !== null && (
        <Suspense>
          <ThreadPane key={rootId} roomId={roomId} rootId={rootId} renderMark={renderMark} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
