import { useMemo, useState } from 'react';
import { professionCodes, professions, type Profession } from '../../../domain/directory/directory';
import { usePeople } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';

/** Picks all of a profession, of a unit, or those of a profession in a unit. */
export function PeopleByGroup({ onAdd }: { onAdd: (people: string[]) => void }) {
  const { t } = useTranslation('leading');
  const language = useLanguage();
  const people = usePeople();
  const [profession, setProfession] = useState<Profession | 'any'>('any');
  const [unit, setUnit] = useState('');
  const units = useMemo(
    () =>
      [...new Set([...people.values()].map((person) => person.unit))]
        .filter((name) => name !== '')
        .sort((one, other) => one.localeCompare(other, 'fi')),
    [people],
  );
  const isAnything = profession === 'any' && unit === '';
  const meant = isAnything
    ? []
    : [...people].flatMap(([userId, person]) =>
        (profession === 'any' || person.profession === profession) && (unit === '' || person.unit === unit)
          ? [userId]
          : [],
      );
  return (
    <div className="people-group">
      <Choice
        label={t('group.profession')}
        value={profession}
        onChange={setProfession}
        options={[
          { value: 'any', label: t('group.anyProfession') },
          ...professionCodes.map((value) => ({ value, label: professions[value][language] })),
        ]}
      />
      <Choice
        label={t('group.unit')}
        value={unit}
        onChange={setUnit}
        options={[{ value: '', label: t('group.anyUnit') }, ...units.map((value) => ({ value, label: value }))]}
      />
      <p className="field__hint" role="status">
        {isAnything ? t('group.choose') : t('group.found', { count: meant.length })}
      </p>
      <Button disabled={meant.length === 0} onClick={() => onAdd(meant)}>
        {t('group.add')}
      </Button>
    </div>
  );
}
