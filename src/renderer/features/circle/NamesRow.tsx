import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { languageNames, languages, type Names } from '../../../domain/codes';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';

interface NamesRowProps {
  names: Names;
  /** What it is called now, or by its number where it has no name yet. */
  title: string;
  /** Its place in the list, and how many there are. */
  at: number;
  count: number;
  maxLength: number;
  error: string | undefined;
  isFocused: boolean;
  onChange: (names: Names) => void;
  onMove: (by: -1 | 1) => void;
  /** What else one can do to it. */
  children: ReactNode;
}

/** One of a list that people name in each language, and what one can do to it in the list. */
export function NamesRow({ names, title, at, count, maxLength, error, isFocused, children, ...turns }: NamesRowProps) {
  const { t } = useTranslation('leading');
  const language = useLanguage();
  return (
    <li className="topic-row">
      <fieldset className="topic-row__names">
        <legend className="unseen">{title}</legend>
        {languages.map((code, index) => (
          <TextField
            key={code}
            label={languageNames[code][language]}
            value={names[code]}
            onChange={(value) => turns.onChange({ ...names, [code]: value })}
            maxLength={maxLength}
            error={index === 0 ? error : undefined}
            autoFocus={isFocused && index === 0}
          />
        ))}
      </fieldset>
      <div className="topic-row__acts">
        <IconButton
          label={t('topics.up', { name: title })}
          icon={<ArrowUp aria-hidden />}
          disabled={at === 0}
          onClick={() => turns.onMove(-1)}
        />
        <IconButton
          label={t('topics.down', { name: title })}
          icon={<ArrowDown aria-hidden />}
          disabled={at === count - 1}
          onClick={() => turns.onMove(1)}
        />
        {children}
      </div>
    </li>
  );
}
