import { useCallback, useEffect, useRef, useState } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import { open, seal } from '../../../cache/sealing';
import type { LabelledMention } from '../../../domain/message/mentions';
import { useAccount } from '../../data/account';
import { joined, onGivenBack, type Written } from './composer/written';

/** How long the writing rests before it is kept. */
const restMs = 250;

const nothing: Written = { text: '', mentions: [] };

export interface Draft extends Written {
  change: (text: string) => void;
  /** Changes the text to one in which a label names somebody. */
  name: (mention: LabelledMention, text: string) => void;
  /** Empties the field for what is being sent; the draft itself stays until that is kept elsewhere. */
  empty: (sending: Promise<void>) => void;
  /** Puts words back that did not go, before what has been written since. */
  giveBack: (written: Written) => void;
}

/**
 * What is being written in a place, kept over restarts until it is sent. The place may change in name only, when what one
 * writes below has got its id from the homeserver; the words stay.
 */
export function useDraft(place: string): Draft {
  const { db } = useAccount();
  const [written, setWritten] = useState(nothing);
  /** What has been written here since the field was opened or emptied; null before that. */
  const latest = useRef<Written | null>(null);
  /** Whether anything has been written here since the field was opened: what was kept before that is older. */
  const isBegun = useRef(false);
  const timer = useRef(0);
  const shown = useRef(written);
  /** Where the words are kept now. */
  const keptIn = useRef(place);
  useEffect(() => {
    shown.current = written;
  });

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    const last = latest.current;
    if (last === null) return;
    // A draft that cannot be kept is still on the screen.
    keepDraft(db, keptIn.current, last).catch(() => {});
  }, [db]);

  useEffect(() => {
    const former = keptIn.current;
    if (former === place) return;
    keptIn.current = place;
    // The cache has moved what was kept until then; what was kept in between is forgotten with the former name.
    keep();
    db.drafts.delete(former).catch(() => {});
  }, [db, place, keep]);

  useEffect(() => {
    let isCurrent = true;
    void db.drafts.get(place).then((row) => {
      // What was typed before the draft was read stands, and what was sent before that does not come back.
      if (isCurrent && row && !isBegun.current) setWritten({ mentions: [], ...open(row.c) });
    });
    return () => {
      isCurrent = false;
    };
  }, [db, place]);

  useEffect(() => keep, [keep]);

  const become = useCallback(
    (next: Written) => {
      isBegun.current = true;
      latest.current = next;
      setWritten(next);
      clearTimeout(timer.current);
      timer.current = window.setTimeout(keep, next.text ? restMs : 0);
    },
    [keep],
  );

  const giveBack = useCallback((words: Written) => become(joined(words, shown.current)), [become]);
  useEffect(() => onGivenBack(place, giveBack), [place, giveBack]);

  const change = (text: string) => become({ ...written, text });

  function name(mention: LabelledMention, text: string) {
    become({ text, mentions: [...written.mentions.filter(({ label }) => label !== mention.label), mention] });
  }

  function empty(sending: Promise<void>) {
    clearTimeout(timer.current);
    isBegun.current = true;
    latest.current = null;
    setWritten(nothing);
    sending.then(
      () => {
        if (latest.current === null) become(nothing);
      },
      // Whoever sends says so and gives the words back.
      () => {},
    );
  }

  return { ...written, change, name, empty, giveBack };
}

async function keepDraft(db: CacheDatabase, place: string, { text, mentions }: Written): Promise<void> {
  if (text) await db.drafts.put({ place, c: seal({ text, ...(mentions.length > 0 && { mentions: [...mentions] }) }) });
  else await db.drafts.delete(place);
}
