import { z } from 'zod';
import type { Language, Names } from '../codes';
import { contactContent, onBehalf, partOfClient } from '../contact/contact';
import { contactFields, type ContactField } from '../contact/contact-changes';
import { namedReason, reasonName, type NamedReason } from '../contact/contact-reasons';

/** Crockford's base 32: no I, L, O or U, so that a number read over the phone is heard right. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A pseudonymous number such as `Y-7K3QF`, from 25 random bits.
 * @param random fills the given bytes with randomness, as crypto.getRandomValues does
 */
export function newCaseNumber(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  const bytes = random(new Uint8Array(5));
  return `Y-${[...bytes].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')}`;
}

/** Block `fi.piiri.case.card` of a group chat's first message: the part of the contact that is shared. */
export const caseCardContent = z.object({
  v: z.literal(1),
  number: z.string().max(20),
  ...namedReason,
  /** What is known of the client; absent fields were not shared. */
  client: partOfClient,
  channel: contactContent.shape.channel.optional(),
  receivedAt: contactContent.shape.receivedAt,
  urgency: contactContent.shape.urgency.optional(),
  onBehalf: onBehalf.optional(),
  consent: contactContent.shape.consent,
  text: z.string().max(5000).default(''),
});
export type CaseCardContent = z.infer<typeof caseCardContent>;

/** The lines of a contact that are shared one by one; its reason is in the room's name, and shared always. */
export type SharableField = Exclude<ContactField, 'reason'>;
export const sharableFields = contactFields.filter((field): field is SharableField => field !== 'reason');

/**
 * The room's name, which the homeserver can read: a number and a reason, never a person.
 * @param listed what the organisation calls its reasons
 */
export function caseRoomName(
  number: string,
  reason: NamedReason,
  language: Language,
  listed?: ReadonlyMap<string, Names>,
): string {
  return `${number} · ${reasonName(reason, language, listed)}`;
}
