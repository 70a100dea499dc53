import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { useAccount } from '../../data/account';
import { useFormDraft } from '../../data/form-draft';
import { Composer, type SendGuard } from './Composer';
import type { TimelineNote } from './notes';
import { placeOf } from './queries';
import { newestPlace, useSaidAfter, type AnsweredThread, type Said } from './said-meanwhile';

const SaidMeanwhileDialog = lazy(async () => ({
  default: (await import('./SaidMeanwhileDialog')).SaidMeanwhileDialog,
}));

/** Kept with the draft: the newest that there was when its writing began. */
const begun = z.object({ after: z.number().nullable() });
const notBegun = { after: null };

interface Held {
  said: readonly Said[];
  news: readonly TimelineNote[];
  send: () => void;
}

/** Where one answers a question; nothing is sent before one knows what others have answered meanwhile. */
export function AnswerComposer({ notes, ...thread }: AnsweredThread & { notes: readonly TimelineNote[] }) {
  const { roomId, threadId } = thread;
  const { db } = useAccount();
  const { form, change, forget } = useFormDraft(`${placeOf(roomId, threadId)}|begun`, begun, notBegun);
  const after = form?.after ?? null;
  const [isWriting, setWriting] = useState(false);
  const wasWriting = useRef(false);
  const [held, setHeld] = useState<Held | null>(null);
  const said = useSaidAfter(thread, after);
  const news = useMemo(
    () => (after === null ? [] : notes.filter(({ sort, isNews }) => isNews && sort > after)),
    [notes, after],
  );

  const begin = useCallback(
    async () => change({ after: await newestPlace(db, { roomId, threadId }) }),
    [db, roomId, threadId, change],
  );

  useEffect(() => {
    if (!form) return;
    if (isWriting && form.after === null) void begin();
    // What was sent or wiped out is over; a draft of before has not been read yet.
    if (!isWriting && wasWriting.current) {
      change(notBegun);
      void forget();
    }
    wasWriting.current = isWriting;
  }, [form, isWriting, begin, change, forget]);

  const guard = useMemo<SendGuard>(
    () => ({
      onWriting: setWriting,
      beforeSend: (send) => {
        if (said.length > 0 || news.length > 0) setHeld({ said, news, send });
        else send();
      },
    }),
    [said, news],
  );

  return (
    <>
      <Composer roomId={roomId} threadId={threadId} guard={guard} />
      {held && (
        <Suspense>
          <SaidMeanwhileDialog
            said={held.said}
            news={held.news}
            onSend={() => {
              setHeld(null);
              held.send();
            }}
            onClose={() => {
              setHeld(null);
              // She knows of these now, and is told only of what comes after them.
              void begin();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
