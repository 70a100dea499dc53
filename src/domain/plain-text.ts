import type { CaseCardContent } from './case';
import type { Language } from './codes';
import { contactChannels, contactReasons, onBehalfBases, type ContactContent, type OnBehalf } from './contact';
import type { QuestionContent } from './consultation';
import { professions } from './directory';
import { urgencies } from './service';

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
    channel: 'Kanava',
    reason: 'Syy',
    client: 'Asiakas',
    phone: 'Puhelin',
    municipality: 'Kunta',
    onBehalf: 'Puolesta asioi',
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
    channel: 'Kanal',
    reason: 'Orsak',
    client: 'Klient',
    phone: 'Telefon',
    municipality: 'Kommun',
    onBehalf: 'Uträttar ärenden för klienten',
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
    channel: 'Channel',
    reason: 'Reason',
    client: 'Client',
    phone: 'Phone',
    municipality: 'Municipality',
    onBehalf: 'Acting on behalf',
  },
} as const satisfies Record<Language, Record<string, string>>;

type Line = readonly [label: string, value: string | undefined];

function compose(title: string, lines: readonly Line[], text: string): string {
  const facts = lines.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
  return [[title, ...facts].join('\n'), text.trim()].filter(Boolean).join('\n\n');
}

function onBehalfText(person: OnBehalf | undefined, language: Language): string | undefined {
  if (!person) return undefined;
  const details = [person.relation, onBehalfBases[person.basis][language]].filter(Boolean).join(', ');
  return `${person.name} (${details})`;
}

/** @param nameOf how those are called who are asked by name */
export function questionText(
  question: QuestionContent,
  language: Language,
  nameOf: (userId: string) => string = (userId) => userId,
): string {
  const label = words[language];
  const { movedFrom } = question;
  return compose(
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
  return compose(`${words[language].passed}: ${name}`, [], note);
}

/** @param place where the question goes on, as its people call it */
export function moveText(place: string, note: string, language: Language): string {
  return compose(`${words[language].moved}: ${place}`, [], note);
}

export function contactText(contact: ContactContent, language: Language): string {
  const label = words[language];
  return compose(
    `${label.contact} ${contact.number}`,
    [
      [label.channel, contactChannels[contact.channel][language]],
      [label.reason, contactReasons[contact.reason][language]],
      [label.urgency, urgencies[contact.urgency][language]],
      [label.client, contact.client.name],
      [label.phone, contact.client.phone],
      [label.municipality, contact.client.municipality],
      [label.onBehalf, onBehalfText(contact.onBehalf, language)],
    ],
    contact.text,
  );
}

export function caseCardText(card: CaseCardContent, language: Language): string {
  const label = words[language];
  return compose(
    `${label.groupChat} ${card.number}`,
    [
      [label.reason, contactReasons[card.reason][language]],
      [label.client, card.client.name],
      [label.phone, card.client.phone],
      [label.municipality, card.client.municipality],
      [label.onBehalf, onBehalfText(card.onBehalf, language)],
    ],
    card.text,
  );
}
