import { lazy, useCallback, useEffect } from 'react';
import type { RoomKind } from '../../domain/event-types';
import { assertNever } from '../../domain/result';
import { useAccount } from '../data/account';
import { markUnread } from '../data/marked-unread';
import { paths } from '../data/paths';
import { useFromRooms } from '../data/rooms';
import { useMarkSeen } from '../data/use-mark-seen';
import { useWorkItems } from '../data/work-items';
import type { CasePanel } from '../features/case/CasePanels';
import { CaseRoom, type CaseRoomProps } from '../features/case/CaseRoom';
import { OpenCaseButton } from '../features/case/OpenCaseDialog';
import { CirclePage } from '../features/circle/CirclePage';
import { JoinRow } from '../features/circle/JoinRow';
import { ConsultationRoom } from '../features/consultation/ConsultationRoom';
import { QuestionPage } from '../features/consultation/QuestionPage';
import { useQuestionLines } from '../features/consultation/question-lines';
import { ContactInbox } from '../features/contact/ContactInbox';
import { ContactPage } from '../features/contact/ContactPage';
import { Conversation } from '../features/conversation/Conversation';
import { QuestionFiles } from '../features/conversation/QuestionFiles';
import type { CardMessage } from '../features/conversation/conversation-props';
import { LinkPage } from '../features/link/LinkPage';
import { CircleServiceSummary } from '../features/service/CircleServiceSummary';
import { RoomNoticeButton } from '../features/notices/RoomNoticeButton';
import { OtherRoom } from '../features/other/OtherRoom';
import { useTranslation } from '../i18n/use-translation';
import { CopyLinkButton } from '../leading/CopyLinkButton';
import { NotHere } from './NotHere';
import { messageCard } from './message-cards';

const TaskPanel = lazy(async () => ({ default: (await import('../features/task/TaskPanel')).TaskPanel }));

/** A room, shown by the feature that its kind belongs to. */
export function RoomRoute({ roomId }: { roomId: string }) {
  const kind = useFromRooms((rooms) => rooms && (rooms.get(roomId)?.kind ?? null));
  if (kind === undefined) return null;
  return kind === null ? <NoRoom /> : <RoomOfKind kind={kind} roomId={roomId} />;
}

function RoomOfKind({ kind, roomId }: { kind: RoomKind; roomId: string }) {
  const { db } = useAccount();
  // Whoever opens what she marked unread has come back to it.
  useEffect(() => {
    markUnread(db, roomId, false).catch(() => {});
  }, [db, roomId]);
  const renderCard = useCallback((message: CardMessage) => messageCard(message, kind), [kind]);
  const conversation = <Conversation roomId={roomId} renderCard={renderCard} />;
  const tools = <RoomTools roomId={roomId} />;
  switch (kind) {
    case 'consultation':
      return <ConsultationRoom roomId={roomId} conversation={conversation} tools={tools} />;
    case 'inbox':
      return <Inbox roomId={roomId} />;
    case 'case':
      return <CaseRoute roomId={roomId} conversation={conversation} tools={tools} />;
    case 'circle':
    case 'organisation':
      return <CircleRoute circleId={roomId} />;
    case 'directory':
    case 'reception':
    case 'other':
      return <OtherRoom roomId={roomId} conversation={conversation} tools={tools} />;
    default:
      return assertNever(kind);
  }
}

/** A group chat with what other features have to show of its case: each adds a panel, whose view is a lazy chunk. */
function CaseRoute(props: Omit<CaseRoomProps, 'panels'>) {
  const { t } = useTranslation('task');
  const tasks = useWorkItems(props.roomId, 'task')?.filter(({ isOpen }) => isOpen).length ?? 0;
  const panels: CasePanel[] = [
    {
      id: 'tasks',
      title: t('title'),
      note: tasks > 0 ? t('left', { count: tasks }) : undefined,
      view: <TaskPanel roomId={props.roomId} />,
    },
  ];
  return <CaseRoom {...props} panels={panels} />;
}

/** What one can do to every room, whatever it is for. */
function RoomTools({ roomId }: { roomId: string }) {
  return (
    <>
      <CopyLinkButton path={paths.room(roomId)} />
      <RoomNoticeButton roomId={roomId} />
    </>
  );
}

/** A circle with its calendar. */
export function CircleRoute({ circleId }: { circleId: string }) {
  return <CirclePage circleId={circleId} service={<CircleServiceSummary circleId={circleId} />} />;
}

/** A question with its thread. */
export function QuestionRoute({ roomId, questionId }: { roomId: string; questionId: string }) {
  const { lines, asker } = useQuestionLines(questionId);
  return (
    <QuestionPage
      roomId={roomId}
      questionId={questionId}
      files={<QuestionFiles questionId={questionId} />}
      thread={<Conversation roomId={roomId} threadId={questionId} notes={lines} asker={asker} />}
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

/** Where a link leads, with a way in for who is not there yet. */
export function LinkRoute({ address }: { address: string }) {
  return <LinkPage address={address} joining={(room) => <JoinRow room={room} turning={undefined} />} />;
}

/** An inbox has no conversation of its own that would ask for its newest messages and mark them read. */
function Inbox({ roomId }: { roomId: string }) {
  const { engine } = useAccount();
  useEffect(() => {
    engine.showRoom(roomId).catch(() => {});
  }, [engine, roomId]);
  useMarkSeen(roomId, 'everything');
  return <ContactInbox roomId={roomId} tools={<RoomTools roomId={roomId} />} />;
}

function NoRoom() {
  const { t } = useTranslation('shell');
  return <NotHere what={t('noRoom')} />;
}
