import { Dexie } from 'dexie';
import { useLiveQuery } from '../../data/use-live-query';
import { CalendarPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useAccount } from '../../data/account';
import { useReceptionRoom } from '../../data/reception-room';
import { useNames } from '../../data/names';
import { useWorkItems, type WorkPlace } from '../../data/work-items';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { BookingRow } from './BookingRow';
import { book, type NewBooking } from './commands';
import { useLinkTemplate } from './queries';
import './reception.css';

const BookingDialog = lazy(async () => ({ default: (await import('./BookingDialog')).BookingDialog }));

interface ReceptionPanelProps {
  place: WorkPlace;
  /** Whether the contact that it is about waits for nobody any more. */
  isOver?: boolean;
}

/** The remote receptions that are booked for the client of a case or a contact, and the way to book one. */
export function ReceptionPanel({ place, isOver = false }: ReceptionPanelProps) {
  const { t } = useTranslation('reception');
  const account = useAccount();
  const language = useLanguage();
  const nameOf = useNames();
  const receptionRoom = useReceptionRoom()?.roomId ?? null;
  const template = useLinkTemplate();
  const items = useWorkItems(place, 'booking')?.filter(({ isOpen }) => isOpen);
  const inside = useInside(place.roomId);
  const [isBooking, setBooking] = useState(false);
  if (!receptionRoom) return <p className="reception-panel__none">{t('noRoom')}</p>;

  async function confirm(chosen: Pick<NewBooking, 'professional' | 'start' | 'minutes'>) {
    if (!receptionRoom || !inside) return;
    const isOutside = !inside.has(chosen.professional);
    const said = { language, name: nameOf(chosen.professional) };
    await book(account, { ...chosen, receptionRoom, place, template: template ?? null, isOutside }, said);
  }

  return (
    <>
      {items?.length === 0 && <p className="reception-panel__none">{t('none')}</p>}
      {items && items.length > 0 && (
        <ul className="reception-panel__list" aria-label={t('booked')}>
          {items.map((item) => (
            <li key={item.id}>
              <BookingRow item={item} />
            </li>
          ))}
        </ul>
      )}
      {!isOver && (
        <Button icon={<CalendarPlus aria-hidden />} onClick={() => setBooking(true)}>
          {t('book')}
        </Button>
      )}
      {isBooking && (
        <Suspense>
          <BookingDialog
            professional={null}
            among={place.contactId === null ? undefined : inside}
            onChoose={confirm}
            onClose={() => setBooking(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** Who is in a room or invited to it. */
function useInside(roomId: string): ReadonlySet<string> | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const rows = await db.members
      .where('[roomId+userId]')
      .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
      .filter(({ membership }) => membership === 'join' || membership === 'invite')
      .toArray();
    return new Set(rows.map(({ userId }) => userId));
  }, [db, roomId]);
}
