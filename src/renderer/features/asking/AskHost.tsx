import { lazy, Suspense } from 'react';
import { closeAsk, useAskRequest } from '../../data/ask-opener';

const AskDialog = lazy(async () => ({ default: (await import('./AskDialog')).AskDialog }));

/** Shows the form that asks a question whenever somebody has opened it. */
export function AskHost() {
  const request = useAskRequest();
  if (!request) return null;
  return (
    <Suspense>
      <AskDialog
        key={request.fromCase?.roomId ?? request.placeId ?? ''}
        placeId={request.placeId}
        fromCase={request.fromCase}
        onClose={closeAsk}
      />
    </Suspense>
  );
}
