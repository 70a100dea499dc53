import { newCaseNumber } from '../../../domain/case';
import type { Language } from '../../../domain/codes';
import { applyToContact, type ContactAct } from '../../../domain/contact';
import { contactText } from '../../../domain/plain-text';
import type { ServiceContent } from '../../../domain/service';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { contactOf, type ContactForm } from './contact-form';
import type { ContactSnapshot } from './queries';

/** Records a client's contact in an inbox, under a new pseudonymous number. */
export function record(
  account: Account,
  roomId: string,
  form: ContactForm,
  { service, language }: { service: ServiceContent; language: Language },
): Promise<string> {
  const number = newCaseNumber((bytes) => crypto.getRandomValues(bytes));
  const contact = contactOf(form, number, Date.now(), service);
  return perform(account, { kind: 'message', roomId, body: contactText(contact, language), contact });
}

/** Takes, gives back or closes a contact, where the rule allows it as far as this device knows. */
export async function changeContact(
  account: Account,
  { contact, state }: Pick<ContactSnapshot, 'contact' | 'state'>,
  act: Exclude<ContactAct, 'open-case'>,
): Promise<void> {
  if (!applyToContact(state, { act, sender: account.userId }).ok) return;
  await perform(account, {
    kind: 'contact-update',
    roomId: contact.roomId,
    contactId: contact.id,
    update: { v: 1, act },
  });
}
