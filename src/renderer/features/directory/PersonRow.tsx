import { memo } from 'react';
import type { Availability } from '../../../domain/directory/availability';
import { professions } from '../../../domain/directory/directory';
import { useNames, usePeople } from '../../data/names';
import { paths } from '../../data/paths';
import { useLanguage } from '../../i18n';
import { AvailabilityLine } from '../../people/AvailabilityMark';
import { Avatar } from '../../ui/Avatar';
import { ListRow } from '../../ui/ListRow';

export interface PersonRowProps {
  userId: string;
  /** What she can be asked for now, and that in words; null for one who is not in the directory. */
  kind: Availability['kind'] | null;
  words: string;
  isCurrent?: boolean;
}

/** A person in a list: name, profession, unit, and what she can be asked for now. */
export const PersonRow = memo(function PersonRow({ userId, kind, words, isCurrent }: PersonRowProps) {
  const language = useLanguage();
  const person = usePeople().get(userId);
  const name = useNames()(userId);
  const detail = [person && professions[person.profession][language], person?.unit].filter(Boolean).join(' · ');
  return (
    <li>
      <ListRow
        href={paths.person(userId)}
        isCurrent={isCurrent}
        leading={<Avatar name={name} />}
        title={<bdi>{name}</bdi>}
        detail={
          <>
            <span className="person-row__detail">{detail}</span>
            {kind && <AvailabilityLine kind={kind} words={words} />}
          </>
        }
      />
    </li>
  );
});
