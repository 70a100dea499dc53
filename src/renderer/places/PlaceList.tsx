import { useId, useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { TextField } from '../ui/TextField';
import { placeKinds, type AskPlace } from './places';
import { PlaceRow, type AnswerTimes } from './PlaceRow';
import { useJoining } from './queries';

/** From so many places on, they are looked for by their names. */
const searchedFrom = 9;

interface PlaceListProps extends AnswerTimes {
  id?: string;
  places: readonly AskPlace[];
  /** The rooms chosen. */
  ids: readonly string[];
  /** Whether one place is chosen of them all, rather than several. */
  isSingle?: boolean;
  onChange: (roomIds: string[]) => void;
}

/** Places to choose from, by what each is to the person, with when each would answer. */
export function PlaceList({ id: listId, places, ids, isSingle = false, onChange, ...times }: PlaceListProps) {
  const { t } = useTranslation('asking');
  const id = useId();
  const [query, setQuery] = useState('');
  const joining = useJoining();
  const sought = query.trim().toLocaleLowerCase('fi');
  const isFound = ({ room, circle }: AskPlace) => `${circle} ${room}`.toLocaleLowerCase('fi').includes(sought);
  const toggle = (roomId: string, isOn: boolean) => {
    if (isSingle) onChange([roomId]);
    else onChange(isOn ? [...ids, roomId] : ids.filter((other) => other !== roomId));
  };
  return (
    <>
      {places.length >= searchedFrom && (
        <TextField label={t('places.search')} value={query} onChange={setQuery} type="search" autoComplete="off" />
      )}
      <div className="place-list" id={listId}>
        {places.length === 0 && <p className="field__hint">{t('places.none')}</p>}
        {placeKinds.map((kind) => {
          const group = places.filter((place) => place.kind === kind && isFound(place));
          if (group.length === 0) return null;
          return (
            <section key={kind} aria-labelledby={`${id}-${kind}`}>
              <h3 className="place-list__group" id={`${id}-${kind}`}>
                {t(`places.kind.${kind}`)}
              </h3>
              <ul>
                {group.map((place) => (
                  <li key={place.roomId}>
                    <PlaceRow
                      {...times}
                      place={place}
                      group={isSingle ? id : undefined}
                      isChosen={ids.includes(place.roomId)}
                      isJoining={joining?.has(place.roomId) ?? false}
                      onToggle={(isOn) => toggle(place.roomId, isOn)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}
