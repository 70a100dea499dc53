import { z } from 'zod';
import { codesOf, languages } from '../../../domain/codes';
import {
  contactChannels,
  contactContent,
  contactReasons,
  onBehalfBases,
  type ContactChannel,
  type ContactContent,
  type ContactReason,
  type OnBehalfBasis,
} from '../../../domain/contact';
import { deadline } from '../../../domain/deadline';
import { urgencyCodes, type ServiceContent } from '../../../domain/service';

const unchosen = z.literal('');

/** What a person has filled in of a contact, as it is kept until it is sent. */
export const contactForm = z.object({
  channel: z.enum(codesOf<ContactChannel>(contactChannels)),
  reason: z.enum(codesOf<ContactReason>(contactReasons)).or(unchosen),
  urgency: z.enum(urgencyCodes),
  name: z.string(),
  phone: z.string(),
  municipality: z.string(),
  language: z.enum(languages),
  isOnBehalf: z.boolean(),
  onBehalfName: z.string(),
  onBehalfRelation: z.string(),
  onBehalfBasis: z.enum(codesOf<OnBehalfBasis>(onBehalfBases)).or(unchosen),
  text: z.string(),
});
export type ContactForm = z.infer<typeof contactForm>;

export const emptyContactForm: ContactForm = {
  channel: 'phone',
  reason: '',
  urgency: 'today',
  name: '',
  phone: '',
  municipality: '',
  language: 'fi',
  isOnBehalf: false,
  onBehalfName: '',
  onBehalfRelation: '',
  onBehalfBasis: '',
  text: '',
};

/** The longest text and the longest line that a contact can hold. */
export const contactLimits = { line: 200, text: 5000 } as const;

export type ContactProblem =
  'name-missing' | 'reason-missing' | 'on-behalf-name-missing' | 'basis-missing' | 'text-too-long';

export function contactProblems(form: ContactForm): ContactProblem[] {
  const problems: ContactProblem[] = [];
  if (!form.name.trim()) problems.push('name-missing');
  if (form.isOnBehalf && !form.onBehalfName.trim()) problems.push('on-behalf-name-missing');
  if (form.isOnBehalf && !form.onBehalfBasis) problems.push('basis-missing');
  if (!form.reason) problems.push('reason-missing');
  if (form.text.trim().length > contactLimits.text) problems.push('text-too-long');
  return problems;
}

/** The contact that a filled form records at a moment for a circle that serves so. Throws for a form with problems. */
export function contactOf(form: ContactForm, number: string, now: number, service: ServiceContent): ContactContent {
  const onBehalf = {
    name: form.onBehalfName.trim(),
    relation: form.onBehalfRelation.trim(),
    basis: form.onBehalfBasis,
  };
  return contactContent.parse({
    v: 1,
    number,
    channel: form.channel,
    reason: form.reason,
    urgency: form.urgency,
    client: {
      name: form.name.trim(),
      phone: form.phone.trim(),
      municipality: form.municipality.trim(),
      language: form.language,
    },
    ...(form.isOnBehalf ? { onBehalf } : {}),
    text: form.text.trim(),
    due: deadline(form.urgency, now, service),
  });
}
