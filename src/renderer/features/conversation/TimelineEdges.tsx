import { useState } from 'react';
import { useAccount } from '../../data/account';
import { useRoom } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { isScarceBefore } from './timeline-rows';
import { useSeen } from './use-seen';

/** How far from the view more is drawn, so that whoever scrolls meets no end. */
const farAhead = '2000px';

/** Pages of history that are fetched in one go once a person goes on scrolling up. */
const pagesAhead = 3;

interface EarlierProps {
  roomId: string;
  threadId: string;
  /** The place in the room's order where what is drawn begins; undefined while nothing is. */
  place: number | undefined;
  /** Draws more of what the cache holds; false where it holds nothing more. */
  onMore: () => Promise<boolean>;
}

/** The top of the list: draws more from the cache, and then from the homeserver, when it comes near the view. */
export function Earlier({ roomId, threadId, place, onMore }: EarlierProps) {
  const { t } = useTranslation(['conversation', 'common']);
  const { db, engine } = useAccount();
  const complete = useRoom(roomId)?.complete ?? true;
  const [round, setRound] = useState(0);
  const [state, setState] = useState<'idle' | 'fetching' | 'failed'>('idle');
  const [allFrom, setAllFrom] = useState<number>();
  // A thread's messages come with its room's; only the main talk pages back.
  const mayFetch = !complete && !threadId;

  async function fetchEarlier() {
    setState('fetching');
    const fetched = await engine.loadEarlier(roomId, round === 0 ? 1 : pagesAhead).catch(() => false);
    setState(fetched ? 'idle' : 'failed');
    setRound((before) => before + 1);
  }

  async function more() {
    const isDrawn = await onMore();
    if (!isDrawn) setAllFrom(place);
    if (mayFetch && state === 'idle' && (!isDrawn || (await isNeededSoon()))) await fetchEarlier();
  }

  /** Fetched beside the drawing once a person has gone beyond what was there; an opened room alone asks for nothing. */
  async function isNeededSoon(): Promise<boolean> {
    return round > 0 && place !== undefined && isScarceBefore(db, roomId, place);
  }

  const ref = useSeen(() => void more(), `${place ?? ''} ${mayFetch} ${round}`, true, farAhead);

  return (
    <div className="timeline__earlier" ref={ref}>
      {mayFetch && state === 'fetching' && place === allFrom && <span role="status">{t('fetchingEarlier')}</span>}
      {mayFetch && state === 'failed' && (
        <>
          <span role="status">{t('earlierFailed')}</span>
          <Button onClick={() => void fetchEarlier()}>{t('common:tryAgain')}</Button>
        </>
      )}
      {complete && !threadId && place !== undefined && place === allFrom && <span>{t('beginning')}</span>}
    </div>
  );
}

/** The bottom of the list while the newest messages are left out: draws more when it comes near the view. */
export function Later({ to, onMore }: { to: number; onMore: () => Promise<void> }) {
  const ref = useSeen(() => void onMore(), String(to), true, farAhead);
  return <div className="timeline__later" ref={ref} />;
}
