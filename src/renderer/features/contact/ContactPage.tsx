import { useEffect, type ReactNode } from 'react';
import { isLocalEventId } from '../../../domain/act';
import { waitingStatuses } from '../../../domain/contact/contact-life';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { paths } from '../../data/paths';
import { usePlaceOf } from '../../data/places';
import { useSettledId } from '../../data/settled-id';
import { useMarkSeen } from '../../data/use-mark-seen';
import { useLogged } from '../../data/use-log';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { EmptyState } from '../../ui/EmptyState';
import { OnBehalfBar } from '../../ui/OnBehalfBar';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { ContactActions } from './ContactActions';
import { ContactFacts } from './ContactFacts';
import { ContactHistory } from './ContactHistory';
import { ContactLinks } from './ContactLinks';
import { ContactNotices } from './ContactNotices';
import { ContactStanding } from './ContactStanding';
import { EarlierContacts } from './EarlierContacts';
import { useContact, type ContactSnapshot } from './queries';
import './contact.css';

export interface ContactPageProps {
  roomId: string;
  contactId: string;
  /** The button that opens a group chat from the contact. */
  openCase: ReactNode;
  /** What other features have agreed on about its client. */
  agreed: (contact: ContactForOthers) => ReactNode;
}

/** What other features know of a contact. */
export interface ContactForOthers {
  /** Whether this person holds it. */
  isHeld: boolean;
  /** Whether its client waits for nobody any more, or is seen to in a group chat. */
  isOver: boolean;
}

/** A client's contact: who, why, on whose behalf, where it stands, and what one can do about it. */
export function ContactPage({ roomId, contactId, openCase, agreed }: ContactPageProps) {
  const { t } = useTranslation('contact');
  const place = usePlaceOf(roomId);
  const snapshot = useContact(contactId);

  // A contact opened before the homeserver had it goes on under the id that it got there.
  const settledId = useSettledId(contactId);
  useEffect(() => {
    if (settledId !== contactId) location.replace(`#${paths.contact(roomId, settledId)}`);
  }, [roomId, contactId, settledId]);

  const title = snapshot ? t('numbered', { number: snapshot.contact.content.number }) : t('contact');
  const detail = (
    <>
      <a href={`#${paths.room(roomId)}`}>{place.room}</a>
      {place.circle && ` · ${place.circle}`}
    </>
  );
  return (
    <Pane header={<PaneHeader title={title} detail={detail} />}>
      {snapshot === null && (
        <EmptyState title={t('notHere')} action={<a href={`#${paths.room(roomId)}`}>{t('toInbox')}</a>} />
      )}
      {/* By its number, which it keeps when the homeserver gives it another id: what is open stays open. */}
      {snapshot && (
        <Whole key={snapshot.state.content.number} snapshot={snapshot} openCase={openCase} agreed={agreed} />
      )}
    </Pane>
  );
}

interface WholeProps extends Pick<ContactPageProps, 'openCase' | 'agreed'> {
  snapshot: ContactSnapshot;
}

function Whole({ snapshot, openCase, agreed }: WholeProps) {
  const { t } = useTranslation('contact');
  const { attempt, busy, failed } = useAttempt();
  const { userId } = useAccount();
  const { content, status, assignee } = snapshot.state;
  const { id: contactId, roomId } = snapshot.contact;
  // What its thread tells is on this page in other words.
  useMarkSeen(roomId, { threadId: contactId });
  useLogged(isLocalEventId(contactId) ? null : { act: 'open', roomId, contactId });
  return (
    <div className="contact-page">
      <ContactNotices snapshot={snapshot} />
      {content.onBehalf && <OnBehalfBar onBehalf={content.onBehalf} />}
      <ContactStanding snapshot={snapshot} />
      <ContactActions snapshot={snapshot} openCase={openCase} attempt={attempt} busy={busy} />
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('actNotKept')}
        </Banner>
      )}
      <ContactFacts content={content} />
      {/* What is agreed on stands below the contact, which the homeserver has to have for that. */}
      {!isLocalEventId(contactId) && agreed({ isHeld: assignee === userId, isOver: !waitingStatuses.includes(status) })}
      <ContactLinks snapshot={snapshot} attempt={attempt} />
      <EarlierContacts snapshot={snapshot} attempt={attempt} />
      <ContactHistory snapshot={snapshot} />
    </div>
  );
}
