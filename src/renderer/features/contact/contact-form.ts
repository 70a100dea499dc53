import { z } from 'zod';
import { codesOf } from '../../../domain/codes';
import {
  consentWays,
  contactChannels,
  contactContent,
  contactLimits,
  identifications,
  onBehalfBases,
  type ConsentWay,
  type ContactChannel,
  type ContactContent,
  type Identification,
  type OnBehalfBasis,
} from '../../../domain/contact/contact';
import { carriedReason, type ListedReason, type NamedReason } from '../../../domain/contact/contact-reasons';
import { deadline } from '../../../domain/service/deadline';
import { identityCodeProblem, tidyIdentityCode, type IdentityCodeProblem } from '../../../domain/contact/identity-code';
import { urgencyCodes, type ServiceContent } from '../../../domain/service/service';
import { dateOf, dayAt, dayOf, minutesOf, momentAt, timeOf } from '../../../domain/calendar/wall-clock';

const unchosen = z.literal('');

/** What a person has filled in of a contact, as it is kept until it is sent. */
export const contactForm = z.object({
  channel: z.enum(codesOf<ContactChannel>(contactChannels)),
  /** A code of the organisation's list. */
  reason: z.string(),
  urgency: z.enum(urgencyCodes),
  name: z.string(),
  identityCode: z.string().default(''),
  phone: z.string(),
  address: z.string().default(''),
  municipality: z.string(),
  language: z.string(),
  interpreter: z.string().default(''),
  accessNeeds: z.string().default(''),
  isOnBehalf: z.boolean(),
  onBehalfName: z.string(),
  onBehalfRelation: z.string(),
  onBehalfBasis: z.enum(codesOf<OnBehalfBasis>(onBehalfBases)).or(unchosen),
  identified: z.enum(codesOf<Identification>(identifications)).or(unchosen).default(''),
  identifiedDate: z.string().default(''),
  identifiedTime: z.string().default(''),
  hasConsent: z.boolean().default(false),
  consentWhat: z.string().default(''),
  consentHow: z.enum(codesOf<ConsentWay>(consentWays)).default('spoken'),
  consentDate: z.string().default(''),
  consentTime: z.string().default(''),
  /** When the client made contact; empty where that is now. */
  receivedDate: z.string().default(''),
  receivedTime: z.string().default(''),
  text: z.string(),
});
export type ContactForm = z.infer<typeof contactForm>;

export const emptyContactForm: ContactForm = {
  channel: 'phone',
  reason: '',
  urgency: 'today',
  name: '',
  identityCode: '',
  phone: '',
  address: '',
  municipality: '',
  language: 'fi',
  interpreter: '',
  accessNeeds: '',
  isOnBehalf: false,
  onBehalfName: '',
  onBehalfRelation: '',
  onBehalfBasis: '',
  identified: '',
  identifiedDate: '',
  identifiedTime: '',
  hasConsent: false,
  consentWhat: '',
  consentHow: 'spoken',
  consentDate: '',
  consentTime: '',
  receivedDate: '',
  receivedTime: '',
  text: '',
};

export type ContactProblem =
  | 'name-missing'
  | `code-${IdentityCodeProblem}`
  | 'reason-missing'
  | 'on-behalf-name-missing'
  | 'basis-missing'
  | 'identified-when'
  | 'consent-missing'
  | 'consent-when'
  | 'received-when'
  | 'text-too-long';

/** A day and time that were typed: nothing, a moment that has been, or what is neither. */
function momentTyped(date: string, time: string, now: number): number | 'none' | 'wrong' {
  if (date === '' && time === '') return 'none';
  const moment = momentAt(dayOf(date), minutesOf(time));
  return moment <= now ? moment : 'wrong';
}

/** The moment that a form says, where it says one; what was there before, to the second, while nobody has changed it. */
function momentOf(date: string, time: string, now: number, was: number | undefined): number | undefined {
  const former = typedMoment(was);
  if (former.date === date && former.time === time) return was;
  const typed = momentTyped(date, time, now);
  return typeof typed === 'number' ? typed : undefined;
}

export function contactProblems(form: ContactForm, now: number): ContactProblem[] {
  const isWrong = (date: string, time: string) => momentTyped(date, time, now) === 'wrong';
  const code = form.identityCode.trim() ? identityCodeProblem(form.identityCode, now) : null;
  const { identifiedDate, identifiedTime, consentDate, consentTime, receivedDate, receivedTime } = form;
  const found: [boolean, ContactProblem][] = [
    [!form.name.trim(), 'name-missing'],
    [code !== null, `code-${code ?? 'form'}`],
    [!form.reason, 'reason-missing'],
    [form.text.trim().length > contactLimits.text, 'text-too-long'],
    [form.isOnBehalf && !form.onBehalfName.trim(), 'on-behalf-name-missing'],
    [form.isOnBehalf && !form.onBehalfBasis, 'basis-missing'],
    [form.isOnBehalf && form.identified !== '' && isWrong(identifiedDate, identifiedTime), 'identified-when'],
    [form.hasConsent && !form.consentWhat.trim(), 'consent-missing'],
    [form.hasConsent && isWrong(consentDate, consentTime), 'consent-when'],
    [isWrong(receivedDate, receivedTime), 'received-when'],
  ];
  return found.flatMap(([is, problem]) => (is ? [problem] : []));
}

/** What a form is made a contact with. Times are milliseconds since the epoch. */
export interface Recording {
  number: string;
  now: number;
  service: ServiceContent;
  reasons: readonly ListedReason[];
  /** The contact that an edit changes. */
  edited?: { content: ContactContent; ts: number };
}

/** The contact that a filled form makes. Throws for a form with problems. */
export function contactOf(form: ContactForm, recording: Recording): ContactContent {
  const { number, now, service, edited } = recording;
  const was = edited?.content;
  const receivedAt = momentOf(form.receivedDate, form.receivedTime, now, was?.receivedAt);
  const isPromised = was !== undefined && was.urgency === form.urgency && was.receivedAt === receivedAt;
  return contactContent.parse({
    v: 1,
    number,
    channel: form.channel,
    ...reasonOf(form.reason, recording),
    urgency: form.urgency,
    client: clientOf(form),
    ...(form.isOnBehalf && { onBehalf: onBehalfOf(form, now, was?.onBehalf?.identifiedAt) }),
    ...(form.hasConsent && { consent: consentOf(form, now, was?.consent?.at) }),
    ...(receivedAt !== undefined && { receivedAt }),
    text: form.text.trim(),
    // The client has waited since making contact, whenever that was written down.
    due: isPromised ? was.due : deadline(form.urgency, receivedAt ?? edited?.ts ?? now, service),
    ...(was?.external && { external: was.external }),
  });
}

/** A reason that was retired since stays as the contact has named it. */
function reasonOf(code: string, { reasons, edited }: Recording): NamedReason {
  if (edited?.content.reason === code) {
    const { reason, reasonNames } = edited.content;
    return { reason, ...(reasonNames && { reasonNames }) };
  }
  const listed = reasons.find((reason) => reason.code === code);
  return listed ? carriedReason(listed) : { reason: code };
}

function clientOf(form: ContactForm) {
  const given = {
    identityCode: tidyIdentityCode(form.identityCode),
    address: form.address.trim(),
    interpreter: form.interpreter.trim(),
    accessNeeds: form.accessNeeds.trim(),
  };
  return {
    name: form.name.trim(),
    phone: form.phone.trim(),
    municipality: form.municipality.trim(),
    language: form.language,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
  };
}

function onBehalfOf(form: ContactForm, now: number, was: number | undefined) {
  const at = momentOf(form.identifiedDate, form.identifiedTime, now, was);
  return {
    name: form.onBehalfName.trim(),
    relation: form.onBehalfRelation.trim(),
    basis: form.onBehalfBasis,
    ...(form.identified && { identified: form.identified, identifiedAt: at ?? now }),
  };
}

function consentOf(form: ContactForm, now: number, was: number | undefined) {
  const at = momentOf(form.consentDate, form.consentTime, now, was);
  return { what: form.consentWhat.trim(), how: form.consentHow, at: at ?? now };
}

function typedMoment(moment: number | undefined): { date: string; time: string } {
  if (moment === undefined) return { date: '', time: '' };
  const day = dayAt(moment);
  return { date: dateOf(day), time: timeOf(Math.floor((moment - momentAt(day, 0)) / 60_000)) };
}

/** A contact as a form shows it for editing. */
export function formOf({ client, onBehalf, consent, ...content }: ContactContent): ContactForm {
  const [received, identified, consented] = [
    typedMoment(content.receivedAt),
    typedMoment(onBehalf?.identifiedAt),
    typedMoment(consent?.at),
  ];
  return {
    channel: content.channel,
    reason: content.reason,
    urgency: content.urgency,
    name: client.name,
    identityCode: client.identityCode ?? '',
    phone: client.phone,
    address: client.address ?? '',
    municipality: client.municipality,
    language: client.language,
    interpreter: client.interpreter ?? '',
    accessNeeds: client.accessNeeds ?? '',
    isOnBehalf: onBehalf !== undefined,
    onBehalfName: onBehalf?.name ?? '',
    onBehalfRelation: onBehalf?.relation ?? '',
    onBehalfBasis: onBehalf?.basis ?? '',
    identified: onBehalf?.identified ?? '',
    identifiedDate: identified.date,
    identifiedTime: identified.time,
    hasConsent: consent !== undefined,
    consentWhat: consent?.what ?? '',
    consentHow: consent?.how ?? 'spoken',
    consentDate: consented.date,
    consentTime: consented.time,
    receivedDate: received.date,
    receivedTime: received.time,
    text: content.text,
  };
}
