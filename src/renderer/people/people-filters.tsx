import { open } from '../../cache/sealing';
import { languageNames, languages, type Language } from '../../domain/codes';
import { professionCodes, professions, type Profession } from '../../domain/directory/directory';
import { useLanguage } from '../i18n';
import { useTranslation } from '../i18n/use-translation';
import { Choice } from '../ui/Choice';
import { roomName } from '../data/places';
import { useRooms } from '../data/rooms';
import { useUnits } from './people-index';
import { reaches, type Reach } from './reach';

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

/** The circles in use that the person who looks is in. */
export function CircleFilter({ value, onChange }: FilterProps<string>) {
  const { t } = useTranslation('people');
  const circles = [...(useRooms()?.values() ?? [])].filter(
    ({ kind, membership, c }) => kind === 'circle' && membership === 'join' && !open(c).archived,
  );
  return (
    <Choice<string>
      label={t('filters.circle')}
      value={value ?? ''}
      onChange={(roomId) => onChange(chosen(roomId))}
      options={[
        { value: '', label: t('filters.anyCircle') },
        ...circles.map((circle) => ({ value: circle.roomId, label: roomName(circle) })),
      ]}
    />
  );
}

export function ReachFilter({ value, onChange }: FilterProps<Reach>) {
  const { t } = useTranslation('people');
  return (
    <Choice<Reach | ''>
      label={t('filters.reach')}
      value={value ?? ''}
      onChange={(reach) => onChange(chosen(reach))}
      options={[
        { value: '', label: t('filters.anyReach') },
        ...reaches.map((reach) => ({ value: reach, label: t(`filters.reaches.${reach}`) })),
      ]}
    />
  );
}
