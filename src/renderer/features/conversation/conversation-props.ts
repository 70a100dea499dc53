import type { ReactNode } from 'react';
import type { MessageContent } from '../../../cache/rows';
import type { TimelineNote } from './notes';

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
  /** What another feature has to show or to choose at a message, beside its words. */
  renderMark?: ((message: CardMessage) => ReactNode) | undefined;
  /** Lines that stand between the messages, in the room's order. */
  notes?: readonly TimelineNote[] | undefined;
  /**
   * In the thread of a question: who asked it, or an empty string until that is known. Whoever answers is told before
   * she sends what others have answered meanwhile.
   */
  asker?: string | undefined;
}
