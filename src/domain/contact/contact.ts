import { z } from 'zod';
import { codesOf, type CodeList } from '../codes';
import { namedReason } from './contact-reasons';
import { moment, urgencyCodes } from '../service/service';

/** How a client's contact reached the circle. */
export const contactChannels = {
  phone: { fi: 'puhelin', sv: 'telefon', en: 'phone' },
  chat: { fi: 'chat', sv: 'chatt', en: 'chat' },
  form: { fi: 'lomake', sv: 'blankett', en: 'form' },
  visit: { fi: 'käynti', sv: 'besök', en: 'visit' },
  letter: { fi: 'kirje', sv: 'brev', en: 'letter' },
  authority: { fi: 'toinen viranomainen', sv: 'annan myndighet', en: 'another authority' },
} as const satisfies CodeList<string>;
export type ContactChannel = keyof typeof contactChannels;

/** On what ground someone acts on behalf of a client. */
export const onBehalfBases = {
  'suomi-fi-mandate': { fi: 'Suomi.fi-valtuus', sv: 'Suomi.fi-fullmakt', en: 'Suomi.fi mandate' },
  'guardian-of-child': {
    fi: 'alle 12-vuotiaan lapsen huoltaja',
    sv: 'vårdnadshavare för barn under 12 år',
    en: 'guardian of a child under 12',
  },
  'assessed-maturity': {
    fi: 'vanhemman lapsen kypsyys arvioitu',
    sv: 'bedömd mognad hos ett äldre barn',
    en: "older child's assessed maturity",
  },
  'appointed-guardian': {
    fi: 'tuomioistuimen määräämä edunvalvoja',
    sv: 'intressebevakare förordnad av domstol',
    en: 'guardian appointed by a court',
  },
  'clients-word': { fi: 'asiakkaan oma ilmoitus', sv: 'klientens eget ord', en: "client's own word" },
} as const satisfies CodeList<string>;
export type OnBehalfBasis = keyof typeof onBehalfBases;

/** How who acts on behalf of a client was identified. */
export const identifications = {
  'strong-authentication': { fi: 'vahva tunnistautuminen', sv: 'stark autentisering', en: 'strong authentication' },
  'id-document': { fi: 'henkilöllisyystodistus', sv: 'identitetshandling', en: 'identity document' },
  'known-before': { fi: 'tunnettu ennestään', sv: 'känd sedan tidigare', en: 'known from before' },
  questions: { fi: 'varmistavat kysymykset', sv: 'kontrollfrågor', en: 'verifying questions' },
  'not-identified': { fi: 'ei tunnistettu', sv: 'inte identifierad', en: 'not identified' },
} as const satisfies CodeList<string>;
export type Identification = keyof typeof identifications;

/** How a client has given consent. */
export const consentWays = {
  spoken: { fi: 'suullisesti', sv: 'muntligt', en: 'orally' },
  written: { fi: 'kirjallisesti', sv: 'skriftligt', en: 'in writing' },
  electronic: { fi: 'sähköisesti', sv: 'elektroniskt', en: 'electronically' },
} as const satisfies CodeList<string>;
export type ConsentWay = keyof typeof consentWays;

/** The longest texts that a contact can hold. */
export const contactLimits = { line: 200, note: 500, text: 5000 } as const;

const line = z.string().max(contactLimits.line);
const note = z.string().max(contactLimits.note);

/** Who acts for the client, in what relation, on what basis, and how and when the person was identified. */
export const onBehalf = z.object({
  name: line.min(1),
  relation: line.default(''),
  basis: z.enum(codesOf<OnBehalfBasis>(onBehalfBases)),
  identified: z.enum(codesOf<Identification>(identifications)).optional(),
  identifiedAt: moment.optional(),
});
export type OnBehalf = z.infer<typeof onBehalf>;

/** What the client has consented to, when and how. */
export const consent = z.object({
  what: note.min(1),
  at: moment,
  how: z.enum(codesOf<ConsentWay>(consentWays)),
});
export type Consent = z.infer<typeof consent>;

/** An ISO 639 code of two or three letters. */
const languageCode = z.string().regex(/^[a-z]{2,3}$/);

const clientFields = {
  name: line.min(1),
  phone: line,
  municipality: line,
  language: languageCode,
  /** The Finnish personal identity code. Checked where it is written; one that came otherwise is shown as it came. */
  identityCode: z.string().max(20),
  address: line,
  /** Which interpreter is needed. */
  interpreter: line,
  /** What has to be seen to so that the client can be served. */
  accessNeeds: note,
};

export const client = z.object({
  ...clientFields,
  phone: line.default(''),
  municipality: line.default(''),
  language: languageCode.default('fi'),
  identityCode: clientFields.identityCode.optional(),
  address: line.optional(),
  interpreter: line.optional(),
  accessNeeds: note.optional(),
});
export type Client = z.infer<typeof client>;

/** What of a client is shared further: a field that was left out stays out, and gets no default in its place. */
export const partOfClient = z.object(clientFields).partial();

/** Block `fi.piiri.contact` beside the text of a message in a circle's inbox. */
export const contactContent = z.object({
  v: z.literal(1),
  /** Pseudonymous number, the name of what comes of the contact. */
  number: z.string().regex(/^Y-[0-9A-HJKMNP-TV-Z]{5}$/),
  channel: z.enum(codesOf<ContactChannel>(contactChannels)),
  ...namedReason,
  urgency: z.enum(urgencyCodes),
  client,
  onBehalf: onBehalf.optional(),
  consent: consent.optional(),
  /** Milliseconds since the epoch: when the client made contact, where that was earlier than it was recorded. */
  receivedAt: moment.optional(),
  text: z.string().max(contactLimits.text).default(''),
  /** Milliseconds since the epoch: by when the client is answered. */
  due: moment,
  /** Its id in the system that it came from. */
  external: z.string().min(1).max(contactLimits.line).optional(),
});
export type ContactContent = z.infer<typeof contactContent>;

/**
 * What an edit changes of a contact: only the fields that it names, so that two who edit different ones at once do not
 * undo each other. `null` takes away what could be left out.
 */
export const contactChanges = z
  .object({
    channel: contactContent.shape.channel,
    reason: namedReason.reason,
    reasonNames: namedReason.reasonNames.unwrap().nullable(),
    urgency: contactContent.shape.urgency,
    /** By when the client is answered now, where the urgency has changed. */
    due: moment,
    receivedAt: moment.nullable(),
    text: z.string().max(contactLimits.text),
    client: partOfClient,
    onBehalf: onBehalf.nullable(),
    consent: consent.nullable(),
  })
  .partial();
export type ContactChanges = z.infer<typeof contactChanges>;

export const contactActs = [
  'take',
  'release',
  'pass',
  'call-back',
  'edit',
  'merge',
  'unmerge',
  'link',
  'unlink',
  'open-case',
  'answer',
  'close',
  'reopen',
] as const;
export type ContactAct = (typeof contactActs)[number];

/** How a contact ended. */
export const contactCloseReasons = {
  handled: { fi: 'asia hoidettu', sv: 'ärendet skött', en: 'matter handled' },
  guided: { fi: 'ohjattu muualle', sv: 'hänvisad vidare', en: 'guided elsewhere' },
  'not-reached': { fi: 'asiakasta ei tavoitettu', sv: 'klienten nåddes inte', en: 'client was not reached' },
  'not-needed': { fi: 'tarve on poistunut', sv: 'behovet har upphört', en: 'no longer needed' },
  mistake: { fi: 'kirjattu vahingossa', sv: 'antecknad av misstag', en: 'recorded by mistake' },
} as const satisfies CodeList<string>;
export type ContactCloseReason = keyof typeof contactCloseReasons;

const id = z.string().min(1).max(255);

/** Another contact, by the message that records it. */
export const contactPlace = z.object({
  roomId: id,
  contactId: id,
  /** When it was recorded, by the homeserver's clock. */
  ts: moment,
});
export type ContactPlace = z.infer<typeof contactPlace>;

/** What a contact has to do with: an earlier contact, or a group chat. */
export const contactLink = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact'), roomId: id, contactId: id }),
  z.object({ kind: z.literal('case'), roomId: id }),
]);
export type ContactLink = z.infer<typeof contactLink>;

/** Content of `fi.piiri.contact.update`, and the block of that name beside the text of a message in the thread. */
export const contactUpdateContent = z.object({
  v: z.literal(1),
  act: z.enum(contactActs),
  /** The group chat that was opened, for the act `open-case`. */
  caseRoomId: z.string().max(255).optional(),
  /** For `call-back`: when the client is called. */
  until: moment.optional(),
  /** What was said of it, for `call-back`, `answer` and `close`. */
  note: z.string().max(contactLimits.text).optional(),
  /** For `edit`. */
  changes: contactChanges.optional(),
  /** For `merge`: the earlier contact that goes on for both. */
  into: contactPlace.optional(),
  /** For `pass`: who holds it from now on. */
  to: id.optional(),
  /** For `link` and `unlink`. */
  link: contactLink.optional(),
  /** For `close`. */
  reason: z.enum(codesOf<ContactCloseReason>(contactCloseReasons)).optional(),
  /** For `reopen`, and for `pass` to one who has accepted it: by when the client is answered now. */
  due: moment.optional(),
});
export type ContactUpdateContent = z.infer<typeof contactUpdateContent>;

/** The acts that people read about in a message of the contact's thread, with any Matrix client. */
export const toldContactActs = ['edit', 'call-back', 'answer', 'close'] as const satisfies readonly ContactAct[];
export type ToldContactUpdate = ContactUpdateContent & { act: (typeof toldContactActs)[number] };

export function isToldUpdate(update: ContactUpdateContent): update is ToldContactUpdate {
  return toldContactActs.some((act) => act === update.act);
}
