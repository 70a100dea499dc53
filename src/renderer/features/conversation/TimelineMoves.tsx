import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { useActing } from './acting';
import type { TimelineWindow } from './timeline-window';
import type { NewLine } from './use-new-line';

/** How far above the newest message one is offered the way back. */
const farUp = 400;

interface TimelineMovesProps {
  scroller: RefObject<HTMLElement | null>;
  line: NewLine | null;
  /** Another whenever other messages are shown. */
  shown: unknown;
  drawn: TimelineWindow;
  toNewest: () => void;
}

/** The ways to what is new in a conversation and to its end, while one is elsewhere in it. */
export function TimelineMoves({ scroller, line, shown, drawn, toNewest }: TimelineMovesProps) {
  const { t } = useTranslation('conversation');
  const { jumpTo } = useActing();
  const [isFarUp, setFarUp] = useState(false);
  const [reached, setReached] = useState<string | null>(null);
  const lineId = line && (line.unknown ?? line.rowId);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      // Anchored to the bottom: zero there, negative above.
      setFarUp(element.scrollTop < -farUp);
      const mark =
        lineId !== null && line?.unknown === null ? element.querySelector('.timeline__row:has(.timeline__new)') : null;
      if (mark && mark.getBoundingClientRect().top >= element.getBoundingClientRect().top) setReached(lineId);
    };
    const frame = requestAnimationFrame(look);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', look);
    };
  }, [scroller, line, lineId, shown, drawn]);

  // Each stands where it leads to, so that neither lies over the last message where nothing can be scrolled away from it.
  return (
    <>
      <div className="timeline-moves timeline-moves--up">
        {line && lineId !== reached && (
          <Button
            icon={<ArrowUp aria-hidden />}
            onClick={() => (line.unknown === null ? jumpTo(line.rowId) : jumpTo(line.unknown, true))}
          >
            {t('toNew')}
          </Button>
        )}
      </div>
      <div className="timeline-moves timeline-moves--down">
        {(isFarUp || !drawn.hasTail) && (
          <Button
            icon={<ArrowDown aria-hidden />}
            onClick={() => {
              toNewest();
              scroller.current?.scrollTo(0, 0);
              scroller.current?.focus({ preventScroll: true });
            }}
          >
            {t('toNewest')}
          </Button>
        )}
      </div>
    </>
  );
}
