import type { Language } from '../../../domain/codes';

/** Each language by its own name, so that it is found by who needs it. */
export const languageNames: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };
