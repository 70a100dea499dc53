import { useWorkItem } from '../../data/work-items';
import { useTranslation } from '../../i18n/use-translation';
import { BookingRow } from './BookingRow';

/** A booked reception in the midst of a room's talk. */
export function BookingCard({ booking }: { booking: string }) {
  const { t } = useTranslation('reception');
  const item = useWorkItem(booking, 'booking');
  return (
    <div className="booking-card" role="group" aria-label={t('reception')}>
      {item && <BookingRow item={item} />}
    </div>
  );
}
