import { z } from 'zod';
import { codesOf, languages, type CodeList } from './codes';

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

/** State `fi.piiri.person` in the directory room, maintained by leads; its state key is the user id without `@`. */
export const personContent = z.object({
  v: z.literal(1),
  name: z.string().min(1).max(200),
  profession: z.enum(professionCodes),
  unit: z.string().max(200).default(''),
  languages: z.array(z.enum(languages)).max(languages.length).default([]),
});
export type PersonContent = z.infer<typeof personContent>;

/** The state key of a person's entry: a key that begins with `@` could be sent only by that very user. */
export function personStateKey(userId: string): string {
  return userId.replace(/^@/, '');
}

export function personUserId(stateKey: string): string {
  return `@${stateKey}`;
}
