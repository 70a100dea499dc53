import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Urgency } from '../../../domain/service';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { placeKinds, type AskPlace } from './places';
import { PlaceRow, PlaceWords } from './PlaceRow';
import { useJoining } from './queries';

/** From so many places on, they are looked for by their names. */
const searchedFrom = 9;

interface AskPlacesProps {
  places: readonly AskPlace[];
  /** The rooms chosen, and those of them that one is in by now. */
  ids: readonly string[];
  chosen: readonly AskPlace[];
  urgency: Urgency;
  now: number;
  error: string | undefined;
  onChange: (roomIds: string[]) => void;
}

/** Where a question is asked: the places chosen with when each would answer, and the others to choose from. */
export function AskPlaces({ places, ids, chosen, urgency, now, error, onChange }: AskPlacesProps) {
  const { t } = useTranslation('asking');
  const id = useId();
  const [isPicking, setPicking] = useState(chosen.length === 0);
  const [query, setQuery] = useState('');
  const joining = useJoining();
  const isChoice = places.length > 1 || chosen.length === 0;
  const sought = query.trim().toLocaleLowerCase('fi');
  const isFound = ({ room, circle }: AskPlace) => `${circle} ${room}`.toLocaleLowerCase('fi').includes(sought);
  const toggle = (roomId: string, isOn: boolean) =>
    onChange(isOn ? [...ids, roomId] : ids.filter((other) => other !== roomId));

  return (
    <fieldset className="field ask-places" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field__label">{t('places.label')}</legend>
      {!isPicking && (
        <ul className="ask-places__chosen">
          {chosen.map((place) => (
            <li key={place.roomId}>
              <PlaceWords place={place} urgency={urgency} now={now} />
            </li>
          ))}
        </ul>
      )}
      {isPicking && places.length >= searchedFrom && (
        <TextField label={t('places.search')} value={query} onChange={setQuery} type="search" autoComplete="off" />
      )}
      {isPicking && (
        <div className="ask-places__groups" id={`${id}-all`}>
          {places.length === 0 && <p className="field__hint">{t('places.none')}</p>}
          {placeKinds.map((kind) => {
            const group = places.filter((place) => place.kind === kind && isFound(place));
            if (group.length === 0) return null;
            return (
              <section key={kind} aria-labelledby={`${id}-${kind}`}>
                <h3 className="ask-places__group" id={`${id}-${kind}`}>
                  {t(`places.kind.${kind}`)}
                </h3>
                <ul>
                  {group.map((place) => (
                    <li key={place.roomId}>
                      <PlaceRow
                        place={place}
                        urgency={urgency}
                        now={now}
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
      )}
      {isChoice && (
        <Button
          className="ask-places__more"
          aria-expanded={isPicking}
          aria-controls={isPicking ? `${id}-all` : undefined}
          onClick={() => setPicking(!isPicking)}
        >
          {t(isPicking ? 'places.done' : 'places.more')}
        </Button>
      )}
      {chosen.length > 1 && <p className="field__hint">{t('places.several', { count: chosen.length })}</p>}
      {chosen.some(({ kind }) => kind === 'outside') && <p className="field__hint">{t('places.outsideHint')}</p>}
      {error && (
        <span className="field__error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
