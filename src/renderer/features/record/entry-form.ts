import { z } from 'zod';
import {
  draftedEntry,
  longestPart,
  saidText,
  type RecordEntry,
  type RecordSource,
} from '../../../domain/record/record-entry';
import {
  recordParts,
  recordTemplateCodes,
  templateForReason,
  type RecordPart,
} from '../../../domain/record/record-templates';
import { recordLanguages, type RecordLanguage } from '../../../domain/work-items/record';
import type { EntrySource, TickedMessage } from './entry-source';

const part = z.string().max(longestPart);

/** An entry while it is written; kept where drafts are. */
export const entryForm = z.object({
  /** Somebody has written in it: until then it follows what is chosen. */
  isBegun: z.boolean(),
  language: z.enum(recordLanguages),
  template: z.enum(recordTemplateCodes),
  parts: z.object({ occasion: part, assessment: part, decisions: part, plan: part, actions: part }),
  /** The words of the chosen messages that are in it, by message, as they were when they were taken. */
  taken: z.record(z.string(), z.string()),
});
export type EntryForm = z.infer<typeof entryForm>;

/** What is kept before anything is drafted. */
export const noEntry: EntryForm = {
  isBegun: false,
  language: 'fi',
  template: 'general',
  parts: { occasion: '', assessment: '', decisions: '', plan: '', actions: '' },
  taken: {},
};

function cut(entry: RecordEntry): RecordEntry {
  const cuts = recordParts.map((name) => [name, entry[name].slice(0, longestPart)] as const);
  return { ...entry, ...Object.fromEntries(cuts) };
}

/** The entry as it stands before anybody has written in it. */
export function begun(source: EntrySource, language: RecordLanguage): EntryForm {
  return {
    isBegun: false,
    language,
    template: templateForReason(source.card.reason),
    parts: cut(draftedEntry(source, language)),
    taken: Object.fromEntries(source.ticked.map(({ id, words }) => [id, words])),
  };
}

/** The entry in another language: what is still as it was drafted is drafted anew, and what was written stays. */
export function inLanguage(form: EntryForm, source: RecordSource, language: RecordLanguage): Partial<EntryForm> {
  const [was, is] = [form.language, language].map((each) => cut(draftedEntry(source, each)));
  if (!was || !is) return { language };
  const parts = { ...form.parts };
  for (const name of recordParts) if (parts[name] === was[name]) parts[name] = is[name];
  return { language, parts };
}

/** The chosen messages that are not in the entry as they read now. */
export function notTaken({ taken }: EntryForm, ticked: readonly TickedMessage[]): TickedMessage[] {
  return ticked.filter(({ id, words }) => taken[id] !== words);
}

/** The entry with a chosen message at the end of a part. */
export function withMessage(form: EntryForm, message: TickedMessage, name: RecordPart): Partial<EntryForm> {
  const text = [form.parts[name], saidText(message, form.language)].filter(Boolean).join('\n');
  return {
    parts: { ...form.parts, [name]: text.slice(0, longestPart) },
    taken: { ...form.taken, [message.id]: message.words },
  };
}
