import type { ClientIdentifiers } from '../../../domain/contact/client-keys';
import { useReasonName } from '../../data/contact-reasons';
import { usePlaces } from '../../data/places';
import { useLogged } from '../../data/use-log';
import { useWhen } from '../../i18n/time';
import { useSameClient } from './same-client';
import { useTranslation } from '../../i18n/use-translation';

const shown = 3;

/** Tells, while one types, that the same client has been in contact before. */
export function SameClientHint({ client, except }: { client: ClientIdentifiers; except: string | undefined }) {
  const { t } = useTranslation('contact');
  const when = useWhen();
  const placeOf = usePlaces();
  const reasonOf = useReasonName();
  const contacts = useSameClient(client, except) ?? [];
  const [newest] = contacts;
  useLogged(newest ? { act: 'search', roomId: newest.roomId, contactId: newest.id } : null);
  return (
    <div role="status" className="contact-form__earlier">
      {contacts.length > 0 && (
        <>
          <strong>{t('earlier.found', { count: contacts.length })}</strong>
          <ul>
            {contacts.slice(0, shown).map(({ id, roomId, ts, status, content }) => (
              <li key={id}>
                {[content.number, when.day(ts), reasonOf(content), t(`status.${status}`), placeOf(roomId).circle]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
