import { z } from 'zod';
import { sentAttachment } from './message/attachment';
import { caseCardContent } from './case/case';
import { administrativeAct, isAdministrative, type AdministrativeAct } from './circle/circle-acts';
import { contactContent, contactUpdateContent } from './contact/contact';
import { questionContent, questionUpdateContent, type QuestionElsewhere } from './consultation/consultation';
import { calledPeople } from './message/mentions';
import { richText } from './message/rich-text';
import { workItem, workItemUpdate } from './work-items/work-item';
import { relatedFields, relationActs, relationReferences, withRelationReference } from './message/relation-acts';

const roomId = z.string().max(255);
const eventId = z.string().max(255);

/** A message in a room: plain, an answer in a thread, a question, or a contact. */
export const messageAct = z.object({
  kind: z.literal('message'),
  roomId,
  body: z.string().min(1).max(40_000),
  /** What the words say beside the body, where they say more. */
  rich: richText.optional(),
  /** Whom the message calls. */
  calls: calledPeople.optional(),
  /** Root of the thread it belongs to. */
  threadId: eventId.optional(),
  question: questionContent.optional(),
  contact: contactContent.optional(),
  ...relatedFields,
  /** What the message does beside its words to the question whose thread it is in. */
  update: questionUpdateContent.optional(),
  /** What the message does beside its words to the contact whose thread it is in. */
  contactUpdate: contactUpdateContent.optional(),
  /** It says what was done to its case, and nothing of the client. */
  tellsOfCase: z.literal(true).optional(),
  /** What it makes that is followed up: a task, for one. */
  workItem: workItem.optional(),
  /** What it does beside its words to the work item that it replies to. */
  workItemUpdate: workItemUpdate.optional(),
});

/** A picture, film, sound or file; its bytes wait in the cache until the homeserver has them, or are there already. */
export const attachmentAct = z.object({
  kind: z.literal('attachment'),
  roomId,
  /** What is said of it; empty where nothing is. */
  caption: z.string().max(40_000),
  threadId: eventId.optional(),
  attachment: sentAttachment,
  /** Its sender has asked with it the question whose thread it is in. */
  ofQuestion: z.literal(true).optional(),
  ...relatedFields,
});

export const questionUpdateAct = z.object({
  kind: z.literal('question-update'),
  roomId,
  questionId: eventId,
  update: questionUpdateContent,
});

export const contactUpdateAct = z.object({
  kind: z.literal('contact-update'),
  roomId,
  contactId: eventId,
  update: contactUpdateContent,
});

export const workItemUpdateAct = z.object({
  kind: z.literal('work-item-update'),
  roomId,
  itemId: eventId,
  update: workItemUpdate,
});

/** Opens a group chat from a contact: the room, its card, its people, and the contact's new status. */
export const openCaseAct = z.object({
  kind: z.literal('open-case'),
  /** The inbox room that holds the contact. */
  roomId,
  contactId: eventId,
  /** The circle that the case belongs to. */
  circleId: roomId,
  name: z.string().min(1).max(255),
  invitees: z.array(z.string().max(255)).max(100),
  card: caseCardContent,
  /** The card in plain text, for any Matrix client. */
  body: z.string().min(1).max(40_000),
});

/** Everything a person can do that must reach the homeserver, however late. */
export const act = z.discriminatedUnion('kind', [
  messageAct,
  attachmentAct,
  questionUpdateAct,
  contactUpdateAct,
  workItemUpdateAct,
  openCaseAct,
  ...relationActs,
  administrativeAct,
]);
export type Act = z.infer<typeof act>;
export type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** The acts that stand in a room's timeline. */
export type TimelineAct = Exclude<Act, AdministrativeAct>;

/** Why an act could not be sent, for the person who made it. */
export const actFailures = [
  'forbidden',
  'too-large',
  'room-gone',
  'malformed',
  'target-unsent',
  /** The bytes of what is to be sent are no longer on this device. */
  'file-gone',
  /** Another has answered, closed or moved the question meanwhile that it answers; its maker decides. */
  'already-answered',
  /** Clients are spoken of in such a room, and the homeserver could have read it. */
  'not-encrypted',
  /** It was done, but for some of the people it names. */
  'partly',
  'refused',
] as const;
export type ActFailure = (typeof actFailures)[number];

/** Marks the id of a row that is not yet on the homeserver. */
const localPrefix = '~';

/** The id a row has until the homeserver gives the event's own. */
export function localEventId(txnId: string): string {
  return `${localPrefix}${txnId}`;
}

export function isLocalEventId(id: string): boolean {
  return id.startsWith(localPrefix);
}

/** The transaction id that a local id was made from. */
export function txnIdOfLocal(id: string): string {
  return id.slice(localPrefix.length);
}

/** The first id in an act that the homeserver does not know yet, or null where it knows all. */
export function localReference(act: Act): string | null {
  return referencesOf(act).find(isLocalEventId) ?? null;
}

/** The ids of the events that an act refers to. */
export function referencesOf(act: Act): string[] {
  if (isAdministrative(act)) return [];
  switch (act.kind) {
    case 'message':
    case 'attachment':
      return [act.threadId, act.replyTo, movedTo(act)?.questionId, ...enquired(act)].filter((id) => id !== undefined);
    case 'question-update':
      return act.update.answer ? [act.questionId, act.update.answer] : [act.questionId];
    case 'contact-update':
    case 'open-case':
      return [act.contactId];
    case 'work-item-update':
      return [act.itemId];
    default:
      return relationReferences(act);
  }
}

/** Where a message says that a question goes on; that is in another room. */
function movedTo(act: ActOf<'message' | 'attachment'>): QuestionElsewhere | undefined {
  return act.kind === 'message' ? act.update?.movedTo : undefined;
}

/** The questions that a message says were asked elsewhere. */
function enquired(act: ActOf<'message' | 'attachment'>): string[] {
  if (act.kind !== 'message' || act.workItem?.kind !== 'enquiry') return [];
  return act.workItem.content.asked.map(({ questionId }) => questionId);
}

function withEnquired(act: ActOf<'message'>, turned: (id: string) => string): Pick<ActOf<'message'>, 'workItem'> {
  if (act.workItem?.kind !== 'enquiry') return {};
  const { content } = act.workItem;
  const asked = content.asked.map((one) => ({ ...one, questionId: turned(one.questionId) }));
  return { workItem: { kind: 'enquiry', content: { ...content, asked } } };
}

function withMovedTo(act: ActOf<'message'>, turned: (id: string) => string): Pick<ActOf<'message'>, 'update'> {
  const to = movedTo(act);
  if (!act.update || !to) return {};
  return { update: { ...act.update, movedTo: { ...to, questionId: turned(to.questionId) } } };
}

/** The act with a local id turned into the event's own. */
export function withReference(act: Act, localId: string, eventId: string): Act {
  if (isAdministrative(act)) return act;
  const turned = (id: string): string => (id === localId ? eventId : id);
  switch (act.kind) {
    case 'message':
    case 'attachment':
      return {
        ...act,
        ...(act.threadId && { threadId: turned(act.threadId) }),
        ...(act.replyTo && { replyTo: turned(act.replyTo) }),
        ...(act.kind === 'message' && { ...withMovedTo(act, turned), ...withEnquired(act, turned) }),
      };
    case 'question-update': {
      const { answer } = act.update;
      return {
        ...act,
        questionId: turned(act.questionId),
        update: answer ? { ...act.update, answer: turned(answer) } : act.update,
      };
    }
    case 'contact-update':
    case 'open-case':
      return { ...act, contactId: turned(act.contactId) };
    case 'work-item-update':
      return { ...act, itemId: turned(act.itemId) };
    default:
      return withRelationReference(act, turned);
  }
}
