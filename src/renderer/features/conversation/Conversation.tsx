import { useEffect, type ReactNode } from 'react';
import type { MessageContent } from '../../../cache/rows';
import { useAccount } from '../../data/account';
import { Composer } from './Composer';
import { Timeline } from './Timeline';
import { placeOf } from './queries';
import './conversation.css';

/** A message that another feature may show in its own way. */
export interface CardMessage {
  id: string;
  content: MessageContent;
  sender: string;
  ts: number;
}

export interface ConversationProps {
  roomId: string;
  /** Root of a thread; without it, the room's main talk. */
  threadId?: string | undefined;
  /** Shows questions, contacts and cards by their features; undefined or null leaves the plain text. */
  renderCard?: ((message: CardMessage) => ReactNode) | undefined;
}

/** A conversation and the place to write to it. */
export function Conversation({ roomId, threadId = '', renderCard }: ConversationProps) {
  const { engine } = useAccount();
  useEffect(() => {
    // Without the engine the cache is what there is to show.
    engine.showRoom(roomId).catch(() => {});
  }, [engine, roomId]);

  return (
    <div className="conversation">
      <Timeline roomId={roomId} threadId={threadId} renderCard={renderCard} />
      <Composer key={placeOf(roomId, threadId)} roomId={roomId} threadId={threadId} />
    </div>
  );
}
