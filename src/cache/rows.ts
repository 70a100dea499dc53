import type { Act, ActFailure } from '../domain/act';
import type { Attachment } from '../domain/message/attachment';
import type { CaseCardContent } from '../domain/case/case';
import type { CaseContent } from '../domain/case/case-life';
import type { Access, CircleContent } from '../domain/circle/circle';
import type { ContactContent } from '../domain/contact/contact';
import type { MovedFrom, QuestionContent } from '../domain/consultation/consultation';
import type { PersonContent, Profession } from '../domain/directory/directory';
import type { Poll, PollEvent } from '../domain/message/poll';
import type { Reaction } from '../domain/message/reactions';
import type { RoomKind } from '../domain/event-types';
import type { QuestionState } from '../domain/consultation/question-fold';
import type { LabelledMention } from '../domain/message/mentions';
import type { NoticeLevel } from '../domain/notices/notice-level';
import type { RichText } from '../domain/message/rich-text';
import type { Urgency } from '../domain/service/service';
import type { Snooze } from '../domain/consultation/snooze';
import type { EditableType, StateEdit } from '../domain/state-edit';
import type { WorkItem } from '../domain/work-items/work-item';
import type { Sealed } from './sealing';

/**
 * The rows of the cache. Fields beside `c` are opaque ids, times, kinds and states that the indexes need; everything
 * a person would read is in `c`, sealed (see sealing.ts). Times are milliseconds since the epoch.
 */

export type Membership = 'join' | 'invite' | 'knock' | 'leave' | 'ban' | 'none';

export interface RoomRow {
  roomId: string;
  kind: RoomKind;
  membership: Membership;
  /** The spaces that name it as their child: the circle of a room, the organisation of a circle. */
  parents: string[];
  /** The rooms that a space names as its children, whether or not this person is in them. */
  children: string[];
  /** Time of the newest message, for the order of lists. */
  lastTs: number;
  /** Messages of others after the read mark, and those among them that mention this person. */
  unread: number;
  mentions: number;
  /** This person has marked it unread, to come back to it; see read-rows.ts. */
  markedUnread?: boolean | undefined;
  /** Of what in it this person wants to be notified, where she has chosen; see read-rows.ts. */
  noticeChoice?: NoticeLevel | undefined;
  encrypted: boolean;
  /** True when the beginning of the room is in the cache. */
  complete: boolean;
  /** Token to page back from, before the oldest cached event (Matrix spec, /messages); empty when complete. */
  earlierFrom: string;
  c: Sealed<RoomDetails>;
}

export interface RoomDetails {
  /** The room's own name; empty for a room that is named by its people. */
  name: string;
  topic: string;
  /** Names of up to five other members, for a room without a name of its own. */
  heroes: string[];
  memberCount: number;
  circle: CircleContent | null;
  /** How those get in who are not invited. */
  access: Access;
  /** Of a room of a circle: whether it lets in the whole organisation, to ask from outside the circle. */
  takesOutside: boolean;
  /** Closed for writing and out of the lists. */
  archived: boolean;
  /** Of a room that was replaced by another: which (Matrix spec, m.room.tombstone); empty where that is not said. */
  successor?: string | undefined;
  /** Of a group chat: who leads it, and whether it is closed, which is also told by `archived`. */
  caseState?: CaseContent | undefined;
  /** Power levels other than that of an ordinary member, by user id; see domain/circle/roles.ts. */
  powers: Record<string, number>;
  /** Ids of the messages pinned in it, in the order of their pinning (Matrix spec, m.room.pinned_events). */
  pinned: string[];
  /** The power levels that it takes to pin a message and to delete another's. */
  needs: { pin: number; redact: number };
  /** Of a space: the `order` of its children that have one (Matrix spec, m.space.child). */
  order: Record<string, string>;
  /** True when this person has asked to join, until she is in or refused. */
  asked: boolean;
  /** Why this person was refused or removed, where she was and a reason was given. */
  refusal: { by: string; reason: string } | null;
  /** Who invited this person, while the invitation is unanswered. */
  invitedBy: string | null;
  /** Of an invitation to a group chat: the profession it asks for, where the first to accept it joins. */
  calledAs?: Profession | undefined;
  lastMessage: { sender: string; excerpt: string } | null;
}

export interface MemberRow {
  roomId: string;
  userId: string;
  membership: Membership;
  powerLevel: number;
  /** `reason` is why she asks to join, where she does and gave one. */
  c: Sealed<{ displayName: string; reason?: string }>;
}

export interface PersonRow {
  userId: string;
  profession: Profession;
  c: Sealed<PersonContent>;
}

/**
 * State that people edit: what stands on the homeserver (`txnId` empty), and edits on their way, which stand before it
 * until it comes back.
 */
export interface StateRow {
  roomId: string;
  type: EditableType;
  stateKey: string;
  txnId: string;
  /** The event that stands; empty for an edit on its way. */
  eventId: string;
  sender: string;
  ts: number;
  state: 'sent' | 'queued' | 'failed';
  c: Sealed<StateEdit['content']>;
}

/** An edit of this person's that another replaced without having seen it, until it has been seen to. */
export interface LostEditRow {
  /** The event that was replaced, or the transaction id of the edit that was not sent. */
  id: string;
  roomId: string;
  ts: number;
  /** Whose edit stands. */
  by: string;
  c: Sealed<StateEdit>;
}

/** The thread of rows that no screen shows. */
export const hiddenThread = '#hidden';

/** The four states a person sees on what she has sent, and what else can stand in a timeline. */
export type MessageState =
  'sent' | 'queued' | 'sending' | 'failed' | 'undecryptable' | 'malformed' | 'redacted' | 'gap';

export interface MessageRow {
  /** Event id, or the local id of an act that is not yet on the homeserver, or `gap:` and a chunk's first sort. */
  id: string;
  roomId: string;
  /** Place in the room's order: rises with time; see engine/sync/room-order.ts. */
  sort: number;
  ts: number;
  sender: string;
  /** Root of the thread it belongs to, or an empty string for the room's main talk. */
  threadId: string;
  state: MessageState;
  /** The act that made it, where it was made with Piiri. */
  txnId: string;
  /** The message that it answers, where it quotes one. */
  replyTo?: string | undefined;
  /** A file that was asked with the question whose thread it is in, where its sender is the asker. */
  ofQuestion?: true | undefined;
  c: Sealed<MessageContent>;
  /** What was sent, where `c` is what an edit has made of it; for when its edits are taken back. */
  original?: Sealed<MessageContent> | undefined;
}

export type MessageContent =
  /**
   * `rich` is what the words say beside the body, where they say more; `notice` that a program says them, which
   * nobody is notified of (Matrix spec, m.notice); `tellsOfCase` that they say what was done to a case.
   */
  | {
      kind: 'text';
      body: string;
      rich?: RichText;
      mentionsMe: boolean;
      edited: boolean;
      notice?: boolean;
      tellsOfCase?: boolean;
    }
  | { kind: 'question'; body: string; question: QuestionContent }
  | { kind: 'contact'; body: string; contact: ContactContent }
  | { kind: 'case-card'; body: string; card: CaseCardContent }
  | { kind: 'work-item'; body: string; item: WorkItem }
  /** `body` is what is said of it, and where nothing is, its name. */
  | { kind: 'attachment'; body: string; caption: string; mentionsMe: boolean; attachment: Attachment }
  /** A file of which nothing but the name is known: one without an address, or of a cache before attachments. */
  | { kind: 'file'; body: string }
  | { kind: 'poll'; body: string; poll: Poll }
  | { kind: 'member'; userId: string; change: 'joined' | 'invited' | 'left' | 'removed' }
  | { kind: 'undecryptable'; reason: string }
  | { kind: 'malformed' }
  | { kind: 'redacted' }
  /** An event that shows nothing, kept to know that nothing is missing; stands in the thread `hiddenThread`. */
  | { kind: 'hidden' }
  /**
   * Messages are missing here; `from` is the token to page back from, before what stands after it (Matrix spec,
   * /messages), and `after` the one to page on from, after what stands before it, where that is known.
   */
  | { kind: 'gap'; from: string; after?: string };

/**
 * An event that changes what another one stands for; rows of questions and contacts are folded from these, and what is
 * shown beside a message. `redaction` is an own act of taking away that is on its way, and names what it takes.
 */
export interface UpdateRow {
  id: string;
  roomId: string;
  /** The event it relates to. */
  target: string;
  sort: number;
  ts: number;
  sender: string;
  txnId: string;
  state: 'sent' | 'queued' | 'failed';
  c: Sealed<{ type: UpdateType; content: unknown }>;
}

/** `powers` are those of a room, which is its target: who had which before and after. */
export type UpdateType =
  'question' | 'contact' | 'work-item' | 'powers' | 'edit' | 'reaction' | 'poll-vote' | 'poll-end' | 'redaction';

/** What stands beside a message, folded from what relates to it; a message with nothing beside it has no row. */
export interface RelationsRow {
  roomId: string;
  /** The message, which need not be cached itself. */
  id: string;
  c: Sealed<Relations>;
}

export interface Relations {
  reactions: Reaction[];
  /** Votes and ends of a poll in the room's order; what counts of them depends on the poll. */
  poll: PollEvent[];
  /** The messages of the thread that begins at it. */
  thread: { count: number; lastTs: number; senders: string[] } | null;
  /** This person has deleted it, and the homeserver does not know yet. */
  beingDeleted: boolean;
}

export interface QuestionRow {
  /** Id of the message that asks. */
  id: string;
  roomId: string;
  ts: number;
  /** By when an answer is promised, pauses left aside; see renderer/data/standing-due.ts. */
  due: number;
  /** What was promised when it was asked. */
  firstDue: number;
  /** When it was asked, or asked anew. */
  askedAt: number;
  /** When the promise did not run. */
  pauses: QuestionState['promise']['pauses'];
  status: QuestionState['status'];
  /** When its status or who holds it changed last. */
  changedAt: number;
  urgency: Urgency;
  asker: string;
  /** Who moved it here from another place, where that was another than who asks. */
  movedBy?: string | undefined;
  /** User id, or an empty string. */
  assignee: string;
  /** Who passed it to the one who holds it, or an empty string. */
  passedBy: string;
  wanted: Profession[];
  /** User ids of those who are asked by name. */
  people: string[];
  /** What it shares with the same question in other rooms, or an empty string; see domain/consultation/question-group.ts. */
  group: string;
  answers: number;
  lastTs: number;
  /** The marked answer's event id, or an empty string. */
  answer: string;
  c: Sealed<{ topic: string; text: string; movedFrom?: MovedFrom | undefined }>;
}

/** What this person has put out of her queue, by the id of the event that asks, records or mentions. */
export interface SnoozeRow extends Snooze {
  id: string;
  /** False until the homeserver knows it. */
  told: boolean;
}

export type OutboxState = 'queued' | 'sending' | 'sent' | 'failed';

export interface OutboxRow {
  /** The act's Matrix transaction id; made once and never changed. */
  txnId: string;
  /** Acts of one lane go out one after another; the lane is the room. */
  lane: string;
  /** Order of making. */
  seq: number;
  createdAt: number;
  state: OutboxState;
  attempts: number;
  /** Until then its maker can take it back; see held-acts.ts. */
  notBefore?: number;
  c: Sealed<OutboxDetails>;
}

/** An administrative act that has left the outbox, so that a journal that holds it still does not do it again. */
export interface DoneActRow {
  txnId: string;
  /** When it left. */
  ts: number;
}

/** What stands among the steps of an act where the homeserver refused one for good. */
export const refusedStep = 'refused';

export interface OutboxDetails {
  act: Act;
  /** The device that made the act: the homeserver knows its transaction ids, and no other device's. */
  deviceId: string;
  failure: ActFailure | null;
  /** It answers a question that waited for an answer when it was written; see answered-meanwhile.ts. */
  answersOpen?: boolean;
  /** Ids of what an act of several steps has already made, by step. */
  done: Record<string, string>;
}

/** What a person has written and not sent, one per room and thread. */
export interface DraftRow {
  /** Room id, or room id, `|` and thread id. */
  place: string;
  /** `mentions` are those who were chosen while writing. */
  c: Sealed<{ text: string; mentions?: LabelledMention[] }>;
}
