import { Link2, Link2Off, Merge } from 'lucide-react';
import { useId, useState } from 'react';
import { isLocalEventId } from '../../../domain/act';
import { contactOutcome, isEarlier, linkKey } from '../../../domain/contact/contact-fold';
import { useAccount } from '../../data/account';
import type { Attempt } from '../../data/attempt';
import { useReasonName } from '../../data/contact-reasons';
import { paths } from '../../data/paths';
import { usePlaces } from '../../data/places';
import { useLogged } from '../../data/use-log';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ListRow } from '../../ui/ListRow';
import { StatusBadge } from '../../ui/StatusBadge';
import { changeContact, mergeContacts } from './commands';
import type { Contact, ContactSnapshot } from './queries';
import { useSameClient } from './same-client';

interface EarlierContactsProps {
  snapshot: ContactSnapshot;
  attempt: Attempt['attempt'];
}

/** The same client's other contacts: which of them belongs to this one, and which is this one twice. */
export function EarlierContacts({ snapshot, attempt }: EarlierContactsProps) {
  const { t } = useTranslation('contact');
  const title = useId();
  const { contact, state } = snapshot;
  const contacts = useSameClient(state.content.client, contact.id) ?? [];
  useLogged(
    contacts.length > 0 && !isLocalEventId(contact.id)
      ? { act: 'search', roomId: contact.roomId, contactId: contact.id }
      : null,
  );
  if (contacts.length === 0) return null;
  return (
    <section aria-labelledby={title} className="contact-page__earlier">
      <h2 id={title}>{t('earlier.title')}</h2>
      <ul className="contact-list__rows">
        {contacts.map((other) => (
          <li key={other.id} className="contact-page__other">
            <Other snapshot={snapshot} other={other} attempt={attempt} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which of two would be merged into the other, where one may: always the later into the earlier. */
function mergeOf({ contact, state, isLead }: ContactSnapshot, other: Contact, userId: string) {
  if (isLocalEventId(contact.id) || isLocalEventId(other.id)) return null;
  const isDouble = isEarlier(other, contact);
  const [double, into] = isDouble ? [contact, other] : [other, contact];
  const goesOn = into.status !== 'merged' && into.status !== 'closed';
  const standing = isDouble ? state : { status: other.status, assignee: other.assignee || null };
  // Who leads another inbox is not known here; there, only what one holds is merged.
  const byLead = other.roomId === contact.roomId && isLead;
  return goesOn && contactOutcome(standing, { act: 'merge', sender: userId, byLead }).ok ? { double, into } : null;
}

function Other({ snapshot, other, attempt }: EarlierContactsProps & { other: Contact }) {
  const { t } = useTranslation(['contact', 'common']);
  const account = useAccount();
  const when = useWhen();
  const placeOf = usePlaces();
  const reasonOf = useReasonName();
  const [isMerging, setMerging] = useState(false);
  const { state } = snapshot;
  const { number } = other.content;
  const link = { kind: 'contact' as const, roomId: other.roomId, contactId: other.id };
  const isLinked = state.links.some((one) => linkKey(one) === other.id);
  const mayLink = contactOutcome(state, { act: 'link', sender: account.userId, byLead: false }).ok;
  const merge = mergeOf(snapshot, other, account.userId);

  function turnLink() {
    attempt(() => changeContact(account, snapshot, { act: isLinked ? 'unlink' : 'link', link }));
  }

  function mergeBoth() {
    setMerging(false);
    if (!merge) return;
    attempt(() => mergeContacts(account, merge.double, merge.into));
  }

  return (
    <>
      <ListRow
        href={paths.contact(other.roomId, other.id)}
        title={`${number} · ${reasonOf(other.content)}`}
        detail={[when.day(other.ts), other.content.client.name, placeOf(other.roomId).circle]
          .filter(Boolean)
          .join(' · ')}
        trailing={<StatusBadge status={other.status}>{t(`status.${other.status}`)}</StatusBadge>}
      />
      <div className="contact-page__actions">
        {mayLink && !isLocalEventId(other.id) && (
          <Button
            variant="quiet"
            icon={isLinked ? <Link2Off aria-hidden /> : <Link2 aria-hidden />}
            aria-label={isLinked ? t('earlier.unlinkNamed', { number }) : t('earlier.linkNamed', { number })}
            onClick={turnLink}
          >
            {isLinked ? t('earlier.unlink') : t('earlier.link')}
          </Button>
        )}
        {merge && (
          <Button
            variant="quiet"
            icon={<Merge aria-hidden />}
            aria-label={t('earlier.mergeNamed', { number })}
            onClick={() => setMerging(true)}
          >
            {t('earlier.merge')}
          </Button>
        )}
      </div>
      {merge && isMerging && (
        <ConfirmDialog
          title={t('merging.title')}
          confirm={t('earlier.merge')}
          onConfirm={mergeBoth}
          onClose={() => setMerging(false)}
        >
          {t('merging.words', { double: merge.double.content.number, into: merge.into.content.number })}
        </ConfirmDialog>
      )}
    </>
  );
}
