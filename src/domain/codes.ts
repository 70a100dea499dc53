/** The languages of Piiri's interface and of its code lists. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** The names of one code in every language. */
export type Names = Record<Language, string>;

/** A maintained list of codes with their names, as the care field uses them. */
export type CodeList<Code extends string> = Record<Code, Names>;

/** The codes of a list, in the order in which they are written. */
export function codesOf<Code extends string>(list: CodeList<Code>): [Code, ...Code[]] {
  return Object.keys(list) as [Code, ...Code[]];
}

/** What the languages are called. */
export const languageNames = {
  fi: { fi: 'suomi', sv: 'finska', en: 'Finnish' },
  sv: { fi: 'ruotsi', sv: 'svenska', en: 'Swedish' },
  en: { fi: 'englanti', sv: 'engelska', en: 'English' },
} as const satisfies CodeList<Language>;
