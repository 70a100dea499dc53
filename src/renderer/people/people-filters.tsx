import { languageNames, languages, type Language } from '../../domain/codes';
import { professionCodes, professions, type Profession } from '../../domain/directory';
import { useLanguage } from '../i18n';
import { useTranslation } from '../i18n/use-translation';
import { Choice } from '../ui/Choice';
import { useUnits } from './people-index';

export interface FilterProps<Value> {
  /** Undefined where the filter lets everyone through. */
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/** An empty string stands for the choice that lets everyone through. */
function chosen<Value extends string>(value: Value | ''): Value | undefined {
  return value === '' ? undefined : value;
}

export function ProfessionFilter({ value, onChange }: FilterProps<Profession>) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  return (
    <Choice<Profession | ''>
      label={t('filters.profession')}
      value={value ?? ''}
      onChange={(profession) => onChange(chosen(profession))}
      options={[
        { value: '', label: t('filters.anyProfession') },
        ...professionCodes.map((code) => ({ value: code, label: professions[code][language] })),
      ]}
    />
  );
}

export function UnitFilter({ value, onChange }: FilterProps<string>) {
  const { t } = useTranslation('people');
  const units = useUnits();
  return (
    <Choice<string>
      label={t('filters.unit')}
      value={value ?? ''}
      onChange={(unit) => onChange(chosen(unit))}
      options={[{ value: '', label: t('filters.anyUnit') }, ...units.map((unit) => ({ value: unit, label: unit }))]}
    />
  );
}

export function LanguageFilter({ value, onChange }: FilterProps<Language>) {
  const { t } = useTranslation('people');
  const own = useLanguage();
  return (
    <Choice<Language | ''>
      label={t('filters.language')}
      value={value ?? ''}
      onChange={(language) => onChange(chosen(language))}
      options={[
        { value: '', label: t('filters.anyLanguage') },
        ...languages.map((code) => ({ value: code, label: languageNames[code][own] })),
      ]}
    />
  );
}
