import { caseCloseReasons, type CaseCloseReason } from './case-life';
import type { Language } from '../codes';
import { composeText } from '../message/compose-text';
import { professions, type Profession } from '../directory/directory';

/** What people read in a case's talk, with any Matrix client, when its standing is changed; written in the sender's language. */
const words = {
  fi: {
    closed: 'Suljin tapauksen',
    left: 'Jäi auki',
    reopened: 'Avasin tapauksen uudelleen',
    lead: 'Tapauksen vetäjä on nyt',
    called: 'Pyysin mukaan',
    first: 'Ensimmäinen, joka tulee, jää mukaan.',
  },
  sv: {
    closed: 'Jag avslutade ärendet',
    left: 'Lämnades öppet',
    reopened: 'Jag öppnade ärendet på nytt',
    lead: 'Ärendet leds nu av',
    called: 'Jag bad om',
    first: 'Den första som kommer är med.',
  },
  en: {
    closed: 'I closed the case',
    left: 'Left open',
    reopened: 'I opened the case again',
    lead: 'The case is now led by',
    called: 'I asked for',
    first: 'The first who comes is in.',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** @param left what was still open, in words */
export function caseClosedText(
  { reason, left, note }: { reason: CaseCloseReason; left: readonly string[]; note: string },
  language: Language,
): string {
  const label = words[language];
  const title = `${label.closed}: ${caseCloseReasons[reason][language]}`;
  return composeText(title, [[label.left, left.join(', ')]], note);
}

export function caseReopenedText(note: string, language: Language): string {
  return composeText(words[language].reopened, [], note);
}

export function caseLeadText(name: string, language: Language): string {
  return `${words[language].lead} ${name}.`;
}

export function caseCallText(profession: Profession, language: Language): string {
  const { called, first } = words[language];
  return `${called}: ${professions[profession][language]}. ${first}`;
}
