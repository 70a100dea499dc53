import { z } from 'zod';
import type { Language } from '../codes';
import { composeText } from '../message/compose-text';
import { momentText } from '../contact/contact-words';
import { moment } from '../service/service';

const id = z.string().min(1).max(255);

/** What was done with what is known of a client: looked at, looked for, or taken out. */
export const loggedUses = ['open', 'search', 'export'] as const;

/** How a record entry was taken out. */
export const exportWays = ['copy', 'print', 'pdf', 'fhir'] as const;
export type ExportWay = (typeof exportWays)[number];

/**
 * Block `fi.piiri.log.entry` beside the text of a message in a log room: who used what of a client and when. It holds
 * ids alone, so that the log is no second place where clients are named.
 */
export const logEntry = z.object({
  v: z.literal(1),
  act: z.enum(loggedUses),
  /** The group chat, or the inbox of the contact. */
  roomId: id,
  /** The contact, where one was used. */
  contactId: id.optional(),
  /** For `export`. */
  as: z.enum(exportWays).optional(),
  /** When, milliseconds since the epoch by the clock of the device: without a network it is sent later. */
  at: moment,
});
export type LogEntry = z.infer<typeof logEntry>;

const words = {
  fi: { open: 'Avattu', search: 'Haettu saman asiakkaan muut yhteydenotot', export: 'Viety ulos' },
  sv: { open: 'Öppnat', search: 'Sökt klientens övriga kontakter', export: 'Fört ut' },
  en: { open: 'Opened', search: "Looked up the client's other contacts", export: 'Taken out' },
} as const satisfies Record<Language, Record<LogEntry['act'], string>>;

const labels = {
  fi: { when: 'Aika', room: 'Huone', contact: 'Yhteydenotto', as: 'Muoto' },
  sv: { when: 'Tid', room: 'Rum', contact: 'Kontakt', as: 'Form' },
  en: { when: 'Time', room: 'Room', contact: 'Contact', as: 'Form' },
} as const satisfies Record<Language, Record<string, string>>;

const roomNames = { fi: 'Käyttöloki', sv: 'Användningslogg', en: 'Log of use' } as const satisfies Record<
  Language,
  string
>;

/** The name of the room that holds a person's log. */
export function logRoomName(person: string, language: Language): string {
  return `${roomNames[language]} · ${person}`;
}

/** An entry as whoever reads the log reads it, with any Matrix client. */
export function logText({ act, roomId, contactId, as, at }: LogEntry, language: Language): string {
  const label = labels[language];
  return composeText(
    words[language][act],
    [
      [label.when, momentText(at, language)],
      [label.room, roomId],
      [label.contact, contactId],
      [label.as, as],
    ],
    '',
  );
}
