import { standing } from '../../../cache/states';
import { caseRoomName, type CaseCardContent } from '../../../domain/case/case';
import { changedCase, type CaseChange, type CaseCloseReason } from '../../../domain/case/case-life';
import { caseCallText, caseClosedText, caseLeadText, caseReopenedText } from '../../../domain/case/case-words';
import type { Language } from '../../../domain/codes';
import { personStateKey, type Profession } from '../../../domain/directory/directory';
import { eventTypes } from '../../../domain/event-types';
import { caseCardText, contactUpdateText } from '../../../domain/message/plain-text';
import type { Account } from '../../data/account';
import type { ReasonNames } from '../../data/contact-reasons';
import { perform } from '../../data/perform';
import { contactCloseReasonOf, type OriginContact } from './origin-contacts';
import type { CaseStanding } from './standing';

export interface NewCase {
  /** The inbox that holds the contact. */
  roomId: string;
  contactId: string;
  circleId: string;
  card: CaseCardContent;
  invitees: string[];
}

/** Opens a group chat from a contact; it is made when the homeserver can be reached. */
export function openCase(
  account: Account,
  newCase: NewCase,
  language: Language,
  reasons?: ReasonNames,
): Promise<string> {
  const { roomId, contactId, circleId, card, invitees } = newCase;
  return perform(account, {
    kind: 'open-case',
    roomId,
    contactId,
    circleId,
    name: caseRoomName(card.number, card, language, reasons),
    invitees,
    card,
    body: caseCardText(card, language),
  });
}

/**
 * Changes who leads a case or whether it is closed, where the rule allows it as far as this device knows.
 * @param told what its people read of it, which goes before: in a closed case nobody writes
 */
async function changeCase(
  account: Account,
  { roomId, state, participants }: CaseStanding,
  change: CaseChange,
  told: { body: string; calls?: string[] },
): Promise<void> {
  const people = new Set(participants.filter(({ isInvited }) => !isInvited).map(({ userId }) => userId));
  const changed = changedCase(state, change, account.userId, people);
  if (!changed.ok) return;
  const now = await standing(account.db, { roomId, type: eventTypes.case, stateKey: '' });
  const edit = { type: eventTypes.case, stateKey: '' as const, content: changed.value };
  const { body, calls } = told;
  const message = { kind: 'message' as const, roomId, body, tellsOfCase: true as const };
  const say = () => perform(account, calls ? { ...message, calls: { userIds: calls, everyone: false } } : message);
  const act = () => perform(account, { kind: 'state', roomId, edit, basis: now?.basis ?? null });
  // A case that is opened again is written in from then on.
  if (change.act === 'reopen') {
    await act();
    await say();
  } else {
    await say();
    await act();
  }
}

export interface Closing {
  reason: CaseCloseReason;
  /** What is left open, in words. */
  left: readonly string[];
  /** In one's own words. */
  note: string;
  /** The contacts that are closed with it. */
  contacts: readonly OriginContact[];
}

/** Closes a case for writing, says why in it, and closes the contacts that were chosen. */
export async function closeCase(
  account: Account,
  standing: CaseStanding,
  { reason, left, note, contacts }: Closing,
  language: Language,
): Promise<void> {
  const body = caseClosedText({ reason, left, note }, language);
  await changeCase(account, standing, { act: 'close', reason, at: Date.now() }, { body });
  const contactReason = contactCloseReasonOf[reason];
  if (contactReason === null) return;
  for (const { roomId, contactId: threadId, content } of contacts) {
    const contactUpdate = { v: 1, act: 'close', reason: contactReason } as const;
    const told = contactUpdateText(content, contactUpdate, language);
    await perform(account, { kind: 'message', roomId, threadId, body: told, contactUpdate });
  }
}

/** Opens a closed case again for everybody in it. */
export function reopenCase(account: Account, standing: CaseStanding, language: Language): Promise<void> {
  return changeCase(account, standing, { act: 'reopen' }, { body: caseReopenedText('', language) });
}

/** Makes another the lead of a case; she is called by it. */
export function handCaseOn(
  account: Account,
  standing: CaseStanding,
  to: { userId: string; name: string },
  language: Language,
): Promise<void> {
  const told = { body: caseLeadText(to.name, language), calls: [to.userId] };
  return changeCase(account, standing, { act: 'hand-on', to: to.userId }, told);
}

/**
 * Asks people along, with what was said before.
 * @param until when they are out again; null where they stay
 */
export async function inviteToCase(
  account: Account,
  { roomId, stays }: CaseStanding,
  people: readonly string[],
  until: number | null,
): Promise<void> {
  // The end stands before they come; one of an earlier time would put them out at once.
  for (const userId of people) {
    if (until !== null || stays.has(userId)) await limitStay(account, roomId, userId, until);
  }
  await perform(account, { kind: 'invite-to-case', roomId, people: [...people] });
}

/** Asks people of a profession along at once, of whom the first who comes is in the case; it is told in the talk. */
export async function callProfession(
  account: Account,
  { roomId }: CaseStanding,
  { profession, people }: { profession: Profession; people: readonly string[] },
  language: Language,
): Promise<void> {
  const content = { v: 1 as const, profession, people: [...people] };
  const edit = { type: eventTypes.caseCall, stateKey: crypto.randomUUID(), content };
  await perform(account, { kind: 'message', roomId, body: caseCallText(profession, language), tellsOfCase: true });
  await perform(account, { kind: 'state', roomId, edit, basis: null });
  await perform(account, { kind: 'invite-to-case', roomId, people: [...people], called: profession });
}

/** Says until when somebody is in a case; null takes the end away. */
export async function limitStay(account: Account, roomId: string, userId: string, until: number | null): Promise<void> {
  const place = { type: eventTypes.caseGuest, stateKey: personStateKey(userId) };
  const now = await standing(account.db, { roomId, ...place });
  const content = { v: 1 as const, ...(until !== null && { until }) };
  await perform(account, { kind: 'state', roomId, edit: { ...place, content }, basis: now?.basis ?? null });
}

export async function removeFromCase(account: Account, roomId: string, userId: string): Promise<void> {
  await perform(account, { kind: 'remove-people', roomId, people: [userId], reason: '' });
}

export async function leaveCase(account: Account, roomId: string): Promise<void> {
  await perform(account, { kind: 'leave', roomId });
}
