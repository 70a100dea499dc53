import { useState } from 'react';
import { useAccount } from '../data/account';
import { useRoom } from '../data/rooms';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/Button';
import './places.css';

/** Pages of a hundred events that are fetched in one go. */
const pages = 10;

/** Below a room's list: what is older than this device has of the room is fetched when one asks for it. */
export function FetchEarlier({ roomId }: { roomId: string }) {
  const { t } = useTranslation('common');
  const { engine } = useAccount();
  const hasEarlier = useRoom(roomId)?.complete === false;
  const [state, setState] = useState<'idle' | 'fetching' | 'failed'>('idle');
  if (!hasEarlier) return null;

  async function fetchEarlier() {
    setState('fetching');
    const isFetched = await engine.loadEarlier(roomId, pages).catch(() => false);
    setState(isFetched ? 'idle' : 'failed');
  }

  return (
    <div className="fetch-earlier">
      <span role="status">{state === 'idle' ? '' : t(`earlier.${state}`)}</span>
      <Button disabled={state === 'fetching'} onClick={() => void fetchEarlier()}>
        {t('earlier.fetch')}
      </Button>
    </div>
  );
}
