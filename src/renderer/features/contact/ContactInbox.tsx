import { Plus } from 'lucide-react';
import { contactStatuses, type ContactStatus } from '../../../domain/contact/contact-life';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useIsArchived } from '../../data/archived';
import { usePlaceOf } from '../../data/places';
import { useRoom } from '../../data/rooms';
import { useNow } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { FetchEarlier } from '../../places/FetchEarlier';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar } from '../../ui/FilterBar';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { ContactRow } from './ContactRow';
import { useContacts } from './queries';
import './contact.css';

const NewContactDialog = lazy(async () => ({ default: (await import('./NewContactDialog')).NewContactDialog }));

const pageSize = 100;

/**
 * A team's inbox: the clients' contacts that wait, are worked on, and are done.
 * @param tools buttons of every room
 */
export function ContactInbox({ roomId, tools }: { roomId: string; tools: ReactNode }) {
  const { t } = useTranslation(['contact', 'common']);
  const isWhole = useRoom(roomId)?.complete !== false;
  const place = usePlaceOf(roomId);
  const isArchived = useIsArchived(roomId);
  const [status, setStatus] = useState<ContactStatus>('open');
  const [shown, setShown] = useState(pageSize);
  const [isRecording, setRecording] = useState(false);
  const page = useContacts(roomId, status, shown);
  const now = useNow(30_000);

  function show(next: ContactStatus) {
    setStatus(next);
    setShown(pageSize);
  }

  return (
    <Pane
      header={
        <PaneHeader
          title={place.room}
          detail={place.circle}
          actions={
            <>
              {tools}
              {!isArchived && (
                <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setRecording(true)}>
                  {t('new')}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <div className="contact-list">
        <div className="contact-list__filters">
          <FilterBar
            label={t('filter.label')}
            value={status}
            onChange={show}
            options={contactStatuses.map((value) => ({ value, label: t(`filter.${value}`) }))}
          />
        </div>
        {page?.count === 0 && <EmptyState title={t(isWhole ? `empty.${status}` : 'common:earlier.noneSoFar')} />}
        <ul aria-label={t('contacts')}>
          {page?.contacts.map((contact) => (
            <li key={contact.id} className="contact-list__row">
              <ContactRow contact={contact} now={now} />
            </li>
          ))}
        </ul>
        {page && page.count > shown && (
          <Button className="contact-list__more" onClick={() => setShown(shown + pageSize)}>
            {t('showMore', { count: page.count - shown })}
          </Button>
        )}
        {page && page.count <= shown && <FetchEarlier roomId={roomId} />}
      </div>
      {isRecording && (
        <Suspense>
          <NewContactDialog roomId={roomId} onClose={() => setRecording(false)} />
        </Suspense>
      )}
    </Pane>
  );
}
