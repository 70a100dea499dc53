import { z } from 'zod';
import { codesOf, languages, type CodeList } from './codes';
import { assertNever, failure, success, type Result } from './result';
import { moment, urgencyCodes } from './service';

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

/** Why a client or someone for the client makes contact. */
export const contactReasons = {
  'coping-at-home': { fi: 'kotona pärjääminen', sv: 'klara sig hemma', en: 'coping at home' },
  discharge: { fi: 'kotiutuminen', sv: 'utskrivning', en: 'discharge from hospital' },
  mobility: { fi: 'liikkuminen ja kaatumiset', sv: 'rörlighet och fall', en: 'mobility and falls' },
  memory: { fi: 'muistihuoli', sv: 'oro för minnet', en: 'concern about memory' },
  medication: { fi: 'lääkehoito', sv: 'läkemedelsbehandling', en: 'medication' },
  'informal-care': { fi: 'omaishoito', sv: 'närståendevård', en: 'informal care' },
  livelihood: { fi: 'toimeentulo ja asuminen', sv: 'utkomst och boende', en: 'livelihood and housing' },
  services: { fi: 'neuvonta palveluista', sv: 'rådgivning om tjänster', en: 'advice on services' },
} as const satisfies CodeList<string>;
export type ContactReason = keyof typeof contactReasons;

/** On what ground someone acts on behalf of a client. */
export const onBehalfBases = {
  'suomi-fi-mandate': { fi: 'Suomi.fi-valtuus', sv: 'Suomi.fi-fullmakt', en: 'Suomi.fi mandate' },
  'guardian-of-child': { fi: 'lapsen huoltaja', sv: 'barnets vårdnadshavare', en: "child's guardian" },
  'appointed-guardian': { fi: 'edunvalvoja', sv: 'intressebevakare', en: 'appointed guardian' },
  'clients-word': { fi: 'asiakkaan oma ilmoitus', sv: 'klientens eget ord', en: "client's own word" },
} as const satisfies CodeList<string>;
export type OnBehalfBasis = keyof typeof onBehalfBases;

const line = z.string().max(200);

/** Who acts for the client, in what relation and on what basis. */
export const onBehalf = z.object({
  name: line.min(1),
  relation: line.default(''),
  basis: z.enum(codesOf<OnBehalfBasis>(onBehalfBases)),
});
export type OnBehalf = z.infer<typeof onBehalf>;

const clientFields = { name: line.min(1), phone: line, municipality: line, language: z.enum(languages) };

export const client = z.object({
  ...clientFields,
  phone: line.default(''),
  municipality: line.default(''),
  language: z.enum(languages).default('fi'),
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
  reason: z.enum(codesOf<ContactReason>(contactReasons)),
  urgency: z.enum(urgencyCodes),
  client,
  onBehalf: onBehalf.optional(),
  text: z.string().max(5000).default(''),
  /** Milliseconds since the epoch: by when the client is answered. */
  due: moment,
});
export type ContactContent = z.infer<typeof contactContent>;

export const contactActs = ['take', 'release', 'open-case', 'close'] as const;
export type ContactAct = (typeof contactActs)[number];

/** Content of `fi.piiri.contact.update`. */
export const contactUpdateContent = z.object({
  v: z.literal(1),
  act: z.enum(contactActs),
  /** The group chat that was opened, for the act `open-case`. */
  caseRoomId: z.string().max(255).optional(),
});

export const contactStatuses = ['open', 'taken', 'in-case', 'closed'] as const;
export type ContactStatus = (typeof contactStatuses)[number];

export interface ContactState {
  status: ContactStatus;
  assignee: string | null;
  caseRoomId: string | null;
}

export type ContactRefusal = 'already-taken' | 'already-in-case' | 'already-closed' | 'not-taken' | 'not-yours';

export interface ContactUpdate {
  eventId: string;
  sender: string;
  ts: number;
  act: ContactAct;
  caseRoomId?: string | undefined;
}

export function newContact(): ContactState {
  return { status: 'open', assignee: null, caseRoomId: null };
}

/** The one rule of a contact's life in its inbox. */
export function applyToContact(
  contact: ContactState,
  update: Pick<ContactUpdate, 'sender' | 'act' | 'caseRoomId'>,
): Result<ContactState, ContactRefusal> {
  if (contact.status === 'closed') return failure('already-closed');
  switch (update.act) {
    case 'take':
      if (contact.status === 'in-case') return failure('already-in-case');
      if (contact.status === 'taken') return failure('already-taken');
      return success({ ...contact, status: 'taken', assignee: update.sender });
    case 'release':
      if (contact.status !== 'taken') return failure('not-taken');
      if (contact.assignee !== update.sender) return failure('not-yours');
      return success({ ...contact, status: 'open', assignee: null });
    case 'open-case':
      if (contact.status === 'in-case') return failure('already-in-case');
      return success({
        status: 'in-case',
        assignee: contact.assignee ?? update.sender,
        caseRoomId: update.caseRoomId ?? null,
      });
    case 'close':
      return success({ ...contact, status: 'closed' });
    default:
      return assertNever(update.act);
  }
}

export interface ContactHistoryEntry extends ContactUpdate {
  refusal: ContactRefusal | null;
  /** Who held the contact when the update arrived: the one who was first, where two take it at once. */
  heldBy: string | null;
}

/** A contact as its updates, given in the room's order, leave it, and what became of each. */
export function foldContact(updates: readonly ContactUpdate[]): {
  state: ContactState;
  history: ContactHistoryEntry[];
} {
  let state = newContact();
  const history = updates.map((update): ContactHistoryEntry => {
    const heldBy = state.assignee;
    const outcome = applyToContact(state, update);
    if (outcome.ok) state = outcome.value;
    return { ...update, heldBy, refusal: outcome.ok ? null : outcome.problem };
  });
  return { state, history };
}
