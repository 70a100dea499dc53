import { useNames, usePeople } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';
import { useAvailabilityWords } from '../../people/availability-words';
import { AvailabilityLine } from '../../people/AvailabilityMark';
import type { Presence } from '../../people/presence';
import { Avatar } from '../../ui/Avatar';
import { ListRow } from '../../ui/ListRow';

/** Those who will be asked in a call, each with what she can be asked for now. */
export function CalledPeople({ people, presence }: { people: readonly string[]; presence: Presence }) {
  const { t } = useTranslation('case-life');
  const nameOf = useNames();
  const directory = usePeople();
  const words = useAvailabilityWords();
  return (
    <ul className="called-people" aria-label={t('call.who')}>
      {people.map((userId) => {
        const availability = presence.of(userId);
        return (
          <li key={userId}>
            <ListRow
              leading={<Avatar name={nameOf(userId)} />}
              title={nameOf(userId)}
              detail={directory.get(userId)?.unit}
              trailing={
                availability && <AvailabilityLine kind={availability.kind} words={words(availability, presence.now)} />
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
