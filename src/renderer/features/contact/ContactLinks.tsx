import { Link2, Link2Off, MessagesSquare } from 'lucide-react';
import { useLiveQuery } from '../../data/use-live-query';
import { useId } from 'react';
import { open } from '../../../cache/sealing';
import type { ContactLink } from '../../../domain/contact/contact';
import { contactOutcome, linkKey } from '../../../domain/contact/contact-fold';
import { useAccount } from '../../data/account';
import type { Attempt } from '../../data/attempt';
import { useReasonName } from '../../data/contact-reasons';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { useRoom } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { ListRow } from '../../ui/ListRow';
import { changeContact } from './commands';
import type { ContactSnapshot } from './queries';

interface ContactLinksProps {
  snapshot: ContactSnapshot;
  attempt: Attempt['attempt'];
}

/** What a contact has been linked to: earlier contacts, and group chats. */
export function ContactLinks({ snapshot, attempt }: ContactLinksProps) {
  const { t } = useTranslation('contact');
  const account = useAccount();
  const title = useId();
  const { state } = snapshot;
  if (state.links.length === 0) return null;
  const mayUnlink = contactOutcome(state, { act: 'unlink', sender: account.userId, byLead: false }).ok;
  return (
    <section aria-labelledby={title} className="contact-page__earlier">
      <h2 id={title}>{t('links.title')}</h2>
      <ul>
        {state.links.map((link) => (
          <li key={linkKey(link)} className="contact-page__other">
            {link.kind === 'case' ? <LinkedCase roomId={link.roomId} /> : <LinkedContact link={link} />}
            {mayUnlink && (
              <Button
                variant="quiet"
                icon={<Link2Off aria-hidden />}
                onClick={() => attempt(() => changeContact(account, snapshot, { act: 'unlink', link }))}
              >
                {t('earlier.unlink')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function LinkedContact({ link }: { link: Extract<ContactLink, { kind: 'contact' }> }) {
  const { t } = useTranslation('contact');
  const { db } = useAccount();
  const reasonOf = useReasonName();
  const row = useLiveQuery(() => db.contacts.get(link.contactId), [db, link.contactId]);
  const content = row && open(row.c);
  return (
    <ListRow
      href={content && paths.contact(link.roomId, link.contactId)}
      leading={<Link2 aria-hidden />}
      title={content ? `${content.number} · ${reasonOf(content)}` : t('links.notHere')}
      detail={content?.client.name}
    />
  );
}

function LinkedCase({ roomId }: { roomId: string }) {
  const { t } = useTranslation('contact');
  const room = useRoom(roomId);
  const isIn = room?.membership === 'join';
  return (
    <ListRow
      href={isIn ? paths.room(roomId) : undefined}
      leading={<MessagesSquare aria-hidden />}
      title={isIn ? roomName(room) : t('links.caseNotHere')}
    />
  );
}
