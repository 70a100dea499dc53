import { useLiveQuery } from '../../data/use-live-query';
import { useEffect, useRef } from 'react';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useStatus } from '../../data/status';
import { useTranslation } from '../../i18n/use-translation';
import './typing.css';

const nobody: readonly string[] = [];

/** A person who goes on writing is not said again to a screen reader before this time. */
const silentForMs = 60_000;

/** Who of the others is writing in a room's talk now. */
export function TypingLine({ roomId }: { roomId: string }) {
  const { db } = useAccount();
  // Without a connection nobody knows whether somebody still is.
  const isOnline = useStatus('connection')?.state === 'online';
  const typing = useLiveQuery(async () => (await db.typing.get(roomId))?.userIds ?? nobody, [db, roomId]);
  const who = isOnline ? (typing ?? nobody) : nobody;
  const words = useTypingWords(who);
  const status = useRef<HTMLSpanElement>(null);
  const said = useRef(new Map<string, number>());
  const everyone = who.join(' ');

  useEffect(() => {
    if (!status.current) return;
    const now = Date.now();
    const ids = everyone.split(' ').filter(Boolean);
    const isNews = ids.some((id) => now - (said.current.get(id) ?? 0) > silentForMs);
    ids.forEach((id) => said.current.set(id, now));
    if (isNews || ids.length === 0) status.current.textContent = words;
  }, [everyone, words]);

  return (
    <div className="typing">
      <span className="unseen" role="status" ref={status} />
      {words && (
        <span className="typing__words" aria-hidden>
          {words}
        </span>
      )}
    </div>
  );
}

function useTypingWords(who: readonly string[]): string {
  const { t } = useTranslation('conversation');
  const nameOf = useNames();
  const [first, second, ...more] = who.map(nameOf);
  if (first === undefined) return '';
  if (second === undefined) return t('typing.one', { name: first });
  return more.length > 0 ? t('typing.many') : t('typing.two', { name: first, other: second });
}
