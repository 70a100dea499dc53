import { isLocalEventId } from '../../../domain/act';
import { foldPoll } from '../../../domain/message/poll';
import type { Message } from './queries';

export type MessageAction =
  | 'react'
  | 'reply'
  | 'thread'
  | 'edit'
  | 'forward'
  | 'pin'
  | 'unpin'
  | 'mark-unread'
  | 'copy'
  | 'copy-link'
  | 'copy-matrix-link'
  | 'history'
  | 'reactions'
  | 'end-poll'
  | 'delete';

/** What a person may do in a room, and where she looks at it. */
export interface ActingIn {
  self: string;
  /** The room is open for writing. */
  mayWrite: boolean;
  mayPin: boolean;
  /** Others' messages too. */
  mayDelete: boolean;
  pinned: readonly string[];
  /** The root of the thread that is shown, or an empty string. */
  threadId: string;
}

/** What can be done to a message now, in the order in which it is offered. */
export function actionsOn(message: Message, acting: ActingIn): MessageAction[] {
  const { content, related } = message;
  const { self, mayWrite, mayPin, mayDelete, pinned, threadId } = acting;
  const isOwn = message.sender === self;
  const isSent = !isLocalEventId(message.id);
  const words = 'body' in content;
  if (message.state === 'failed' || message.state === 'keeping' || related?.relations?.beingDeleted) return [];
  if (!words) return content.kind === 'undecryptable' && isSent && mayWrite && (isOwn || mayDelete) ? ['delete'] : [];
  const isTalk = ['text', 'attachment', 'file', 'poll'].includes(content.kind);
  const isPinned = pinned.includes(message.id);
  const offered: Record<MessageAction, boolean> = {
    react: mayWrite,
    reply: mayWrite && isTalk,
    thread: mayWrite && isTalk && isSent && threadId === '' && related?.inThread === undefined,
    edit: mayWrite && isOwn && content.kind === 'text',
    'end-poll': mayWrite && content.kind === 'poll' && (isOwn || mayDelete) && isOpenPoll(message, acting),
    // A client's card says what it says to those whom it was shared with.
    forward: ['text', 'attachment', 'poll', 'question'].includes(content.kind),
    pin: mayPin && isSent && !isPinned,
    unpin: mayPin && isPinned,
    'mark-unread': threadId === '',
    copy: true,
    'copy-link': isSent,
    'copy-matrix-link': isSent,
    history: related?.isEdited ?? false,
    reactions: (related?.relations?.reactions.length ?? 0) > 0,
    delete: mayWrite && (isOwn || (mayDelete && isSent)),
  };
  return Object.entries(offered).flatMap(([action, isOffered]) => (isOffered ? [action as MessageAction] : []));
}

function isOpenPoll({ content, related, sender }: Message, { mayDelete, self }: ActingIn): boolean {
  if (content.kind !== 'poll') return false;
  const mayEnd = (userId: string) => userId === sender || (mayDelete && userId === self);
  return foldPoll(content.poll, related?.relations?.poll ?? [], mayEnd).ended === null;
}
