import { z } from 'zod';
import { codesOf, languages, type CodeList, type Language, type Names } from '../codes';

/** Why a client or someone for the client makes contact, where the organisation has stated no list of its own. */
export const contactReasons = {
  'coping-at-home': { fi: 'kotona pärjääminen', sv: 'klara sig hemma', en: 'coping at home' },
  discharge: { fi: 'kotiutuminen', sv: 'utskrivning', en: 'discharge from hospital' },
  mobility: { fi: 'liikkuminen ja kaatumiset', sv: 'rörlighet och fall', en: 'mobility and falls' },
  memory: { fi: 'muistihuoli', sv: 'oro för minnet', en: 'concern about memory' },
  medication: { fi: 'lääkehoito', sv: 'läkemedelsbehandling', en: 'medication' },
  'informal-care': { fi: 'omaishoito', sv: 'närståendevård', en: 'informal care' },
  livelihood: { fi: 'toimeentulo ja asuminen', sv: 'utkomst och boende', en: 'livelihood and housing' },
  services: { fi: 'neuvonta palveluista', sv: 'rådgivning om tjänster', en: 'advice on services' },
} as const satisfies CodeList<string>;
export type BuiltInReason = keyof typeof contactReasons;

export const reasonLimits = { reasons: 100, code: 64, name: 60 } as const;

/** A code of the organisation's list. It never changes: contacts name it for ever. */
export const reasonCode = z.string().min(1).max(reasonLimits.code);

const name = z.string().max(reasonLimits.name).default('');

/** What a reason is called; named in at least one language. */
export const reasonNames = z
  .object({ fi: name, sv: name, en: name })
  .refine((names) => languages.some((code) => names[code].trim() !== ''));

/** A reason as a contact or a card names it: by its code, and by its names where the code is not built in. */
export const namedReason = { reason: reasonCode, reasonNames: reasonNames.optional() };
export interface NamedReason {
  reason: string;
  reasonNames?: Names | undefined;
}

/** One reason of the organisation's list. One that is retired is offered no more, and still named where it stands. */
export const listedReason = z
  .object({ code: reasonCode, fi: name, sv: name, en: name, retired: z.boolean().default(false) })
  .refine((listed) => languages.some((code) => listed[code].trim() !== ''));
export type ListedReason = z.infer<typeof listedReason>;

/** State `fi.piiri.contact.reasons` of the organisation's space, in the order in which the form offers them. */
export const contactReasonsContent = z.object({
  v: z.literal(1),
  reasons: z
    .array(listedReason)
    .max(reasonLimits.reasons)
    .refine((reasons) => new Set(reasons.map(({ code }) => code)).size === reasons.length),
});
export type ContactReasonsContent = z.infer<typeof contactReasonsContent>;

/** The list that holds where the organisation has stated none. */
export const builtInReasons: readonly ListedReason[] = codesOf<BuiltInReason>(contactReasons).map((code) => ({
  code,
  ...contactReasons[code],
  retired: false,
}));

function isBuiltIn(code: string): code is BuiltInReason {
  return Object.hasOwn(contactReasons, code);
}

function inLanguage(names: Names, language: Language): string {
  const first = languages.find((code) => names[code].trim() !== '');
  return names[language].trim() || (first ? names[first].trim() : '');
}

/**
 * What a reason is called: as the organisation's list names it now, else as it is built in, else as the contact itself
 * names it. A code that nobody knows stands for itself.
 */
export function reasonName(
  { reason, reasonNames: own }: NamedReason,
  language: Language,
  listed: ReadonlyMap<string, Names> = new Map(),
): string {
  const names = listed.get(reason) ?? (isBuiltIn(reason) ? contactReasons[reason] : own);
  return (names && inLanguage(names, language)) || reason;
}

/** A reason as a contact carries it: readable also by those who do not see the organisation's list. */
export function carriedReason({ code, fi, sv, en }: ListedReason): NamedReason {
  return isBuiltIn(code) ? { reason: code } : { reason: code, reasonNames: { fi, sv, en } };
}

export type ReasonProblem = 'unnamed' | 'too-long' | 'twice';

/** What keeps a reason of a list from being saved; null where nothing does. Retired ones may share a name. */
export function reasonProblem(reasons: readonly ListedReason[], index: number): ReasonProblem | null {
  const one = reasons[index];
  if (!one) return null;
  const names = languages.map((code) => one[code].trim());
  if (names.every((given) => given === '')) return 'unnamed';
  if (names.some((given) => given.length > reasonLimits.name)) return 'too-long';
  if (one.retired) return null;
  const isSame = (other: ListedReason) =>
    !other.retired && languages.some((code) => one[code].trim() !== '' && folded(one[code]) === folded(other[code]));
  return reasons.slice(0, index).some(isSame) ? 'twice' : null;
}

function folded(given: string): string {
  return given.trim().toLocaleLowerCase('fi');
}

/** A list as it is saved: names without blanks at their ends. */
export function tidyReasons(reasons: readonly ListedReason[]): ContactReasonsContent {
  return contactReasonsContent.parse({
    v: 1,
    reasons: reasons.map(({ code, fi, sv, en, retired }) => ({
      code,
      fi: fi.trim(),
      sv: sv.trim(),
      en: en.trim(),
      retired,
    })),
  });
}
