import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomRow } from '../../cache/rows';
import type { RoomKind } from '../../domain/event-types';
import { assertNever } from '../../domain/result';
import { useAccount } from '../data/account';
import { useMarkSeen } from '../data/use-mark-seen';
import { CaseRoom } from '../features/case/CaseRoom';
import { OpenCaseButton } from '../features/case/OpenCaseDialog';
import { CirclePage } from '../features/circle/CirclePage';
import { ConsultationRoom } from '../features/consultation/ConsultationRoom';
import { QuestionPage } from '../features/consultation/QuestionPage';
import { ContactInbox } from '../features/contact/ContactInbox';
import { ContactPage } from '../features/contact/ContactPage';
import { Conversation } from '../features/conversation/Conversation';
import type { CardMessage } from '../features/conversation/conversation-props';
import { OtherRoom } from '../features/other/OtherRoom';
import { NotHere } from './NotHere';
import { messageCard } from './message-cards';

/** A room, shown by the feature that its kind belongs to. */
export function RoomRoute({ roomId }: { roomId: string }) {
  const found = useRoomKind(roomId);
  if (!found) return null;
  // While another room's kind is read, that room stays: the switch takes some milliseconds.
  if (found.kind === null) return <NoRoom />;
  return <RoomOfKind kind={found.kind} roomId={found.roomId} />;
}

function RoomOfKind({ kind, roomId }: { kind: RoomKind; roomId: string }) {
  const renderCard = useCallback((message: CardMessage) => messageCard(message, roomId, kind), [roomId, kind]);
  const conversation = <Conversation roomId={roomId} renderCard={renderCard} />;
  switch (kind) {
    case 'consultation':
      return <ConsultationRoom roomId={roomId} conversation={conversation} />;
    case 'inbox':
      return <Inbox roomId={roomId} />;
    case 'case':
      return <CaseRoom roomId={roomId} conversation={conversation} />;
    case 'circle':
    case 'organisation':
      return <CirclePage circleId={roomId} />;
    case 'directory':
    case 'other':
      return <OtherRoom roomId={roomId} conversation={conversation} />;
    default:
      return assertNever(kind);
  }
}

/** A question with its thread. */
export function QuestionRoute({ roomId, questionId }: { roomId: string; questionId: string }) {
  return (
    <QuestionPage
      roomId={roomId}
      questionId={questionId}
      thread={<Conversation roomId={roomId} threadId={questionId} />}
    />
  );
}

/** A contact with the way to a group chat. */
export function ContactRoute({ roomId, contactId }: { roomId: string; contactId: string }) {
  return (
    <ContactPage
      roomId={roomId}
      contactId={contactId}
      openCase={<OpenCaseButton roomId={roomId} contactId={contactId} />}
    />
  );
}

/** An inbox has no conversation of its own that would ask for its newest messages and mark them read. */
function Inbox({ roomId }: { roomId: string }) {
  const { engine } = useAccount();
  useEffect(() => {
    engine.showRoom(roomId).catch(() => {});
  }, [engine, roomId]);
  useMarkSeen(roomId, 'everything');
  return <ContactInbox roomId={roomId} />;
}

function NoRoom() {
  const { t } = useTranslation('shell');
  return <NotHere what={t('noRoom')} />;
}

/** The kinds of rooms that have been opened; a room's kind never changes. */
const knownKinds = new Map<string, RoomKind>();

/** The kind of a room together with its id, so that the former room's is not taken for the new one's. */
function useRoomKind(roomId: string): { roomId: string; kind: RoomRow['kind'] | null } | undefined {
  const { db } = useAccount();
  const found = useLiveQuery(async () => {
    const room = await db.rooms.get(roomId);
    if (room) knownKinds.set(roomId, room.kind);
    return { roomId, kind: room?.kind ?? null };
  }, [db, roomId]);
  const known = knownKinds.get(roomId);
  // A room that was open before is shown at once, without waiting for its kind to be read again.
  return known && found?.roomId !== roomId ? { roomId, kind: known } : found;
}
