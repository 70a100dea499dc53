import { useState } from 'react';
import { professions, type Profession } from '../../domain/directory/directory';
import { useLanguage } from '../i18n';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/Button';
import { PersonOptions, type PersonOptionsProps } from './PersonOptions';

/** As many of a profession as are shown at once. */
const shownLimit = 100;

export interface ProfessionGroupProps extends Omit<PersonOptionsProps, 'withProfession'> {
  profession: Profession;
  /** Chooses them all; left out where only a few can be chosen. */
  onAdd: ((userIds: readonly string[]) => void) | undefined;
}

/** The people of one profession, folded until they are wanted. */
export function ProfessionGroup({ profession, userIds, onAdd, ...options }: ProfessionGroupProps) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="people-picker__profession">{professions[profession][language]}</span> ({userIds.length})
      </summary>
      {isOpen && (
        <>
          {onAdd && userIds.length > 1 && (
            <Button className="people-picker__all" onClick={() => onAdd(userIds)}>
              {t('picker.chooseAll', { count: userIds.length })}
            </Button>
          )}
          <PersonOptions {...options} userIds={userIds.slice(0, shownLimit)} />
          {userIds.length > shownLimit && (
            <p className="people-picker__note">{t('picker.shownOf', { shown: shownLimit, count: userIds.length })}</p>
          )}
        </>
      )}
    </details>
  );
}
