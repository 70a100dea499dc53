import type { CSSProperties, KeyboardEvent } from 'react';
import type { Shift } from '../../../domain/service/duty';
import { useTranslation } from '../../i18n/use-translation';
import { classNames } from '../../ui/class-names';
import { useServiceWords } from './use-service-words';
import type { ShiftHandlers } from './use-shift-drag';
import { useShiftWords } from './use-shift-words';

export interface ShiftBlockProps {
  shift: Shift;
  /** Where it stands; see duty.css. */
  style: CSSProperties;
  /** Null where this person may not move it. */
  hold: ShiftHandlers | null;
  /** The id of the words that tell the keys. */
  keysId: string;
  onEdit: () => void;
  onRemove: () => void;
}

/**
 * One shift in the grid. It is dragged as a whole or by its ends; arrows move it, with the shift key they move its
 * ends, Enter opens it and Delete removes it.
 */
export function ShiftBlock({ shift, style, hold, keysId, onEdit, onRemove }: ShiftBlockProps) {
  const { t } = useTranslation('service');
  const words = useShiftWords()(shift);
  const { span } = useServiceWords();
  const text = (
    <>
      <bdi className="shift-block__name">
        {words.who.split(' ').map((part, index) => (
          <span key={index}>{part} </span>
        ))}
      </bdi>
      <span className="shift-block__times">{span(shift.from, shift.to)}</span>
    </>
  );
  if (!hold) {
    return (
      <li
        className={classNames('shift-block', `shift-block--hue-${hueOf(shift.userId)}`)}
        style={style}
        title={t('duty.shift', words)}
      >
        <span className="unseen">{words.day} </span>
        {text}
      </li>
    );
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Delete') onRemove();
    else if (!hold?.onKey(event.key, event.shiftKey)) return;
    event.preventDefault();
  }

  return (
    <li className="shift-block__place" style={style}>
      <button
        type="button"
        className={classNames(
          'shift-block',
          `shift-block--hue-${hueOf(shift.userId)}`,
          hold.isHeld && 'shift-block--held',
        )}
        aria-label={t('duty.shift', words)}
        title={t('duty.shift', words)}
        aria-describedby={keysId}
        onClick={() => !hold.wasDragged() && onEdit()}
        onKeyDown={handleKey}
        onPointerDown={(event) => hold.onPointerDown(event, edgeOf(event.target))}
        onPointerMove={hold.onPointerMove}
        onPointerUp={hold.onPointerUp}
        onPointerCancel={hold.onPointerCancel}
      >
        <span className="shift-block__grip shift-block__grip--from" data-edge="from" />
        {text}
        <span className="shift-block__grip shift-block__grip--to" data-edge="to" />
      </button>
    </li>
  );
}

function edgeOf(target: EventTarget): 'from' | 'to' | 'whole' {
  const edge = target instanceof HTMLElement ? target.dataset['edge'] : undefined;
  return edge === 'from' || edge === 'to' ? edge : 'whole';
}

const hues = 6;

/** A colour of the person's own, beside the name. */
function hueOf(userId: string): number {
  return [...userId].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973, 0) % hues;
}
