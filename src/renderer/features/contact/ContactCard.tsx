import { Inbox } from 'lucide-react';
import { contactReasons } from '../../../domain/contact';
import { paths } from '../../data/paths';
import { useLanguage } from '../../i18n';
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
  const language = useLanguage();
  const now = useNow(60_000);
  const snapshot = useContact(contactId);
  if (!snapshot) return <div className="contact-card" />;
  const { contact, state } = snapshot;
  const waits = state.status === 'open' || state.status === 'taken';
  return (
    <div className="contact-card">
      <ListRow
        href={paths.contact(roomId, contactId)}
        leading={<Inbox aria-hidden />}
        title={`${contact.content.number} · ${contactReasons[contact.content.reason][language]}`}
        detail={waits ? <DueText due={contact.due} now={now} /> : undefined}
        trailing={<StatusBadge status={state.status}>{t(`status.${state.status}`)}</StatusBadge>}
      />
    </div>
  );
}
