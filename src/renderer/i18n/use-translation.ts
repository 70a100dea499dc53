import i18next, { type FlatNamespace, type TFunction } from 'i18next';
import { use } from 'react';
import type { Language } from '../../domain/codes';
import { laterTexts, useLanguage } from './index';

/** One file of texts, or several of which the first is meant where no other is named. */
type Namespaces = FlatNamespace | readonly [FlatNamespace, ...FlatNamespace[]];

const made = new Map<string, { t: unknown }>();

/**
 * The texts of some namespaces in the language of the interface; the same object until that changes. Suspends where they
 * are not loaded yet.
 *
 * Texts never change but with the language, so there is nothing else to listen to. All that react-i18next does for other
 * cases took longer in a row of a list than the row itself.
 */
export function useTranslation<const Names extends Namespaces>(namespaces: Names): { t: TFunction<Names> } {
  const language = useLanguage();
  const key = `${language} ${String(namespaces)}`;
  const known = made.get(key);
  if (!known && !areLoaded(language, namespaces)) use(laterTexts(language));
  const texts = known ?? { t: i18next.getFixedT(language, namespaces) };
  made.set(key, texts);
  // What is kept under these namespaces was made for them.
  return texts as { t: TFunction<Names> };
}

function areLoaded(language: Language, namespaces: Namespaces): boolean {
  const names = typeof namespaces === 'string' ? [namespaces] : namespaces;
  return names.every((name) => i18next.hasResourceBundle(language, name));
}
