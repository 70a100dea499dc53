import { z } from 'zod';
import { codesOf, languages, type CodeList } from '../codes';
import { tidy } from '../folding';
import { weekdayCodes, type Weekday } from '../calendar/weekdays';

/** Professions that a question can be addressed to and a group chat gathered by. */
export const professions = {
  'home-care-worker': { fi: 'kotihoidon työntekijä', sv: 'hemvårdare', en: 'home-care worker' },
  nurse: { fi: 'sairaanhoitaja', sv: 'sjukskötare', en: 'nurse' },
  'service-counsellor': { fi: 'asiakasohjaaja', sv: 'klienthandledare', en: 'service counsellor' },
  physiotherapist: { fi: 'fysioterapeutti', sv: 'fysioterapeut', en: 'physiotherapist' },
  'occupational-therapist': { fi: 'toimintaterapeutti', sv: 'ergoterapeut', en: 'occupational therapist' },
  'speech-therapist': { fi: 'puheterapeutti', sv: 'talterapeut', en: 'speech therapist' },
  'social-worker': { fi: 'sosiaalityöntekijä', sv: 'socialarbetare', en: 'social worker' },
  'social-counsellor': { fi: 'sosiaaliohjaaja', sv: 'socialhandledare', en: 'social counsellor' },
  'memory-coordinator': { fi: 'muistikoordinaattori', sv: 'minneskoordinator', en: 'memory coordinator' },
  physician: { fi: 'lääkäri', sv: 'läkare', en: 'physician' },
} as const satisfies CodeList<string>;
export type Profession = keyof typeof professions;
export const professionCodes = codesOf<Profession>(professions);

/** How much an entry holds: signs of a text, items of a list. */
export const personLimits = { name: 200, unit: 200, skill: 60, skills: 20, substitutes: 5 } as const;

/** A Matrix user id; older ones may hold any sign but a blank and a colon before the server's name. */
export const userId = z
  .string()
  .max(255)
  .regex(/^@[^\s:]+:\S+$/);

const ordinaryWeek: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/**
 * State `fi.piiri.person` in the directory room, maintained by leads; its state key is the user id without `@`.
 * Texts come out on one line, lists without repetition. What later versions added is filled in where it is missing.
 */
export const personContent = z.object({
  v: z.literal(1),
  name: z.string().overwrite(tidy).min(1).max(personLimits.name),
  profession: z.enum(professionCodes),
  unit: z.string().overwrite(tidy).max(personLimits.unit).default(''),
  /** In which the person works. */
  languages: z.array(z.enum(languages)).max(languages.length).overwrite(unique).default([]),
  /** What the person knows well, in words of the organisation's own. */
  skills: z
    .array(z.string().overwrite(tidy).min(1).max(personLimits.skill))
    .max(personLimits.skills)
    .overwrite(unique)
    .default([]),
  /** In the order of the week; never empty. */
  workingDays: z
    .array(z.enum(weekdayCodes))
    .min(1)
    .max(weekdayCodes.length)
    .overwrite(inWeekOrder)
    .default([...ordinaryWeek]),
  /** User ids of those who stand in while the person is away, the first choice first. */
  substitutes: z.array(userId).max(personLimits.substitutes).overwrite(unique).default([]),
  /** She is in the directory no more; her name stays, for where she has written. */
  removed: z.literal(true).optional(),
});
export type PersonContent = z.infer<typeof personContent>;

/** What is true of a person whose entry does not say otherwise. */
export const unstatedOfPerson = {
  unit: '',
  languages: [],
  skills: [],
  workingDays: [...ordinaryWeek],
  substitutes: [],
} satisfies Partial<PersonContent>;

/** The entry of one who is taken out of the directory: nothing of her but how she was called. */
export function removedPerson({ name, profession }: PersonContent): PersonContent {
  return { v: 1, name, profession, ...unstatedOfPerson, removed: true };
}

function unique<Item>(items: Item[]): Item[] {
  return [...new Set(items)];
}

function inWeekOrder(days: Weekday[]): Weekday[] {
  return weekdayCodes.filter((code) => days.includes(code));
}

/** The state key of a person's entry: a key that begins with `@` could be sent only by that very user. */
export function personStateKey(userId: string): string {
  return userId.replace(/^@/, '');
}

export function personUserId(stateKey: string): string {
  return `@${stateKey}`;
}
