import { professions } from '../../domain/directory/directory';
import { useNames, usePeople } from '../data/names';
import { useLanguage } from '../i18n';
import { AvailabilityLine } from './AvailabilityMark';
import { useAvailabilityWords } from './availability-words';
import type { Presence } from './presence';

export interface PersonOptionsProps {
  userIds: readonly string[];
  chosen: readonly string[];
  presence: Presence;
  /** No more can be chosen; those who are can be left out. */
  isFull: boolean;
  onToggle: (userId: string) => void;
  withProfession?: boolean | undefined;
}

/** People to tick, each with what she can be asked for now. */
export function PersonOptions({ userIds, chosen, presence, isFull, onToggle, withProfession }: PersonOptionsProps) {
  const language = useLanguage();
  const nameOf = useNames();
  const people = usePeople();
  const words = useAvailabilityWords();
  const picked = new Set(chosen);
  return userIds.map((userId) => {
    const person = people.get(userId);
    const availability = presence.of(userId);
    const details = [withProfession && person && professions[person.profession][language], person?.unit];
    return (
      <label key={userId} className="people-picker__person">
        <input
          type="checkbox"
          checked={picked.has(userId)}
          disabled={isFull && !picked.has(userId)}
          onChange={() => onToggle(userId)}
        />
        <span className="people-picker__who">
          <span>{nameOf(userId)}</span>
          <span className="people-picker__hint">{details.filter(Boolean).join(', ')}</span>
        </span>
        {availability && <AvailabilityLine kind={availability.kind} words={words(availability, presence.now)} />}
      </label>
    );
  });
}
