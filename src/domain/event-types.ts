/**
 * Every Matrix type of Piiri's own: events, state, room types and the blocks that stand beside a message's text.
 * docs/protocol.md gives each one's schema, an example, and what another Matrix client shows.
 */
export const eventTypes = {
  /** State of a circle's space. */
  circle: 'fi.piiri.circle',
  /** State of a circle's space or a room: whether it is archived. */
  archive: 'fi.piiri.archive',
  /** State of a circle's space: when it is open and what it promises. */
  service: 'fi.piiri.service',
  /** State of a circle's space, one per ISO week, which is its key: who is on duty when. */
  duty: 'fi.piiri.duty',
  /** State of a circle's space: what its questions are about. */
  topics: 'fi.piiri.topics',
  /** State of the organisation's space: why clients make contact. */
  contactReasons: 'fi.piiri.contact.reasons',
  /** State of the organisation's space: how long closed cases are kept. */
  retention: 'fi.piiri.retention',
  /** State of the directory room, one per professional, keyed by the user id without its `@`. */
  person: 'fi.piiri.person',
  /** State of the directory room, one per professional, keyed by the user id with its `@`: only she can send it. */
  availability: 'fi.piiri.availability',
  /** Block of the message that asks a question. */
  question: 'fi.piiri.question',
  /** Block of a file in a question's thread that was asked with the question. */
  questionFile: 'fi.piiri.question.file',
  /** Changes a question's status; relates to the question by m.reference. */
  questionUpdate: 'fi.piiri.question.update',
  /** Block of the message that records a client's contact in an inbox. */
  contact: 'fi.piiri.contact',
  /** Changes a contact's status; relates to the contact by m.reference. */
  contactUpdate: 'fi.piiri.contact.update',
  /** State of a group chat: who leads it, and whether it is closed. */
  case: 'fi.piiri.case',
  /** State of a group chat, keyed by a user id without its `@`: until when somebody is in it. */
  caseGuest: 'fi.piiri.case.guest',
  /** State of a group chat, one per call: who of a profession were asked, of whom the first to come joins. */
  caseCall: 'fi.piiri.case.call',
  caseTold: 'fi.piiri.case.told',
  /** Block of the first message of a group chat: what of the contact is shared in it. */
  caseCard: 'fi.piiri.case.card',
  /** Block of the message that gives somebody a task. */
  task: 'fi.piiri.task',
  /** Changes a task; relates to it by m.reference. */
  taskUpdate: 'fi.piiri.task.update',
  /** Block of the message that says what of the talk has been taken to the client record system. */
  record: 'fi.piiri.record',
  /** Withdraws a record; relates to it by m.reference. */
  recordUpdate: 'fi.piiri.record.update',
  /** Block of the message that offers a client to somebody else to see to. */
  handover: 'fi.piiri.handover',
  /** Answers or withdraws a handover; block of a message that replies to the offer. */
  handoverUpdate: 'fi.piiri.handover.update',
  /** Block of the message by which a case knows that something was asked elsewhere. */
  enquiry: 'fi.piiri.enquiry',
  /** Brings back to a case what became of its question; block of a message that replies to the enquiry. */
  enquiryUpdate: 'fi.piiri.enquiry.update',
  /** Block of a message in a log room: what its sender has used of what is known of a client. */
  logEntry: 'fi.piiri.log.entry',
  /** Field of a log room's m.room.create: the organisation whose leads read it. */
  organisation: 'fi.piiri.organisation',
  /** State of the reception room, one per professional, keyed by the user id with its `@`: her bookable times. */
  reception: 'fi.piiri.reception',
  /** State of the reception room: what holds for the whole organisation. */
  receptionSettings: 'fi.piiri.reception.settings',
  /** State of the reception room, one per booking: whose time is taken when. */
  receptionBooking: 'fi.piiri.reception.booking',
  /** Block of the message that tells of a remote reception that was booked. */
  booking: 'fi.piiri.booking',
  /** Moves or cancels a booked reception; a block of a message that replies to its card. */
  bookingUpdate: 'fi.piiri.booking.update',
  /** Account data of a person: what she has put out of her queue, and until when. */
  snooze: 'fi.piiri.snooze',
  sharing: 'fi.piiri.sharing',
  /** Field of every content that Piiri sends: the act's transaction id, to find it again after a new sign-in. */
  act: 'fi.piiri.act',
  /** Field of every state that Piiri sends: the event that its maker saw standing, to tell edits made at once. */
  basis: 'fi.piiri.basis',
} as const;

/** Values of `type` in m.room.create (Matrix spec, room types). */
export const roomTypes = {
  space: 'm.space',
  consultation: 'fi.piiri.consultation',
  inbox: 'fi.piiri.inbox',
  case: 'fi.piiri.case',
  directory: 'fi.piiri.directory',
  log: 'fi.piiri.log',
  reception: 'fi.piiri.reception',
} as const;

/** What a room is to Piiri. `other` is any room that another client made without a type of ours. */
export const roomKinds = [
  'organisation',
  'circle',
  'consultation',
  'inbox',
  'case',
  'directory',
  'log',
  'reception',
  'other',
] as const;
export type RoomKind = (typeof roomKinds)[number];

/**
 * Tells what a room is from the `type` of its m.room.create and whether it carries a circle's state.
 * A space without the circle's state is the organisation's root.
 */
export function roomKindOf(createType: string | undefined, hasCircleState: boolean): RoomKind {
  switch (createType) {
    case roomTypes.space:
      return hasCircleState ? 'circle' : 'organisation';
    case roomTypes.consultation:
      return 'consultation';
    case roomTypes.inbox:
      return 'inbox';
    case roomTypes.case:
      return 'case';
    case roomTypes.directory:
      return 'directory';
    case roomTypes.log:
      return 'log';
    case roomTypes.reception:
      return 'reception';
    default:
      return 'other';
  }
}

/** Whether clients are spoken of in this kind of room: nothing is said there that the homeserver could read. */
export function speaksOfClients(kind: RoomKind): boolean {
  return kind === 'consultation' || kind === 'inbox' || kind === 'case' || kind === 'log';
}

/** Whether state of this kind of room is edited with Piiri and kept in its cache; of others only what stands matters. */
export function holdsEditableState(kind: RoomKind): boolean {
  return kind !== 'other' && kind !== 'log';
}
