import type { ActOf } from '../domain/act';
import { shownAttachment } from '../domain/message/attachment';
import type { ContactContent } from '../domain/contact/contact';
import type { QuestionContent } from '../domain/consultation/consultation';
import type { ContactRow } from './contact-row';
import type { MessageContent, MessageRow, QuestionRow } from './rows';
import { seal } from './sealing';

/** Where a row stands: what a message's own row and the rows made from it have in common. */
type Place = Pick<MessageRow, 'id' | 'roomId' | 'ts' | 'sender'>;

/** What a message that a person sends shows, before and after the homeserver has it. */
export function messageContent(
  message: Pick<ActOf<'message'>, 'body' | 'rich' | 'question' | 'contact' | 'poll' | 'workItem'>,
): MessageContent {
  const { body, rich, question, contact, poll, workItem: item } = message;
  if (question) return { kind: 'question', body, question };
  if (contact) return { kind: 'contact', body, contact };
  if (item) return { kind: 'work-item', body, item };
  if (poll) return { kind: 'poll', body, poll };
  return { kind: 'text', body, ...(rich && { rich }), mentionsMe: false, edited: false };
}

/** What an attachment shows before the homeserver has it. */
export function attachmentContent({ caption, attachment }: ActOf<'attachment'>): MessageContent {
  const body = caption || attachment.name;
  return { kind: 'attachment', body, caption, mentionsMe: false, attachment: shownAttachment(attachment) };
}

/** A question as asked, before any update. */
export function questionRow(place: Place, question: QuestionContent): QuestionRow {
  const { topic, text, movedFrom } = question;
  const asker = movedFrom?.asker ?? place.sender;
  return {
    id: place.id,
    roomId: place.roomId,
    ts: place.ts,
    due: question.due,
    firstDue: question.due,
    askedAt: place.ts,
    pauses: [],
    status: 'open',
    changedAt: place.ts,
    urgency: question.urgency,
    asker,
    ...(asker !== place.sender && { movedBy: place.sender }),
    assignee: '',
    passedBy: '',
    wanted: question.wanted,
    people: question.people,
    group: question.group?.id ?? '',
    answers: 0,
    lastTs: place.ts,
    answer: '',
    c: seal({ topic, text, ...(movedFrom && { movedFrom }) }),
  };
}

/** A contact as recorded, before any update; it is in the index of clients once it is folded. */
export function contactRow(place: Place, contact: ContactContent): ContactRow {
  return {
    id: place.id,
    roomId: place.roomId,
    ts: place.ts,
    due: contact.due,
    status: 'open',
    changedAt: place.ts,
    urgency: contact.urgency,
    sender: place.sender,
    assignee: '',
    caseRoomId: '',
    mergedInto: '',
    clientKeys: [],
    c: seal(contact),
  };
}
