import { lazy, Suspense, type ReactNode } from 'react';
import type { RoomKind } from '../../domain/event-types';
import { assertNever } from '../../domain/result';
import type { WorkItemKind } from '../../domain/work-items/work-item';
import { CaseCard } from '../features/case/CaseCard';
import { QuestionCard } from '../features/consultation/QuestionCard';
import { ContactCard } from '../features/contact/ContactCard';
import type { CardMessage } from '../features/conversation/conversation-props';
import { TaskCard } from '../features/task/TaskCard';
import { useTranslation } from '../i18n/use-translation';

const BookingCard = lazy(async () => ({ default: (await import('../features/reception/BookingCard')).BookingCard }));
const RecordCard = lazy(async () => ({ default: (await import('../features/record/RecordCard')).RecordCard }));
const EnquiryCard = lazy(async () => ({ default: (await import('../features/enquiry/EnquiryCard')).EnquiryCard }));
const HandoverCard = lazy(async () => ({ default: (await import('../features/handover/HandoverCard')).HandoverCard }));

/** Shows questions, contacts and cases in a conversation by their features; null for what the conversation shows. */
export function messageCard({ id, roomId, content }: CardMessage, kind: RoomKind): ReactNode {
  switch (content.kind) {
    case 'question':
      return <QuestionCard question={id} roomId={roomId} />;
    case 'contact':
      return <ContactCard contact={id} roomId={roomId} />;
    case 'case-card':
      // A case shows its card above the talk; there the message is only the beginning.
      return kind === 'case' ? <CaseOpened /> : <CaseCard content={content} />;
    case 'work-item':
      return <Suspense>{workItemCard(id, content.item.kind)}</Suspense>;
    case 'text':
    case 'attachment':
    case 'file':
    case 'poll':
    case 'member':
    case 'undecryptable':
    case 'malformed':
    case 'redacted':
    case 'gap':
    case 'hidden':
      return null;
    default:
      return assertNever(content);
  }
}

function workItemCard(id: string, kind: WorkItemKind): ReactNode {
  switch (kind) {
    case 'task':
      return <TaskCard task={id} />;
    case 'record':
      return <RecordCard record={id} />;
    case 'handover':
      return <HandoverCard handover={id} />;
    case 'enquiry':
      return <EnquiryCard enquiry={id} />;
    case 'booking':
      return <BookingCard booking={id} />;
    default:
      return assertNever(kind);
  }
}

function CaseOpened() {
  const { t } = useTranslation('shell');
  return <p className="message__text">{t('caseOpened')}</p>;
}
