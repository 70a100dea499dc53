import { X } from 'lucide-react';
import { professions } from '../../domain/directory/directory';
import { useNames, usePeople } from '../data/names';
import { useLanguage } from '../i18n';
import { useTranslation } from '../i18n/use-translation';
import { IconButton } from '../ui/IconButton';

export interface ChosenPeopleProps {
  chosen: readonly string[];
  /** Whether the person who picks is among them by herself. */
  includesMe: boolean;
  onRemove: (userId: string) => void;
}

/** Those who have been picked, each with a way to leave her out. */
export function ChosenPeople({ chosen, includesMe, onRemove }: ChosenPeopleProps) {
  const { t } = useTranslation('people');
  const nameOf = useNames();
  const language = useLanguage();
  const people = usePeople();
  if (!includesMe && chosen.length === 0) return null;
  return (
    <ul className="people-picker__chosen" aria-label={t('picker.chosen')}>
      {includesMe && <li className="people-picker__chip">{t('picker.you')}</li>}
      {chosen.map((userId) => {
        const person = people.get(userId);
        return (
          <li key={userId} className="people-picker__chip">
            {nameOf(userId)}
            {person && <span className="people-picker__hint">{professions[person.profession][language]}</span>}
            <IconButton
              label={t('picker.leaveOut', { name: nameOf(userId) })}
              icon={<X aria-hidden />}
              onClick={() => onRemove(userId)}
            />
          </li>
        );
      })}
    </ul>
  );
}
