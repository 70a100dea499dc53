import { newCaseNumber } from '../../../domain/case/case';
import type { Language } from '../../../domain/codes';
import {
  type ContactAct,
  type ContactContent,
  type ContactUpdateContent,
  type ToldContactUpdate,
} from '../../../domain/contact/contact';
import { changesBetween } from '../../../domain/contact/contact-changes';
import { contactOutcome } from '../../../domain/contact/contact-fold';
import type { ListedReason } from '../../../domain/contact/contact-reasons';
import { deadline } from '../../../domain/service/deadline';
import { contactText, contactUpdateText } from '../../../domain/message/plain-text';
import type { ServiceContent } from '../../../domain/service/service';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { contactOf, type ContactForm } from './contact-form';
import type { Contact, ContactSnapshot } from './queries';

interface Around {
  service: ServiceContent;
  reasons: readonly ListedReason[];
  language: Language;
}

/** Records a client's contact in an inbox, under a new pseudonymous number. */
export function record(
  account: Account,
  roomId: string,
  form: ContactForm,
  { service, reasons, language }: Around,
): Promise<string> {
  const number = newCaseNumber((bytes) => crypto.getRandomValues(bytes));
  const contact = contactOf(form, { number, now: Date.now(), service, reasons });
  return perform(account, { kind: 'message', roomId, body: contactText(contact, language), contact });
}

type Changeable = Pick<ContactSnapshot, 'contact' | 'state' | 'isLead'>;

function isAllowed(account: Account, { state, isLead }: Changeable, act: ContactAct): boolean {
  return contactOutcome(state, { act, sender: account.userId, byLead: isLead }).ok;
}

/** Changes where a contact stands, where the rule allows it as far as this device knows. */
export async function changeContact(
  account: Account,
  snapshot: Changeable,
  update: Omit<ContactUpdateContent, 'v'>,
): Promise<void> {
  if (!isAllowed(account, snapshot, update.act)) return;
  const { roomId, id: contactId } = snapshot.contact;
  await perform(account, { kind: 'contact-update', roomId, contactId, update: { v: 1, ...update } });
}

/** Changes a contact and says so in its thread, as any Matrix client reads it. */
export async function tellOfContact(
  account: Account,
  snapshot: Changeable,
  update: Omit<ToldContactUpdate, 'v'>,
  language: Language,
  content: ContactContent = snapshot.state.content,
): Promise<void> {
  if (!isAllowed(account, snapshot, update.act)) return;
  const { roomId, id: threadId } = snapshot.contact;
  const contactUpdate: ToldContactUpdate = { v: 1, ...update };
  const body = contactUpdateText(content, contactUpdate, language);
  await perform(account, { kind: 'message', roomId, threadId, body, contactUpdate });
}

/** Changes what is written of a contact, and nothing where the form says the same. */
export async function edit(
  account: Account,
  snapshot: Changeable,
  { was, ...form }: ContactForm & { was: ContactContent },
  { service, reasons, language }: Around,
): Promise<void> {
  const edited = { content: was, ts: snapshot.contact.ts };
  const content = contactOf(form, { number: was.number, now: Date.now(), service, reasons, edited });
  const changes = changesBetween(was, content);
  if (changes) await tellOfContact(account, snapshot, { act: 'edit', changes }, language, was);
}

/** Makes a contact a double of an earlier one. The caller has asked the rule. */
export async function mergeContacts(account: Account, double: Contact, into: Contact): Promise<void> {
  const place = { roomId: into.roomId, contactId: into.id, ts: into.ts };
  const { roomId, id: contactId } = double;
  await perform(account, { kind: 'contact-update', roomId, contactId, update: { v: 1, act: 'merge', into: place } });
}

/** Opens a contact again: an answer is promised anew, counted from now. */
export function reopen(account: Account, snapshot: Changeable, service: ServiceContent): Promise<void> {
  const due = deadline(snapshot.state.content.urgency, Date.now(), service);
  return changeContact(account, snapshot, { act: 'reopen', due });
}
