import { useEffect, type ReactNode } from 'react';
import { contactChannels, contactReasons } from '../../../domain/contact';
import { urgencies } from '../../../domain/service';
import { paths } from '../../data/paths';
import { usePlaceOf } from '../../data/places';
import { useSettledId } from '../../data/settled-id';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { EmptyState } from '../../ui/EmptyState';
import { Facts } from '../../ui/Facts';
import { OnBehalfBar } from '../../ui/OnBehalfBar';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { ContactActions } from './ContactActions';
import { ContactHistory } from './ContactHistory';
import { ContactNotices } from './ContactNotices';
import { ContactStanding } from './ContactStanding';
import { useContact, type Contact } from './queries';
import './contact.css';

export interface ContactPageProps {
  roomId: string;
  contactId: string;
  /** The button that opens a group chat from the contact. */
  openCase: ReactNode;
}

/** A client's contact: who, why, on whose behalf, where it stands, and what one can do about it. */
export function ContactPage({ roomId, contactId, openCase }: ContactPageProps) {
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
      {snapshot && (
        <div className="contact-page">
          <ContactNotices snapshot={snapshot} />
          {snapshot.contact.content.onBehalf && <OnBehalfBar onBehalf={snapshot.contact.content.onBehalf} />}
          <ContactStanding snapshot={snapshot} />
          <ContactActions snapshot={snapshot} openCase={openCase} />
          <ContactFacts contact={snapshot.contact} />
          <ContactHistory snapshot={snapshot} />
        </div>
      )}
    </Pane>
  );
}

function ContactFacts({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  const language = useLanguage();
  const { client, channel, reason, urgency, text } = contact.content;
  return (
    <section className="contact-page__facts" aria-label={t('facts')}>
      <Facts
        facts={[
          { name: t('form.name'), value: client.name },
          { name: t('form.phone'), value: client.phone },
          { name: t('form.municipality'), value: client.municipality },
          { name: t('form.language'), value: t(`language.${client.language}`) },
          { name: t('form.reason'), value: contactReasons[reason][language] },
          { name: t('form.channel'), value: contactChannels[channel][language] },
          { name: t('form.urgency'), value: urgencies[urgency][language] },
        ]}
      />
      {text && <p className="contact-page__text">{text}</p>}
    </section>
  );
}
