import { lazy, Suspense, useCallback, useEffect } from 'react';
import type { RoomKind } from '../../domain/event-types';
import { assertNever } from '../../domain/result';
import type { WorkItemKind } from '../../domain/work-items/work-item';
import { useAccount } from '../data/account';
import { markUnread } from '../data/marked-unread';
import { paths } from '../data/paths';
import { useUnrecorded } from '../data/recording';
import { useFromRooms } from '../data/rooms';
import { useMarkSeen } from '../data/use-mark-seen';
import { useWorkItems, type ShownWorkItem, type WorkPlace } from '../data/work-items';
import type { CasePanel } from '../features/case/CasePanels';
import { CaseRoom, type CaseRoomProps } from '../features/case/CaseRoom';
import { OpenCaseButton } from '../features/case/OpenCaseDialog';
import { useCase } from '../features/case/queries';
import { CirclePage } from '../features/circle/CirclePage';
import { JoinRow } from '../features/circle/JoinRow';
import { ConsultationRoom } from '../features/consultation/ConsultationRoom';
import { QuestionPage } from '../features/consultation/QuestionPage';
import { useQuestionLines } from '../features/consultation/question-lines';
import { ContactInbox } from '../features/contact/ContactInbox';
import { ContactPage, type ContactForOthers } from '../features/contact/ContactPage';
import { Conversation } from '../features/conversation/Conversation';
import { QuestionFiles } from '../features/conversation/QuestionFiles';
import type { CardMessage } from '../features/conversation/conversation-props';
import { LinkPage } from '../features/link/LinkPage';
import { CircleServiceSummary } from '../features/service/CircleServiceSummary';
import { RoomNoticeButton } from '../features/notices/RoomNoticeButton';
import { OtherRoom } from '../features/other/OtherRoom';
import { RecordingProvider } from '../features/record/recording-context';
import { useTranslation } from '../i18n/use-translation';
import { CopyLinkButton } from '../leading/CopyLinkButton';
import { NotHere } from './NotHere';
import { messageCard } from './message-cards';

const ReceptionPanel = lazy(async () => ({
  default: (await import('../features/reception/ReceptionPanel')).ReceptionPanel,
}));
const RecordPanel = lazy(async () => ({ default: (await import('../features/record/RecordPanel')).RecordPanel }));
const RecordMark = lazy(async () => ({ default: (await import('../features/record/RecordMark')).RecordMark }));
const EnquiryPanel = lazy(async () => ({ default: (await import('../features/enquiry/EnquiryPanel')).EnquiryPanel }));
const HandoverPanel = lazy(async () => ({
  default: (await import('../features/handover/HandoverPanel')).HandoverPanel,
}));
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
  const renderMark = kind === 'case' ? caseMark : undefined;
  const conversation = <Conversation roomId={roomId} renderCard={renderCard} renderMark={renderMark} />;
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
    case 'log':
    case 'reception':
    case 'other':
      return <OtherRoom roomId={roomId} conversation={conversation} tools={tools} />;
    default:
      return assertNever(kind);
  }
}

/** A group chat with what other features have to show of its case: each adds a panel, whose view is a lazy chunk. */
function CaseRoute(props: Omit<CaseRoomProps, 'panels'>) {
  const { t } = useTranslation(['task', 'handover', 'enquiry', 'record', 'reception']);
  const { roomId } = props;
  const tasks = useOpenItems(roomId, 'task').length;
  const booked = useOpenItems(roomId, 'booking').length;
  const enquiries = useOpenItems(roomId, 'enquiry').length;
  const isHandedOver = useOpenItems(roomId, 'handover').some(({ state }) => state.status === 'offered');
  const card = useCase(roomId)?.card ?? null;
  const unrecorded = useUnrecorded(roomId)?.length ?? 0;
  const panels: CasePanel[] = [
    {
      id: 'tasks',
      title: t('title'),
      note: tasks > 0 ? t('left', { count: tasks }) : undefined,
      view: <TaskPanel roomId={roomId} />,
    },
    {
      id: 'enquiries',
      title: t('enquiry:title'),
      note: enquiries > 0 ? t('enquiry:left', { count: enquiries }) : undefined,
      view: <EnquiryPanel roomId={roomId} card={card} />,
    },
    {
      id: 'handover',
      title: t('handover:title'),
      note: isHandedOver ? t('handover:inFlight') : undefined,
      view: <HandoverPanel place={{ roomId, contactId: null }} />,
    },
    {
      id: 'record',
      title: t('record:title'),
      note: unrecorded > 0 ? t('record:left', { count: unrecorded }) : undefined,
      view: <RecordPanel roomId={roomId} />,
    },
    {
      id: 'reception',
      title: t('reception:title'),
      note: booked > 0 ? t('reception:left', { count: booked }) : undefined,
      view: <ReceptionPanel place={{ roomId, contactId: null }} />,
    },
  ];
  return (
    <RecordingProvider roomId={roomId}>
      <CaseRoom {...props} panels={panels} />
    </RecordingProvider>
  );
}

/** At every message of a group chat: whether it is recorded. */
function caseMark({ id, content }: CardMessage) {
  return (
    <Suspense>
      <RecordMark id={id} content={content} />
    </Suspense>
  );
}

function useOpenItems<Kind extends WorkItemKind>(roomId: string, kind: Kind): ShownWorkItem<Kind>[] {
  return useWorkItems({ roomId, contactId: null }, kind)?.filter(({ isOpen }) => isOpen) ?? [];
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

/** A contact with the way to a group chat, and with what is agreed on without one. */
export function ContactRoute({ roomId, contactId }: { roomId: string; contactId: string }) {
  return (
    <ContactPage
      roomId={roomId}
      contactId={contactId}
      openCase={<OpenCaseButton roomId={roomId} contactId={contactId} />}
      agreed={(contact) => <AgreedOnContact place={{ roomId, contactId }} {...contact} />}
    />
  );
}

/** What is agreed on about a client who has no group chat. */
function AgreedOnContact({ place, isHeld, isOver }: { place: WorkPlace } & ContactForOthers) {
  const { t } = useTranslation(['handover', 'reception']);
  const panels = [
    {
      title: t('handover:title'),
      hasItems: (useWorkItems(place, 'handover')?.length ?? 0) > 0,
      view: <HandoverPanel place={place} holdsContact={isHeld} isOver={isOver} />,
    },
    {
      title: t('reception:title'),
      hasItems: (useWorkItems(place, 'booking')?.length ?? 0) > 0,
      view: <ReceptionPanel place={place} isOver={isOver} />,
    },
  ];
  // Whoever holds the contact can agree on something; the others see what was agreed on.
  return panels
    .filter(({ hasItems }) => hasItems || (isHeld && !isOver))
    .map(({ title, view }) => (
      <section key={title} className="contact-page__earlier" aria-label={title}>
        <h2>{title}</h2>
        <Suspense>{view}</Suspense>
      </section>
    ));
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
