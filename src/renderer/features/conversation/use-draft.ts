import { useCallback, useEffect, useRef, useState } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import { open, seal } from '../../../cache/sealing';
import { useAccount } from '../../data/account';

/** How long the writing rests before it is kept. */
const restMs = 250;

export interface Draft {
  text: string;
  change: (text: string) => void;
  /** Empties the field for what is being sent; the draft itself stays until that is kept elsewhere. */
  empty: (sending: Promise<void>) => void;
}

/** What is being written in a place, kept over restarts until it is sent. The place may not change. */
export function useDraft(place: string): Draft {
  const { db } = useAccount();
  const [text, setText] = useState('');
  const latest = useRef<string | null>(null);
  const timer = useRef(0);

  useEffect(() => {
    let isCurrent = true;
    void db.drafts.get(place).then((row) => {
      // What was typed before the draft was read stands.
      if (isCurrent && row && latest.current === null) setText(open(row.c).text);
    });
    return () => {
      isCurrent = false;
    };
  }, [db, place]);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    const written = latest.current;
    if (written === null) return;
    // A draft that cannot be kept is still on the screen.
    keepDraft(db, place, written).catch(() => {});
  }, [db, place]);

  useEffect(() => keep, [keep]);

  const change = useCallback(
    (next: string) => {
      latest.current = next;
      setText(next);
      clearTimeout(timer.current);
      timer.current = window.setTimeout(keep, next ? restMs : 0);
    },
    [keep],
  );

  const empty = useCallback(
    (sending: Promise<void>) => {
      clearTimeout(timer.current);
      latest.current = null;
      setText('');
      sending.then(
        () => {
          if (latest.current === null) change('');
        },
        // Whoever sends says so and gives the words back.
        () => {},
      );
    },
    [change],
  );

  return { text, change, empty };
}

async function keepDraft(db: CacheDatabase, place: string, text: string): Promise<void> {
  if (text) await db.drafts.put({ place, c: seal({ text }) });
  else await db.drafts.delete(place);
}
