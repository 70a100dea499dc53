import { CircleDashed, Inbox, MessageCircleQuestion, MessagesSquare } from 'lucide-react';
import type { RoomKind } from '../../../domain/event-types';

/** What kind of room it is; the words beside it say the same. */
export function RoomIcon({ kind }: { kind: RoomKind }) {
  switch (kind) {
    case 'inbox':
      return <Inbox aria-hidden />;
    case 'consultation':
      return <MessageCircleQuestion aria-hidden />;
    case 'circle':
    case 'organisation':
      return <CircleDashed aria-hidden />;
    default:
      return <MessagesSquare aria-hidden />;
  }
}
