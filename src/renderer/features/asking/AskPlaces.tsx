import { useId, useState } from 'react';
import type { Urgency } from '../../../domain/service/service';
import { useTranslation } from '../../i18n/use-translation';
import { PlaceList } from '../../places/PlaceList';
import { PlaceWords } from '../../places/PlaceRow';
import type { AskPlace } from '../../places/places';
import { Button } from '../../ui/Button';

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
  const isChoice = places.length > 1 || chosen.length === 0;

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
      {isPicking && (
        <PlaceList id={`${id}-all`} places={places} ids={ids} urgency={urgency} now={now} onChange={onChange} />
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
