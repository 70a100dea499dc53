import { Inbox } from 'lucide-react';
import { waitingStatuses } from '../../../domain/contact/contact-life';
import { useReasonName } from '../../data/contact-reasons';
import { paths } from '../../data/paths';
import { useNow } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { DueText } from '../../ui/DueText';
import { ListRow } from '../../ui/ListRow';
import { StatusBadge } from '../../ui/StatusBadge';
import { useContact } from './queries';
import './contact.css';

/** A contact in the midst of a room's talk: a way to it, and where it stands. */
export function ContactCard({ contact: contactId, roomId }: { contact: string; roomId: string }) {
  const { t } = useTranslation('contact');
  const reasonOf = useReasonName();
  const now = useNow(60_000);
  const snapshot = useContact(contactId);
  if (!snapshot) return <div className="contact-card" />;
  const { contact, state } = snapshot;
  const waits = waitingStatuses.includes(state.status);
  return (
    <div className="contact-card">
      <ListRow
        href={paths.contact(roomId, contactId)}
        leading={<Inbox aria-hidden />}
        title={`${contact.content.number} · ${reasonOf(contact.content)}`}
        detail={waits ? <DueText due={contact.due} now={now} /> : undefined}
        trailing={<StatusBadge status={state.status}>{t(`status.${state.status}`)}</StatusBadge>}
      />
    </div>
  );
}
