import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../data/account';
import { useIsArchived } from '../../data/archived';
import { Composer } from './Composer';
import type { ConversationProps } from './conversation-props';
import { Timeline } from './Timeline';
import { placeOf } from './queries';
import './conversation.css';

/** A conversation and the place to write to it. */
export function Conversation({ roomId, threadId = '', renderCard, notes }: ConversationProps) {
  const { t } = useTranslation('common');
  const { engine } = useAccount();
  const isArchived = useIsArchived(roomId);
  useEffect(() => {
    // Without the engine the cache is what there is to show.
    engine.showRoom(roomId).catch(() => {});
  }, [engine, roomId]);

  return (
    <div className="conversation">
      <Timeline roomId={roomId} threadId={threadId} renderCard={renderCard} notes={notes} />
      {isArchived ? (
        <p className="conversation__archived">{t('archivedRoom')}</p>
      ) : (
        <Composer key={placeOf(roomId, threadId)} roomId={roomId} threadId={threadId} />
      )}
    </div>
  );
}
