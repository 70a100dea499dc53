import { composeText, type TextLine } from './compose-text';
import { sharableFields, type CaseCardContent } from '../case/case';
import type { Language } from '../codes';
import { contactCloseReasons, type ContactContent, type ToldContactUpdate } from '../contact/contact';
import { fieldsChanged, withChanges, type ContactField } from '../contact/contact-changes';
import { reasonName } from '../contact/contact-reasons';
import { contactFieldNames, contactFieldText, momentText } from '../contact/contact-words';
import type { QuestionContent } from '../consultation/consultation';
import { professions } from '../directory/directory';
import { urgencies } from '../service/service';

/**
 * The text that stands in a message's body beside Piiri's own block, so that a person with any other Matrix client
 * reads the same thing. Written in the sender's language.
 */
const words = {
  fi: {
    question: 'Kysymys',
    passed: 'Siirsin kysymyksen',
    moved: 'Siirsin kysymyksen toiseen paikkaan',
    movedFrom: 'Siirretty tänne täältä',
    asker: 'Kysyjä',
    wanted: 'Toivottu vastaaja',
    people: 'Kysytään nimeltä',
    urgency: 'Kiireellisyys',
    contact: 'Yhteydenotto',
    groupChat: 'Ryhmächat',
    edited: 'Tietoja muutettu',
    before: 'ennen',
    callBack: 'Asiakkaalle soitetaan',
    answered: 'Asiakkaalle on vastattu',
    closed: 'Suljettu',
  },
  sv: {
    question: 'Fråga',
    passed: 'Jag lämnade frågan vidare',
    moved: 'Jag flyttade frågan till en annan plats',
    movedFrom: 'Flyttad hit från',
    asker: 'Frågeställare',
    wanted: 'Önskad svarare',
    people: 'Frågas vid namn',
    urgency: 'Brådska',
    contact: 'Kontakt',
    groupChat: 'Gruppchatt',
    edited: 'Uppgifter ändrade',
    before: 'förut',
    callBack: 'Klienten rings upp',
    answered: 'Klienten har fått svar',
    closed: 'Avslutad',
  },
  en: {
    question: 'Question',
    passed: 'I passed the question on',
    moved: 'I moved the question to another place',
    movedFrom: 'Moved here from',
    asker: 'Asked by',
    wanted: 'Wanted from',
    people: 'Asked by name',
    urgency: 'Urgency',
    contact: 'Contact',
    groupChat: 'Group chat',
    edited: 'Details changed',
    before: 'before',
    callBack: 'The client is called',
    answered: 'The client has been answered',
    closed: 'Closed',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** @param nameOf how those are called who are asked by name */
export function questionText(
  question: QuestionContent,
  language: Language,
  nameOf: (userId: string) => string = (userId) => userId,
): string {
  const label = words[language];
  const { movedFrom } = question;
  return composeText(
    `${label.question}: ${question.topic}`,
    [
      [label.urgency, urgencies[question.urgency][language]],
      [label.wanted, question.wanted.map((code) => professions[code][language]).join(', ')],
      [label.people, question.people.map(nameOf).join(', ')],
      [label.movedFrom, movedFrom?.place],
      [label.asker, movedFrom && nameOf(movedFrom.asker)],
    ],
    [movedFrom?.note, question.text].filter(Boolean).join('\n\n'),
  );
}

/** @param name of the person to whom the question is passed */
export function passText(name: string, note: string, language: Language): string {
  return composeText(`${words[language].passed}: ${name}`, [], note);
}

/** @param place where the question goes on, as its people call it */
export function moveText(place: string, note: string, language: Language): string {
  return composeText(`${words[language].moved}: ${place}`, [], note);
}

/** The parts of a contact that stand above its own words, in the order in which they are read. */
const contactLines: readonly ContactField[] = [
  'channel',
  'receivedAt',
  'reason',
  'urgency',
  'name',
  'identityCode',
  'phone',
  'address',
  'municipality',
  'language',
  'interpreter',
  'accessNeeds',
  'onBehalf',
  'consent',
];

export function contactText(contact: ContactContent, language: Language): string {
  return composeText(
    `${words[language].contact} ${contact.number}`,
    contactLines.map((field) => [contactFieldNames[field][language], contactFieldText(contact, field, language)]),
    contact.text,
  );
}

/** What is done to a contact and is to be read: an edit, a call that was agreed, an answer, and how it ended. */
export function contactUpdateText(contact: ContactContent, update: ToldContactUpdate, language: Language): string {
  const label = words[language];
  const title = (said: string) => `${label.contact} ${contact.number} · ${said}`;
  const note = update.note ?? '';
  switch (update.act) {
    case 'edit': {
      const after = withChanges(contact, update.changes ?? {});
      const lines = fieldsChanged(contact, after).map((field): TextLine => {
        const [was, is] = [contact, after].map((one) => contactFieldText(one, field, language) || '–');
        return [contactFieldNames[field][language], `${is ?? ''} (${label.before}: ${was ?? ''})`];
      });
      return composeText(title(label.edited), lines, '');
    }
    case 'call-back':
      return composeText(title(`${label.callBack} ${momentText(update.until ?? 0, language)}`), [], note);
    case 'answer':
      return composeText(title(label.answered), [], note);
    case 'close': {
      const why = update.reason ? `: ${contactCloseReasons[update.reason][language]}` : '';
      return composeText(title(`${label.closed}${why}`), [], note);
    }
  }
}

/** What stands above a card's own words, its reason aside. */
const cardLines = sharableFields.filter((field) => field !== 'text');

export function caseCardText(card: CaseCardContent, language: Language): string {
  return composeText(
    `${words[language].groupChat} ${card.number}`,
    [
      [contactFieldNames.reason[language], reasonName(card, language)],
      ...cardLines.map((field): TextLine => [
        contactFieldNames[field][language],
        contactFieldText(card, field, language),
      ]),
    ],
    card.text,
  );
}
