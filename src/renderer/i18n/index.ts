import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { languages, type Language } from '../../domain/codes';

/** The namespaces of one language, each a JSON file; one chunk, loaded when the language is chosen. */
type Texts = { default: Record<string, object> };
const loaders: Record<Language, () => Promise<Texts>> = {
  fi: () => import('./locales/fi'),
  sv: () => import('./locales/sv'),
  en: () => import('./locales/en'),
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
    resources: { [language]: await textsOf(language) },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

/** Changes the language of everything that is on the screen. */
export async function changeLanguage(language: Language): Promise<void> {
  for (const [namespace, texts] of Object.entries(await textsOf(language))) {
    i18next.addResourceBundle(language, namespace, texts);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

async function textsOf(language: Language): Promise<Record<string, object>> {
  return (await loaders[language]()).default;
}

/** The language the interface speaks now; also the index into the domain's code lists. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage);
}

function onLanguageChange(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'fi';
}
