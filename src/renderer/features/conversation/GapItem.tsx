import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../data/account';
import { Button } from '../../ui/Button';
import { useSeen } from './use-seen';

/** A place where messages are missing; they are fetched when it comes into view. */
export function GapItem({ gapId }: { gapId: string }) {
  const { t } = useTranslation('conversation');
  const { engine } = useAccount();
  const [state, setState] = useState<'idle' | 'fetching' | 'failed'>('idle');

  async function fill() {
    setState('fetching');
    const filled = await engine.fillGap(gapId).catch(() => false);
    setState(filled ? 'idle' : 'failed');
  }

  const ref = useSeen(() => {
    if (state === 'idle') void fill();
  }, gapId);

  return (
    <div className="timeline__gap" ref={ref}>
      <span>{state === 'fetching' ? t('gap.fetching') : t('gap.missing')}</span>
      {state !== 'fetching' && <Button onClick={() => void fill()}>{t('gap.fetch')}</Button>}
    </div>
  );
}
