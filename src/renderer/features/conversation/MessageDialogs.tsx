import { lazy, Suspense } from 'react';
import { assertNever } from '../../../domain/result';
import { useActing, type MessageDialog } from './acting';

const DeleteDialog = lazy(async () => ({ default: (await import('./DeleteDialog')).DeleteDialog }));
const HistoryDialog = lazy(async () => ({ default: (await import('./HistoryDialog')).HistoryDialog }));
const ForwardDialog = lazy(async () => ({ default: (await import('./ForwardDialog')).ForwardDialog }));
const ReactionsDialog = lazy(async () => ({ default: (await import('./ReactionsDialog')).ReactionsDialog }));
const PollDialog = lazy(async () => ({ default: (await import('./PollDialog')).PollDialog }));
const DateDialog = lazy(async () => ({ default: (await import('./DateDialog')).DateDialog }));
const ReadByDialog = lazy(async () => ({ default: (await import('./ReadByDialog')).ReadByDialog }));
const EndPollDialog = lazy(async () => ({ default: (await import('./EndPollDialog')).EndPollDialog }));

/** What opens over a conversation. */
export function MessageDialogs({ dialog, onClose }: { dialog: MessageDialog; onClose: () => void }) {
  return (
    <Suspense>
      <OfKind dialog={dialog} onClose={onClose} />
    </Suspense>
  );
}

function OfKind({ dialog, onClose }: { dialog: MessageDialog; onClose: () => void }) {
  const { roomId, threadId } = useActing();
  if (dialog.kind === 'new-poll') return <PollDialog place={{ roomId, threadId }} onClose={onClose} />;
  if (dialog.kind === 'read-by') return <ReadByDialog readers={dialog.readers} onClose={onClose} />;
  if (dialog.kind === 'date') return <DateDialog ts={dialog.ts} onClose={onClose} />;
  const { kind, message } = dialog;
  switch (kind) {
    case 'delete':
      return <DeleteDialog message={message} onClose={onClose} />;
    case 'history':
      return <HistoryDialog message={message} onClose={onClose} />;
    case 'forward':
      return <ForwardDialog message={message} onClose={onClose} />;
    case 'reactions':
      return <ReactionsDialog message={message} onClose={onClose} />;
    case 'end-poll':
      return <EndPollDialog message={message} onClose={onClose} />;
    default:
      return assertNever(kind);
  }
}
