import { useRef, useState, type PointerEvent } from 'react';
import type { DutyContent } from '../../../domain/service/duty';
import { changeShift, draggedBy, keyChange, spanOfShift, type ShiftHold } from './duty-grid';

export interface ShiftDragProps {
  duty: DutyContent;
  /** The minutes that the grid shows; nothing is dragged out of it. */
  shown: { from: number; to: number };
  /** How many pixels a day is wide and an hour high. */
  size: () => { day: number; hour: number };
  onChange: (duty: DutyContent, index: number) => void;
}

/** How one shift is taken hold of. */
export interface ShiftHandlers {
  isHeld: boolean;
  onPointerDown: (event: PointerEvent<HTMLElement>, hold: ShiftHold) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: () => void;
  onPointerCancel: () => void;
  /** @returns whether the key meant something */
  onKey: (key: string, isShifted: boolean) => boolean;
  /** Whether the click that comes now is the end of a drag. */
  wasDragged: () => boolean;
}

interface Drag {
  index: number;
  hold: ShiftHold;
  x: number;
  y: number;
  /** The week as it would be; the week as it is until the pointer has moved a step. */
  week: DutyContent;
}

/**
 * Moving and resizing shifts with pointer or keys. By hand, because both axes go in steps, ends are dragged too and the
 * rule of what is allowed is the domain's; a library for dragging would leave all of that to be written around it.
 */
export function useShiftDrag({ duty, shown, size, onChange }: ShiftDragProps) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const wasDragged = useRef(false);

  function move(event: PointerEvent<HTMLElement>) {
    if (!drag) return;
    const change = draggedBy({ x: event.clientX - drag.x, y: event.clientY - drag.y }, size(), drag.hold);
    const isBack = change.days === 0 && change.minutes === 0;
    const week = isBack ? duty : changeShift(duty, drag.index, change);
    const shift = week?.shifts[drag.index];
    // A refused place is passed over: the shift stays at the last one where it may be.
    if (!week || !shift) return;
    const span = spanOfShift(shift);
    if (span.from < shown.from || span.to > shown.to) return;
    if (!isBack) wasDragged.current = true;
    setDrag({ ...drag, week });
  }

  function drop() {
    if (drag && drag.week !== duty) onChange(drag.week, drag.index);
    setDrag(null);
  }

  const holdOf = (index: number): ShiftHandlers => ({
    isHeld: drag?.index === index,
    onPointerDown(event, hold) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      wasDragged.current = false;
      setDrag({ index, hold, x: event.clientX, y: event.clientY, week: duty });
    },
    onPointerMove: move,
    onPointerUp: drop,
    onPointerCancel: () => setDrag(null),
    onKey(key, isShifted) {
      const change = keyChange(key, isShifted);
      if (!change) return false;
      const week = changeShift(duty, index, change);
      if (week) onChange(week, index);
      return true;
    },
    wasDragged: () => wasDragged.current,
  });

  return { /** The week with what is being dragged where it is. */ shown: drag?.week ?? duty, holdOf };
}
