import { useLiveQuery } from '../../data/use-live-query';
import type { CacheDatabase } from '../../../cache/database';
import { standing, standingByKey, standingByPrefix } from '../../../cache/states';
import { eventTypes } from '../../../domain/event-types';
import { foldBookings, keyPrefix, placeOfBooking, type Bookings } from '../../../domain/reception/bookings';
import type { ReceptionContent } from '../../../domain/reception/reception';
import { useAccount } from '../../data/account';
import { useReceptionRoom } from '../../data/reception-room';

/** Which of a professional's bookings stand; all of hers, because an earlier one may be in the way of another. */
export async function readBookings(db: CacheDatabase, roomId: string, professional: string): Promise<Bookings> {
  const type = eventTypes.receptionBooking;
  const found = await standingByPrefix(db, { roomId, type, prefix: keyPrefix(professional) });
  return foldBookings(
    [...found].flatMap(([key, { content, sender, ts, basis }]) => {
      const place = placeOfBooking(key);
      return place ? [{ ...place, content, sender, ts, isSent: !basis.startsWith('~') }] : [];
    }),
  );
}

/** Undefined until they are read. */
export function useBookings(professional: string): Bookings | undefined {
  const { db } = useAccount();
  const roomId = useReceptionRoom()?.roomId ?? '';
  return useLiveQuery(() => readBookings(db, roomId, professional), [db, roomId, professional]);
}

/** Who can be booked, with her times. */
export function useReceptions(): ReadonlyMap<string, ReceptionContent> | undefined {
  const { db } = useAccount();
  const roomId = useReceptionRoom()?.roomId ?? '';
  const stated = useLiveQuery(() => standingByKey(db, roomId, eventTypes.reception), [db, roomId]);
  return stated && new Map([...stated].map(([userId, { content }]) => [userId, content]));
}

/** Where receptions take place, as the organisation has said; undefined until it is read, null where it has not. */
export function useLinkTemplate(): string | null | undefined {
  const { db } = useAccount();
  const roomId = useReceptionRoom()?.roomId ?? '';
  return useLiveQuery(
    () =>
      standing(db, { roomId, type: eventTypes.receptionSettings, stateKey: '' }).then(
        (stated) => stated?.content.link ?? null,
      ),
    [db, roomId],
  );
}
