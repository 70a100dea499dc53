import { useId, useRef, type CSSProperties, type MouseEvent } from 'react';
import { dutyStep } from '../../../domain/service/duty-editing';
import type { DutyContent, Shift } from '../../../domain/service/duty';
import { specialDay, holidays } from '../../../domain/calendar/holidays';
import type { Interval } from '../../../domain/calendar/opening-hours';
import { dayAt, momentAt, timeOf } from '../../../domain/calendar/wall-clock';
import { weekdayCodes } from '../../../domain/calendar/weekdays';
import { useLanguage } from '../../i18n';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { wallText } from '../../i18n/wall-time';
import { classNames } from '../../ui/class-names';
import { hoursShown, lanesOf, spanOfShift, spansOf, timeAt, type Span } from './duty-grid';
import { ShiftBlock } from './ShiftBlock';
import { useShiftDrag } from './use-shift-drag';

export interface DutyGridProps {
  duty: DutyContent;
  /** Day number of the week's Monday. */
  monday: number;
  now: number;
  open: readonly Interval[];
  gaps: readonly Interval[];
  mayEdit: boolean;
  onAdd: (shift: Partial<Shift>) => void;
  onEdit: (index: number) => void;
  onRemove: (index: number) => void;
  /** The shift at the index has been moved or resized. */
  onChange: (duty: DutyContent, index: number) => void;
}

/** The length of a shift that is added by a click, in minutes. */
const addedLength = 4 * 60;

/** Where something stands in the grid; see duty.css. */
function at({ day, from, to }: Span, shownFrom: number): CSSProperties {
  return { '--day': day, '--from': (from - shownFrom) / 60, '--length': (to - from) / 60 } as CSSProperties;
}

/** A week with its days as columns and time down them; see {@link ShiftBlock} for how shifts are moved. */
export function DutyGrid(props: DutyGridProps) {
  const { duty, monday, now, open, gaps, mayEdit, onAdd, onEdit, onRemove, onChange } = props;
  const { t } = useTranslation('service');
  const language = useLanguage();
  const keysId = useId();
  const days = useRef<HTMLUListElement>(null);
  const openSpans = spansOf(open, monday);
  // What is dragged does not change the grid that it is dragged over.
  const shown = hoursShown([...openSpans, ...duty.shifts.map(spanOfShift)]);
  const hours = Array.from({ length: (shown.to - shown.from) / 60 }, (_, index) => shown.from + index * 60);
  const drag = useShiftDrag({ duty, shown, size: () => sizeOf(days.current, hours.length), onChange });
  const spans = drag.shown.shifts.map(spanOfShift);
  const lanes = lanesOf(spans);

  function addAt(event: MouseEvent<HTMLUListElement>) {
    if (!mayEdit || event.target !== event.currentTarget) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const size = sizeOf(event.currentTarget, hours.length);
    const day = weekdayCodes[Math.floor((event.clientX - left) / size.day)];
    const from = timeAt(event.clientY - top, size.hour, shown);
    const to = Math.min(from + addedLength, shown.to);
    if (day) onAdd({ day, from: timeOf(from), to: timeOf(Math.max(to, from + dutyStep)) });
  }

  return (
    <div className="duty-grid" style={{ '--hours': hours.length } as CSSProperties}>
      <DayHeads monday={monday} now={now} />
      <div className="duty-grid__body">
        <div className="duty-grid__hours" aria-hidden>
          {hours.map((minutes) => (
            <span key={minutes}>{wallText(timeOf(minutes), language)}</span>
          ))}
        </div>
        <div className="duty-grid__week">
          {openSpans.map((span, index) => (
            <span key={index} className="duty-grid__open" style={at(span, shown.from)} aria-hidden />
          ))}
          {spansOf(gaps, monday).map((span, index) => (
            <span key={index} className="duty-grid__gap" style={at(span, shown.from)} aria-hidden>
              {t('duty.gap')}
            </span>
          ))}
          <ul
            ref={days}
            className={classNames('duty-grid__shifts', mayEdit && 'duty-grid__shifts--editable')}
            aria-label={t('duty.grid')}
            onClick={addAt}
          >
            {drag.shown.shifts.map((shift, index) => {
              const span = spans[index] ?? spanOfShift(shift);
              const { lane, lanes: count } = lanes[index] ?? { lane: 0, lanes: 1 };
              return (
                <ShiftBlock
                  key={index}
                  shift={shift}
                  style={{ ...at(span, shown.from), '--lane': lane, '--lanes': count } as CSSProperties}
                  hold={mayEdit ? drag.holdOf(index) : null}
                  keysId={keysId}
                  onEdit={() => onEdit(index)}
                  onRemove={() => onRemove(index)}
                />
              );
            })}
          </ul>
        </div>
      </div>
      {mayEdit && (
        <p className="duty-grid__help">
          {t('duty.help')}
          <span id={keysId} hidden>
            {t('duty.keys')}
          </span>
        </p>
      )}
    </div>
  );
}

/** How many pixels a day is wide and an hour high. */
function sizeOf(days: HTMLElement | null, hours: number): { day: number; hour: number } {
  const { width, height } = days?.getBoundingClientRect() ?? { width: 1, height: 1 };
  return { day: width / weekdayCodes.length, hour: height / hours };
}

function DayHeads({ monday, now }: { monday: number; now: number }) {
  const when = useWhen();
  const language = useLanguage();
  const today = dayAt(now);
  return (
    <div className="duty-grid__heads">
      <span />
      {weekdayCodes.map((code, index) => {
        const day = monday + index;
        const holiday = specialDay(day)?.holiday;
        return (
          <span key={code} className={classNames('duty-grid__head', day === today && 'duty-grid__head--today')}>
            {when.date(momentAt(day, 720))}
            {day === today && <span>{when.day(now, now)}</span>}
            {holiday && <span className="duty-grid__holiday">{holidays[holiday][language]}</span>}
          </span>
        );
      })}
    </div>
  );
}
