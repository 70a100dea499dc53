import { sharableFields, type CaseCardContent, type SharableField } from '../../../domain/case/case';
import type { ContactContent } from '../../../domain/contact/contact';
import { contactFieldText } from '../../../domain/contact/contact-words';

/** The lines that a contact has something in and that may be shared in its group chat, each by itself. */
export function linesOf(contact: ContactContent): SharableField[] {
  return sharableFields.filter((field) => contactFieldText(contact, field, 'fi') !== '');
}

/** The card of a group chat: number and reason, and of the rest the ticked lines alone. */
export function cardOf(contact: ContactContent, ticked: readonly SharableField[]): CaseCardContent {
  const { number, reason, reasonNames, client, channel, receivedAt, urgency, onBehalf, consent, text } = contact;
  const has = (line: SharableField) => ticked.includes(line);
  const ofClient = Object.entries(client).filter(([field]) => ticked.some((line) => line === field));
  return {
    v: 1,
    number,
    reason,
    ...(reasonNames && { reasonNames }),
    client: Object.fromEntries(ofClient),
    ...(has('channel') && { channel }),
    ...(has('receivedAt') && receivedAt !== undefined && { receivedAt }),
    ...(has('urgency') && { urgency }),
    ...(has('onBehalf') && onBehalf && { onBehalf }),
    ...(has('consent') && consent && { consent }),
    text: has('text') ? text : '',
  };
}
