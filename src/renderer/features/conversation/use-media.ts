import { useEffect, useState } from 'react';
import type { MediaSource } from '../../../domain/message/attachment';
import type { MediaProblem, MediaUse } from '../../../engine/port';
import { useAccount } from '../../data/account';
import { shownUrl, takeIn, use } from './blob-store';

export type Media =
  | { state: 'waiting' }
  | { state: 'ready'; url: string }
  | { state: 'failed'; problem: MediaProblem; again: () => void };

/** The same bytes have the same key before and after they were sent, so that a picture does not blink then. */
function keyOf(source: MediaSource, wantedAs: MediaUse): string {
  return `${wantedAs} ${source.kind === 'plain' ? source.url : source.cipher.sha256}`;
}

/** An address of bytes that can be shown or played; they are read once they are wanted. */
export function useMedia(source: MediaSource, wantedAs: Exclude<MediaUse, 'file'>, isWanted: boolean): Media {
  const { engine } = useAccount();
  const key = keyOf(source, wantedAs);
  const [read, setRead] = useState<{ key: string; url: string | null; problem: MediaProblem | null }>();
  const [round, setRound] = useState(0);
  const again = () => {
    setRead(undefined);
    setRound((before) => before + 1);
  };
  const url = (read?.key === key ? read.url : null) ?? shownUrl(key);

  useEffect(() => {
    if (!isWanted || shownUrl(key)) return undefined;
    let isCurrent = true;
    const become = (next: { url: string | null; problem: MediaProblem | null }) => {
      if (isCurrent) setRead({ key, ...next });
    };
    engine.readMedia(source, wantedAs).then(
      (result) => {
        if (result.ok) become({ url: takeIn(key, result.value), problem: null });
        else become({ url: null, problem: result.problem });
      },
      () => become({ url: null, problem: 'unreachable' }),
    );
    return () => {
      isCurrent = false;
    };
    // The key tells sources apart; the object itself is a new one at every reading of the cache.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [engine, key, wantedAs, isWanted, round]);

  useEffect(() => (url ? use(key) : undefined), [key, url]);

  if (url) return { state: 'ready', url };
  const problem = read?.key === key ? read.problem : null;
  return problem ? { state: 'failed', problem, again } : { state: 'waiting' };
}
