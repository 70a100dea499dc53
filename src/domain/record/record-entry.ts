import type { CaseCardContent } from '../case/case';
import type { Names } from '../codes';
import { momentText } from '../contact/contact-words';
import { reasonName } from '../contact/contact-reasons';
import { professions, type Profession } from '../directory/directory';
import { recordPartNames, recordParts, type RecordPart } from './record-templates';
import { dateOf, dayAt } from '../calendar/wall-clock';
import type { RecordLanguage } from '../work-items/record';

/** What an entry says, part by part. */
export type RecordEntry = Record<RecordPart, string>;

/** The longest that one part can be. */
export const longestPart = 5000;

/** Somebody who said or does something, as an entry names her. */
export interface NamedPerson {
  name: string;
  profession: Profession | null;
}

export interface SaidInCase {
  by: NamedPerson;
  /** Milliseconds since the epoch. */
  ts: number;
  words: string;
}

export interface TaskInCase {
  what: string;
  assignee: NamedPerson;
  due: number | undefined;
  isDone: boolean;
}

/** What an entry is drafted from. */
export interface RecordSource {
  card: CaseCardContent;
  /** When the group chat was opened, milliseconds since the epoch. */
  openedAt: number;
  people: readonly NamedPerson[];
  said: readonly SaidInCase[];
  tasks: readonly TaskInCase[];
  /** What the organisation calls its reasons. */
  reasons?: ReadonlyMap<string, Names> | undefined;
}

const words = {
  fi: {
    title: 'Kirjaus',
    contact: 'Yhteydenotto',
    onBehalf: 'Puolesta asioi',
    present: 'Asiaa käsittelivät',
    by: 'viimeistään',
    done: 'tehty',
  },
  sv: {
    title: 'Anteckning',
    contact: 'Kontakt',
    onBehalf: 'Uträttar ärenden för klienten',
    present: 'Ärendet behandlades av',
    by: 'senast',
    done: 'gjort',
  },
} as const satisfies Record<RecordLanguage, Record<string, string>>;

function personText({ name, profession }: NamedPerson, language: RecordLanguage): string {
  return profession ? `${name}, ${professions[profession][language]}` : name;
}

/** One message as it goes into an entry: who said it, as what, when, and the words. */
export function saidText({ by, ts, words: said }: SaidInCase, language: RecordLanguage): string {
  return `${personText(by, language)} (${momentText(ts, language)}): ${said.trim()}`;
}

function taskLine({ what, assignee, due, isDone }: TaskInCase, language: RecordLanguage): string {
  const { by, done } = words[language];
  const details = [
    personText(assignee, language),
    due !== undefined && `${by} ${momentText(due, language)}`,
    isDone && done,
  ];
  return `– ${what} (${details.filter(Boolean).join(', ')})`;
}

/** What an entry says before anybody has written in it. */
export function draftedEntry(source: RecordSource, language: RecordLanguage): RecordEntry {
  const { card, openedAt, people, said, tasks, reasons } = source;
  const label = words[language];
  const { onBehalf } = card;
  const occasion = [
    `${label.contact} ${card.number}, ${momentText(openedAt, language)}: ${reasonName(card, language, reasons)}.`,
    onBehalf && `${label.onBehalf}: ${[onBehalf.name, onBehalf.relation].filter(Boolean).join(', ')}.`,
    people.length > 0 && `${label.present}: ${people.map((one) => personText(one, language)).join('; ')}.`,
    card.text.trim(),
  ];
  return {
    occasion: occasion.filter(Boolean).join('\n'),
    assessment: said.map((one) => saidText(one, language)).join('\n'),
    decisions: '',
    plan: '',
    actions: tasks.map((task) => taskLine(task, language)).join('\n'),
  };
}

/** An entry as text: its title and those of its parts that say something. */
export function entryText(entry: RecordEntry, number: string, now: number, language: RecordLanguage): string {
  const parts = recordParts.flatMap((part) => {
    const text = entry[part].trim();
    return text ? [`${recordPartNames[part][language]}\n${text}`] : [];
  });
  return [entryTitle(number, now, language), ...parts].join('\n\n');
}

export function entryTitle(number: string, now: number, language: RecordLanguage): string {
  return `${words[language].title} ${number}, ${momentText(now, language)}`;
}

/** The name of a file that an entry is saved in, without its ending: of the case its number, and the day. */
export function entryFileName(number: string, now: number): string {
  return `${number}-${dateOf(dayAt(now))}`;
}
