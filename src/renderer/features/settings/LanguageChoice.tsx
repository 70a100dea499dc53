import { languages } from '../../../domain/codes';
import { useLanguage } from '../../i18n';
import { languageNames } from './language-names';
import { chooseLanguage } from './preferences';
import './settings.css';

/** The languages side by side, each by its own name: for the screen before anyone has signed in. */
export function LanguageChoice() {
  const current = useLanguage();
  return (
    <ul className="language-choice">
      {languages.map((code) => (
        <li key={code}>
          <button
            type="button"
            className="language-choice__language"
            lang={code}
            aria-pressed={code === current}
            onClick={() => void chooseLanguage(code)}
          >
            {languageNames[code]}
          </button>
        </li>
      ))}
    </ul>
  );
}
