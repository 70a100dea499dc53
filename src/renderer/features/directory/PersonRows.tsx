import { paths } from '../../data/paths';
import { useAvailabilityWords } from '../../people/availability-words';
import type { Presence } from '../../people/presence';
import { PersonRow } from './PersonRow';

export interface PersonRowsProps {
  userIds: readonly string[];
  presence: Presence;
  /** The path that is open, where a row may be of it. */
  path?: string | undefined;
}

/** People in the rows of a list, which is the caller's. */
export function PersonRows({ userIds, presence, path }: PersonRowsProps) {
  const words = useAvailabilityWords();
  return userIds.map((userId) => {
    const availability = presence.of(userId);
    return (
      <PersonRow
        key={userId}
        userId={userId}
        kind={availability?.kind ?? null}
        words={availability ? words(availability, presence.now) : ''}
        isCurrent={path === paths.person(userId)}
      />
    );
  });
}
