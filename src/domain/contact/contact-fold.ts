import type {
  ContactAct,
  ContactCloseReason,
  ContactContent,
  ContactLink,
  ContactPlace,
  ContactUpdateContent,
} from './contact';
import { contactActs } from './contact';
import { withChanges } from './contact-changes';
import {
  contactLife,
  contactRoles,
  type ContactMove,
  type ContactRefusal,
  type ContactRole,
  type ContactStatus,
} from './contact-life';
import { assertNever, failure, success, type Result } from '../result';

export interface ContactState {
  status: ContactStatus;
  assignee: string | null;
  /** The contact as its edits leave it. */
  content: ContactContent;
  caseRoomId: string | null;
  /** When the client is called back, while that is awaited. Milliseconds since the epoch. */
  callBackAt: number | null;
  /** The earlier contact that goes on for both, and where this one stood before, while it is merged. */
  merged: { into: ContactPlace; from: ContactStatus } | null;
  links: readonly ContactLink[];
  /** How it ended, while it is closed. */
  closing: { reason: ContactCloseReason | null; note: string } | null;
  /** When its status or who holds it changed last. Milliseconds since the epoch. */
  changedAt: number;
}

/** A contact as it was recorded. */
export interface RecordedContact {
  id: string;
  roomId: string;
  /** Milliseconds since the epoch, by the homeserver's clock. */
  ts: number;
  content: ContactContent;
}

/** Something that was done to a contact, at its place in the room's order. */
export interface ContactUpdate extends Omit<ContactUpdateContent, 'v'> {
  eventId: string;
  sender: string;
  ts: number;
  /** Whether the sender led the circle when it was done. */
  byLead: boolean;
}

export type ContactStep = Omit<ContactUpdate, 'eventId' | 'ts'> & { ts?: number };

export interface ContactOutcome {
  refusal: ContactRefusal | null;
  /** Who held the contact when this arrived: the one who was first, where two take it at once. */
  heldBy: string | null;
  /** Of an edit that applied: the contact before and after it. */
  edited: { before: ContactContent; after: ContactContent } | null;
}

export type ContactHistoryEntry = ContactUpdate & ContactOutcome;

export function newContact({ content, ts }: RecordedContact): ContactState {
  return {
    status: 'open',
    assignee: null,
    content,
    caseRoomId: null,
    callBackAt: null,
    merged: null,
    links: [],
    closing: null,
    changedAt: ts,
  };
}

/** What somebody may do to a contact depends on this alone. */
export type ContactStanding = Pick<ContactState, 'status' | 'assignee'>;

export function contactRole(
  { assignee }: Pick<ContactState, 'assignee'>,
  { sender, byLead }: Pick<ContactStep, 'sender' | 'byLead'>,
): ContactRole {
  if (sender === assignee) return 'holder';
  return byLead ? 'lead' : 'other';
}

/** What the table says of an act. */
export function contactOutcome(
  contact: ContactStanding,
  step: Pick<ContactStep, 'act' | 'sender' | 'byLead'>,
): Result<ContactMove, ContactRefusal> {
  const outcomes = contactLife[contact.status][step.act];
  const outcome = outcomes[contactRoles.indexOf(contactRole(contact, step))] ?? 'not-yours';
  return typeof outcome === 'string' ? failure(outcome) : success(outcome);
}

/** The acts that a person may do to a contact now, for the buttons of a screen. */
export function contactActsOpenTo(contact: ContactStanding, person: { userId: string; isLead: boolean }): ContactAct[] {
  const who = { sender: person.userId, byLead: person.isLead };
  return contactActs.filter((act) => contactOutcome(contact, { act, ...who }).ok);
}

/**
 * A double is merged into one that was recorded before it, never into a later one: so two that are merged into each
 * other at once, wherever they stand, do not both disappear.
 */
export function isEarlier(one: { ts: number; id: string }, other: { ts: number; id: string }): boolean {
  return one.ts < other.ts || (one.ts === other.ts && one.id < other.id);
}

function isComplete({ id, ts }: Pick<RecordedContact, 'id' | 'ts'>, step: ContactStep): boolean {
  switch (step.act) {
    case 'call-back':
      return step.until !== undefined;
    case 'edit':
      return step.changes !== undefined;
    case 'merge':
      return step.into !== undefined && isEarlier({ id: step.into.contactId, ts: step.into.ts }, { id, ts });
    case 'link':
    case 'unlink':
      return step.link !== undefined;
    case 'pass':
      return step.to !== undefined;
    case 'take':
    case 'release':
    case 'unmerge':
    case 'open-case':
    case 'answer':
    case 'close':
    case 'reopen':
      return true;
    default:
      return assertNever(step.act);
  }
}

/** What an act makes of a contact, or why it changes nothing. */
export function applyToContact(
  recorded: Pick<RecordedContact, 'id' | 'ts'>,
  contact: ContactState,
  step: ContactStep,
): Result<ContactState, ContactRefusal> {
  const outcome = contactOutcome(contact, step);
  if (!outcome.ok) return outcome;
  if (!isComplete(recorded, step)) return failure('incomplete');
  const status = statusAfter(contact, outcome.value);
  const assignee = holderAfter(contact, outcome.value, step);
  const changed = status !== contact.status || assignee !== contact.assignee;
  return success({
    ...contact,
    status,
    assignee,
    content: contentAfter(contact, step),
    caseRoomId: step.act === 'open-case' ? (step.caseRoomId ?? null) : contact.caseRoomId,
    callBackAt: callBackAfter(contact, status, step),
    merged: mergedAfter(contact, status, step),
    links: linksAfter(contact, step),
    closing: closingAfter(contact, status, step),
    changedAt: changed ? (step.ts ?? contact.changedAt) : contact.changedAt,
  });
}

/** One that is opened again goes on where people talk about it already, or waits to be taken. */
function statusAfter({ status: before, merged, caseRoomId }: ContactState, { status }: ContactMove): ContactStatus {
  if (status === 'former') return merged?.from ?? 'open';
  if (status === 'again') return caseRoomId === null ? 'open' : 'in-case';
  return status ?? before;
}

function holderAfter(
  { assignee, caseRoomId }: ContactState,
  { holder, status }: ContactMove,
  { sender, to }: Pick<ContactStep, 'sender' | 'to'>,
): string | null {
  if (status === 'again') return caseRoomId === null ? null : sender;
  switch (holder) {
    case undefined:
      return assignee;
    case 'sender':
      return sender;
    case 'nobody':
      return null;
    case 'recipient':
      return to ?? assignee;
    default:
      return assertNever(holder);
  }
}

function contentAfter({ content }: ContactState, { act, changes, due }: ContactStep): ContactContent {
  if (act === 'edit' && changes) return withChanges(content, changes);
  const hasNewDue = (act === 'reopen' || act === 'pass') && due !== undefined;
  return hasNewDue ? { ...content, due } : content;
}

function callBackAfter({ callBackAt }: ContactState, status: ContactStatus, step: ContactStep): number | null {
  if (step.act === 'call-back') return step.until ?? null;
  // What is merged may be told apart again, and the client is still to be called.
  return status === 'later' || status === 'merged' ? callBackAt : null;
}

function mergedAfter(contact: ContactState, status: ContactStatus, { act, into }: ContactStep): ContactState['merged'] {
  if (act === 'merge' && into) return { into, from: contact.status };
  return status === 'merged' ? contact.merged : null;
}

function linksAfter({ links }: ContactState, { act, link }: ContactStep): readonly ContactLink[] {
  if (!link || (act !== 'link' && act !== 'unlink')) return links;
  const others = links.filter((other) => linkKey(other) !== linkKey(link));
  return act === 'link' ? [...others, link] : others;
}

/** Tells links apart. */
export function linkKey(link: ContactLink): string {
  return link.kind === 'case' ? link.roomId : link.contactId;
}

function closingAfter(contact: ContactState, status: ContactStatus, step: ContactStep): ContactState['closing'] {
  if (step.act === 'close') return { reason: step.reason ?? null, note: step.note ?? '' };
  return status === 'closed' ? contact.closing : null;
}

/**
 * A contact as its updates, given in the room's order, leave it, and what became of each. Two people taking it at once
 * are told apart by that order: the earlier applies, and the later stands in the history with its refusal.
 */
export function foldContact<Update extends ContactUpdate>(
  recorded: RecordedContact,
  updates: readonly Update[],
): { state: ContactState; history: (Update & ContactOutcome)[] } {
  let state = newContact(recorded);
  const history = updates.map((update): Update & ContactOutcome => {
    const { assignee: heldBy, content: before } = state;
    const outcome = applyToContact(recorded, state, update);
    if (outcome.ok) state = outcome.value;
    const edited = outcome.ok && update.act === 'edit' ? { before, after: state.content } : null;
    return { ...update, heldBy, edited, refusal: outcome.ok ? null : outcome.problem };
  });
  return { state, history };
}
