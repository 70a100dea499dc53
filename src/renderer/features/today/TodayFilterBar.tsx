import { ListFilter, UserRound } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { urgencies, urgencyCodes } from '../../../domain/service/service';
import { roomName } from '../../data/places';
import { useRooms } from '../../data/rooms';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { isNarrowed, itemKinds, type TodayFilters } from './filters';

export interface TodayFilterBarProps {
  filters: TodayFilters;
  /** She has said that she is away: only her own is shown. */
  isAway: boolean;
  onChange: (part: Partial<TodayFilters>) => void;
}

const all = 'all';

/** What of the queue is shown. What is narrowed is always said, so that nothing is hidden in silence. */
export function TodayFilterBar({ filters, isAway, onChange }: TodayFilterBarProps) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const rooms = useRooms();
  const circles = useMemo(
    () =>
      [...(rooms?.values() ?? [])]
        .filter(({ kind, membership }) => kind === 'circle' && membership === 'join')
        .map((circle) => ({ value: circle.roomId, label: roomName(circle) }))
        .sort((one, other) => one.label.localeCompare(other.label, 'fi')),
    [rooms],
  );
  const narrowedTo = [
    filters.circle !== null && (circles.find(({ value }) => value === filters.circle)?.label ?? t('filters.circle')),
    filters.kind !== null && t(`filters.kinds.${filters.kind}`),
    filters.urgency !== null && urgencies[filters.urgency][language],
  ].filter((words) => words !== false);

  return (
    <div className="today__filters">
      <div className="today__filter-buttons">
        <Button
          icon={<UserRound aria-hidden />}
          aria-pressed={filters.onlyMine || isAway}
          disabled={isAway}
          onClick={() => onChange({ onlyMine: !filters.onlyMine })}
        >
          {t('filters.onlyMine')}
        </Button>
        <Button
          icon={<ListFilter aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {t('filters.open')}
        </Button>
      </div>
      {isAway && <p className="today__filter-words">{t('filters.away')}</p>}
      {isNarrowed(filters) && (
        <p className="today__filter-words" role="status">
          {t('filters.narrowed', { to: narrowedTo.join(', ') })}{' '}
          <Button onClick={() => onChange({ circle: null, kind: null, urgency: null })}>{t('filters.clear')}</Button>
        </p>
      )}
      <div id={id} className="today__filter-fields" hidden={!isOpen}>
        <Choice
          label={t('filters.circle')}
          value={filters.circle ?? all}
          onChange={(circle) => onChange({ circle: circle === all ? null : circle })}
          options={[{ value: all, label: t('filters.anyCircle') }, ...circles]}
        />
        <Choice
          label={t('filters.kind')}
          value={filters.kind ?? all}
          onChange={(kind) => onChange({ kind: kind === all ? null : kind })}
          options={[
            { value: all, label: t('filters.anyKind') },
            ...itemKinds.map((kind) => ({ value: kind, label: t(`filters.kinds.${kind}`) })),
          ]}
        />
        <Choice
          label={t('filters.urgency')}
          value={filters.urgency ?? all}
          onChange={(urgency) => onChange({ urgency: urgency === all ? null : urgency })}
          options={[
            { value: all, label: t('filters.anyUrgency') },
            ...urgencyCodes.map((code) => ({ value: code, label: urgencies[code][language] })),
          ]}
        />
      </div>
    </div>
  );
}
