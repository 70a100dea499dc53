import type { Language } from '../codes';
import { composeText } from '../message/compose-text';
import { momentText } from '../contact/contact-words';
import type { TaskContent } from './task';

const words = {
  fi: { task: 'Tehtävä', assignee: 'Tekijä', due: 'Viimeistään' },
  sv: { task: 'Uppgift', assignee: 'Görs av', due: 'Senast' },
  en: { task: 'Task', assignee: 'Done by', due: 'By' },
} as const satisfies Record<Language, Record<string, string>>;

/** A task as any Matrix client shows it, in its maker's language. */
export function taskText({ what, due }: TaskContent, assigneeName: string, language: Language): string {
  const label = words[language];
  const lines = [
    [label.assignee, assigneeName],
    [label.due, due === undefined ? undefined : momentText(due, language)],
  ] as const;
  return composeText(`${label.task}: ${what}`, lines, '');
}
