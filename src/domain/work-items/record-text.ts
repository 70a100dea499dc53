import type { Language } from '../codes';
import { composeText } from '../message/compose-text';
import { momentText } from '../contact/contact-words';
import type { RecordContent, RecordUpdate } from './record';

const words = {
  fi: {
    recorded: 'Kirjattu asiakastietojärjestelmään',
    messages: 'Viestejä',
    when: 'Kirjattu',
    reference: 'Viite asiakastietojärjestelmässä',
    withdrawn: 'Kirjausmerkintä peruttu',
  },
  sv: {
    recorded: 'Antecknat i klientdatasystemet',
    messages: 'Meddelanden',
    when: 'Antecknat',
    reference: 'Referens i klientdatasystemet',
    withdrawn: 'Märkningen som antecknad har återtagits',
  },
  en: {
    recorded: 'Recorded in the client record system',
    messages: 'Messages',
    when: 'Recorded',
    reference: 'Reference in the client record system',
    withdrawn: 'The mark as recorded was withdrawn',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** A record as any Matrix client shows it, in its maker's language. */
export function recordText({ messages, recordedAt, reference, text }: RecordContent, language: Language): string {
  const label = words[language];
  return composeText(
    label.recorded,
    [
      [label.messages, String(messages.length)],
      [label.when, momentText(recordedAt, language)],
      [label.reference, reference],
    ],
    text ?? '',
  );
}

/** That a record was withdrawn, in the words of the message that does it. */
export function withdrawnText({ reason }: RecordUpdate, language: Language): string {
  return composeText(words[language].withdrawn, [], reason);
}
