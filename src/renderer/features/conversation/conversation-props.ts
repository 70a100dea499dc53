import type { ReactNode } from 'react';
import type { MessageContent } from '../../../cache/rows';

/** A message that another feature may show in its own way. */
export interface CardMessage {
  id: string;
  roomId: string;
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
