import { Dexie } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import { CalendarPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useWorkItems } from '../../data/work-items';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { BookingRow } from './BookingRow';
import { book, type NewBooking } from './commands';
import { useLinkTemplate, useReceptionRoom } from './queries';
import './reception.css';

const BookingDialog = lazy(async () => ({ default: (await import('./BookingDialog')).BookingDialog }));

/** The remote receptions that are booked for the client of a group chat, and the way to book one. */
export function ReceptionPanel({ roomId }: { roomId: string }) {
  const { t } = useTranslation('reception');
  const account = useAccount();
  const language = useLanguage();
  const nameOf = useNames();
  const receptionRoom = useReceptionRoom();
  const template = useLinkTemplate();
  const items = useWorkItems(roomId, 'booking')?.filter(({ isOpen }) => isOpen);
  const inside = useInside(roomId);
  const [isBooking, setBooking] = useState(false);
  if (!receptionRoom) return <p className="reception-panel__none">{t('noRoom')}</p>;

  async function confirm(chosen: Pick<NewBooking, 'professional' | 'start' | 'minutes'>) {
    if (!receptionRoom || !inside) return;
    const isOutside = !inside.has(chosen.professional);
    const said = { language, name: nameOf(chosen.professional) };
    await book(account, { ...chosen, receptionRoom, roomId, template: template ?? null, isOutside }, said);
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
      <Button icon={<CalendarPlus aria-hidden />} onClick={() => setBooking(true)}>
        {t('book')}
      </Button>
      {isBooking && (
        <Suspense>
          <BookingDialog professional={null} onChoose={confirm} onClose={() => setBooking(false)} />
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
