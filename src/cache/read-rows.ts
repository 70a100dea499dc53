import type { NoticeLevel } from '../domain/notices/notice-level';

/** How far this person has read a room: everything in it up to here. */
export interface ReadMarkRow {
  roomId: string;
  eventId: string;
  sort: number;
  /** False until the homeserver knows it. */
  told: boolean;
}

/** That she has read one conversation of a room further than the room: its main talk, or a thread. */
export interface ThreadMarkRow extends ReadMarkRow {
  /** As in a message's row: the thread's root, or an empty string for the main talk. */
  threadId: string;
}

/** A receipt of everything up to an event, whichever conversation it stands in (Matrix spec, unthreaded receipts). */
export const wholeRoom = '*';

/** How far somebody has read, as the homeserver tells it; this person among them (Matrix spec, m.receipt). */
export interface ReceiptRow {
  roomId: string;
  userId: string;
  /** The thread's root, an empty string for the main talk, or {@link wholeRoom}. */
  threadId: string;
  /** Need not be cached. */
  eventId: string;
  /** When it was read. */
  ts: number;
}

/** Whether this person has marked a room unread (Matrix spec, m.marked_unread). */
export interface UnreadMarkRow {
  roomId: string;
  unread: boolean;
  /** False until the homeserver knows it. */
  told: boolean;
}

/** Of what in a room this person wants to be notified (Matrix spec, push rules); null for what holds without a choice. */
export interface NoticeChoiceRow {
  roomId: string;
  choice: NoticeLevel | null;
  /** False until the homeserver knows it. */
  told: boolean;
}

/** Who of the others is writing in a room's main talk now (Matrix spec, m.typing). Emptied at every start. */
export interface TypingRow {
  roomId: string;
  userIds: string[];
}
