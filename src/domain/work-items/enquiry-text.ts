import type { Language } from '../codes';
import { composeText } from '../message/compose-text';
import type { CloseReason } from '../consultation/consultation';
import { momentText } from '../contact/contact-words';
import type { EnquiryContent } from './enquiry';

const words = {
  fi: {
    asked: 'Kysytty ilman asiakkaan tietoja',
    places: 'Missä',
    answered: 'Vastaus kysymykseen',
    by: 'Vastasi',
    elsewhere: 'Vastattu muualla kuin kysymyksen ketjussa.',
    ended: 'Kysymykseen ei tullut vastausta',
  },
  sv: {
    asked: 'Frågat utan uppgifter om klienten',
    places: 'Var',
    answered: 'Svar på frågan',
    by: 'Svarade',
    elsewhere: 'Besvarad på annat sätt än i frågans tråd.',
    ended: 'Frågan fick inget svar',
  },
  en: {
    asked: 'Asked without anything about the client',
    places: 'Where',
    answered: 'Answer to the question',
    by: 'Answered by',
    elsewhere: 'Answered in some other way than in the thread of the question.',
    ended: 'The question got no answer',
  },
} as const satisfies Record<Language, Record<string, string>>;

const whyEnded: Record<CloseReason, Record<Language, string>> = {
  'not-needed': { fi: 'vastausta ei enää tarvita', sv: 'svaret behövs inte längre', en: 'no longer needed' },
  'answered-elsewhere': { fi: 'vastattu muualla', sv: 'besvarad någon annanstans', en: 'answered elsewhere' },
  'asked-again': { fi: 'kysytty uudelleen', sv: 'frågad på nytt', en: 'asked again' },
  'no-answer': { fi: 'kukaan ei vastannut', sv: 'ingen svarade', en: 'nobody answered' },
  mistake: { fi: 'kysytty vahingossa', sv: 'frågad av misstag', en: 'asked by mistake' },
};

/** That something was asked elsewhere, as any Matrix client shows it in the case. */
export function enquiryText({ topic, asked }: EnquiryContent, language: Language): string {
  const label = words[language];
  return composeText(`${label.asked}: ${topic}`, [[label.places, asked.map(({ place }) => place).join(', ')]], '');
}

/** An answer as it comes back into the case. */
export interface ReturnedAnswer {
  topic: string;
  /** Who answered, and when; null where no message of the thread is the answer. */
  given: { by: string; ts: number; words: string } | null;
}

export function enquiryAnswerText({ topic, given }: ReturnedAnswer, language: Language): string {
  const label = words[language];
  const by = given ? `${given.by}, ${momentText(given.ts, language)}` : '';
  return composeText(`${label.answered}: ${topic}`, [[label.by, by]], given ? given.words : label.elsewhere);
}

export function enquiryEndedText(topic: string, reason: CloseReason | undefined, language: Language): string {
  const label = words[language];
  return composeText(`${label.ended}: ${topic}`, [], reason ? whyEnded[reason][language] : '');
}
