import { useEffect, useMemo } from 'react';
import { askLimits } from '../../../domain/consultation/consultation';
import { useAccount } from '../../data/account';
import { usePeople } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';
import { PeoplePicker } from '../../people/PeoplePicker';
import type { AskPlace } from '../../places/places';
import type { PlaceFacts } from '../../places/queries';

interface AskPeopleProps {
  places: readonly AskPlace[];
  facts: ReadonlyMap<string, PlaceFacts> | undefined;
  people: string[];
  onChange: (people: string[]) => void;
}

/** Those who are asked by name, of the people of the places: folded away, for most questions name nobody. */
export function AskPeople({ places, facts, people, onChange }: AskPeopleProps) {
  const { t } = useTranslation('asking');
  const { engine, userId } = useAccount();
  const known = usePeople();
  const roomIds = places.flatMap(({ roomId, circleId }) => (circleId ? [roomId, circleId] : [roomId])).join(' ');
  useEffect(() => {
    // Fetches who is there; without the engine those known before can be asked.
    for (const roomId of roomIds.split(' ').filter(Boolean)) engine.showRoom(roomId).catch(() => {});
  }, [engine, roomIds]);

  const exclude = useMemo(() => {
    const members = new Set([...(facts?.values() ?? [])].flatMap((place) => [...place.members]));
    return new Set([userId, ...[...known.keys()].filter((id) => !members.has(id))]);
  }, [facts, known, userId]);
  const chosen = people.filter((id) => !exclude.has(id));
  return (
    <details className="ask-people" open={people.length > 0 ? true : undefined}>
      <summary>{chosen.length > 0 ? t('people.chosen', { count: chosen.length }) : t('people.open')}</summary>
      <PeoplePicker
        label={t('people.label')}
        chosen={chosen}
        onChange={onChange}
        exclude={exclude}
        includesMe={false}
        most={askLimits.people}
      />
    </details>
  );
}
