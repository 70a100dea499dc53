import { Pencil } from 'lucide-react';
import type { DutyContent } from '../../../domain/service/duty';
import type { ServiceContent } from '../../../domain/service/service';
import { momentAt } from '../../../domain/calendar/wall-clock';
import { weekdayCodes } from '../../../domain/calendar/weekdays';
import { useNames } from '../../data/names';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Avatar } from '../../ui/Avatar';
import { ListRow } from '../../ui/ListRow';
import { daysFrom } from './calendar';
import { useServiceWords } from './use-service-words';

export interface DutyListProps {
  duty: DutyContent;
  /** Day number of the week's Monday. */
  monday: number;
  service: ServiceContent;
  mayEdit: boolean;
  onEdit: (index: number) => void;
}

/** A week's shifts day by day, where there is no room for a grid. */
export function DutyList({ duty, monday, service, mayEdit, onEdit }: DutyListProps) {
  const when = useWhen();
  const words = useServiceWords();
  return daysFrom(momentAt(monday, 0), weekdayCodes.length, service).map((day, index) => {
    const shifts = duty.shifts
      .map((shift, place) => ({ shift, place }))
      .filter(({ shift }) => shift.day === weekdayCodes[index]);
    return (
      <section key={day.date} className="duty-list" aria-labelledby={`duty-${day.date}`}>
        <h2 id={`duty-${day.date}`}>{when.day(day.noon)}</h2>
        <p className="service-summary__quiet">{[words.hours(day), words.reason(day)].filter(Boolean).join(' · ')}</p>
        <Shifts shifts={shifts} onEdit={mayEdit ? onEdit : undefined} />
      </section>
    );
  });
}

interface ShiftsProps {
  shifts: { shift: DutyContent['shifts'][number]; place: number }[];
  onEdit: ((index: number) => void) | undefined;
}

function Shifts({ shifts, onEdit }: ShiftsProps) {
  const { t } = useTranslation('service');
  const nameOf = useNames();
  const { span } = useServiceWords();
  if (shifts.length === 0) return <p>{t('duty.none')}</p>;
  return (
    <ul>
      {shifts.map(({ shift, place }) => (
        <li key={place}>
          <ListRow
            onPress={onEdit && (() => onEdit(place))}
            leading={<Avatar name={nameOf(shift.userId)} />}
            title={<bdi>{nameOf(shift.userId)}</bdi>}
            detail={t('at', { times: span(shift.from, shift.to) })}
            trailing={onEdit && <Pencil aria-hidden />}
          />
        </li>
      ))}
    </ul>
  );
}
