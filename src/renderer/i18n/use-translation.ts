import i18next, { type FlatNamespace, type TFunction } from 'i18next';
import { useLanguage } from './index';

/** One file of texts, or several of which the first is meant where no other is named. */
type Namespaces = FlatNamespace | readonly [FlatNamespace, ...FlatNamespace[]];

const made = new Map<string, { t: unknown }>();

/**
 * The texts of some namespaces in the language of the interface; the same object until that changes.
 *
 * Texts are there before anything is drawn, so there is nothing to wait for or to listen to beyond the language. All that
 * react-i18next does for other cases took longer in a row of a list than the row itself.
 */
export function useTranslation<const Names extends Namespaces>(namespaces: Names): { t: TFunction<Names> } {
  const language = useLanguage();
  const key = `${language} ${String(namespaces)}`;
  const texts = made.get(key) ?? { t: i18next.getFixedT(language, namespaces) };
  made.set(key, texts);
  // What is kept under these namespaces was made for them.
  return texts as { t: TFunction<Names> };
}
