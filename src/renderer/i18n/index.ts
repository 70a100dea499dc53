import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { languages, type Language } from '../../domain/codes';

/** Namespaces of one language, each a JSON file. */
type Texts = { default: Record<string, object> };

/** Two chunks for each language: what is drawn at a start, and what pages and dialogs say that are opened later. */
const loaders: Record<Language, { start: () => Promise<Texts>; later: () => Promise<Texts> }> = {
  fi: { start: () => import('./locales/fi'), later: () => import('./locales/fi/later') },
  sv: { start: () => import('./locales/sv'), later: () => import('./locales/sv/later') },
  en: { start: () => import('./locales/en'), later: () => import('./locales/en/later') },
};

function isLanguage(value: string | undefined): value is Language {
  return languages.some((language) => language === value);
}

/**
 * The language before anyone has chosen one: Swedish on a device that speaks it, else Finnish. A device in English
 * tells nothing of its user here, where much office software is.
 */
export function deviceLanguage(): Language {
  return navigator.language.startsWith('sv') ? 'sv' : 'fi';
}

/** Makes the interface speak; call once, before the first render. */
export async function initI18n(language: Language): Promise<void> {
  await i18next.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: (await loaders[language].start()).default },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

/** Changes the language of everything that is on the screen. */
export async function changeLanguage(language: Language): Promise<void> {
  add(language, (await loaders[language].start()).default);
  await laterTexts(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

const loading = new Map<Language, Promise<void>>();

/** Loads what is not needed at a start; the same promise until it could not be loaded. */
export function laterTexts(language: Language): Promise<void> {
  const texts =
    loading.get(language) ??
    loaders[language].later().then(
      ({ default: namespaces }) => add(language, namespaces),
      (error: unknown) => {
        loading.delete(language);
        throw error;
      },
    );
  loading.set(language, texts);
  return texts;
}

function add(language: Language, namespaces: Record<string, object>): void {
  for (const [name, texts] of Object.entries(namespaces)) i18next.addResourceBundle(language, name, texts);
}

/** The language the interface speaks now; also the index into the domain's code lists. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage);
}

function onLanguageChange(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

/** {@link useLanguage} outside of what is drawn. */
export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'fi';
}
