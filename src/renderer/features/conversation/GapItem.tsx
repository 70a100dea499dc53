import { useState } from 'react';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { useSeen } from './use-seen';

const pagesAhead = 2;

interface GapItemProps {
  gapId: string;
  /** Where what is missing goes on, from both sides; another once a page has come. */
  ends: string;
}

/**
 * A place where messages are missing. They are fetched when it comes into view, from the side that one reads it from, so
 * that what one goes on to is there first.
 */
export function GapItem({ gapId, ends }: GapItemProps) {
  const { t } = useTranslation('conversation');
  const { engine } = useAccount();
  const [state, setState] = useState<'idle' | 'fetching' | 'failed'>('idle');

  async function fill(at: HTMLElement) {
    setState('fetching');
    const from = isBelowMiddle(at) ? 'before' : 'after';
    const filled = await engine.fillGap(gapId, from, pagesAhead).catch(() => false);
    setState(filled ? 'idle' : 'failed');
  }

  const ref = useSeen((element) => {
    if (state === 'idle') void fill(element);
  }, `${gapId} ${ends}`);

  return (
    <div className="timeline__gap" ref={ref} tabIndex={-1} data-message={gapId}>
      <span>{state === 'fetching' ? t('gap.fetching') : t('gap.missing')}</span>
      {state !== 'fetching' && <Button onClick={(event) => void fill(event.currentTarget)}>{t('gap.fetch')}</Button>}
    </div>
  );
}

/** What stands in the lower half of the view, or beneath it, is come to from above. */
function isBelowMiddle(element: HTMLElement): boolean {
  const view = element.closest('.timeline')?.getBoundingClientRect();
  return view !== undefined && element.getBoundingClientRect().top > view.top + view.height / 2;
}
