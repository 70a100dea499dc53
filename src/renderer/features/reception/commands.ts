import type { Language } from '../../../domain/codes';
import { eventTypes } from '../../../domain/event-types';
import { standing } from '../../../cache/states';
import {
  cancelled,
  keyOfBooking,
  type Booking,
  type BookingContent,
  type BookingPlace,
} from '../../../domain/reception/bookings';
import { meetingLink } from '../../../domain/reception/reception';
import type { BookingCard } from '../../../domain/work-items/booking';
import { bookingText, cancelledBookingText, movedBookingText } from '../../../domain/work-items/booking-text';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import type { ShownWorkItem, WorkPlace } from '../../data/work-items';

export type BookedReception = ShownWorkItem<'booking'>;

function newRef(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

async function state(account: Account, roomId: string, place: BookingPlace, content: BookingContent): Promise<void> {
  const [type, stateKey] = [eventTypes.receptionBooking, keyOfBooking(place)] as const;
  const stands = await standing(account.db, { roomId, type, stateKey });
  await perform(account, { kind: 'state', roomId, edit: { type, stateKey, content }, basis: stands?.basis ?? null });
}

export interface NewBooking {
  /** The room of the organisation's receptions. */
  receptionRoom: string;
  /** Of whose client it is for. */
  place: WorkPlace;
  professional: string;
  start: number;
  minutes: number;
  template: string | null;
  /** Whether she has to be invited, to see whom it is about. */
  isOutside: boolean;
}

/** Books a time for a client: the time is taken in the reception room, and a card tells of it here. */
export async function book(
  account: Account,
  { receptionRoom, place: { roomId, contactId }, professional, start, minutes, template, isOutside }: NewBooking,
  { language, name }: { language: Language; name: string },
): Promise<void> {
  const ref = newRef();
  const time = { professional, start, ref };
  await state(account, receptionRoom, time, { v: 1, by: account.userId, minutes, status: 'booked' });
  if (isOutside && contactId === null)
    await perform(account, { kind: 'invite-to-case', roomId, people: [professional] });
  const link = template ? { link: meetingLink(template, newRef()) } : {};
  const content: BookingCard = { v: 1, ...time, minutes, ...link };
  const body = bookingText(content, name, language);
  const thread = contactId === null ? {} : { threadId: contactId };
  await perform(account, { kind: 'message', roomId, ...thread, body, workItem: { kind: 'booking', content } });
}

/** Moves a booking to another time of the same professional; one that was lost is booked anew. */
export async function move(
  account: Account,
  {
    item,
    booking,
    receptionRoom,
    start,
  }: { item: BookedReception; booking: Booking; receptionRoom: string; start: number },
  language: Language,
): Promise<void> {
  const ref = newRef();
  const { professional, by, minutes } = booking;
  const replaces = booking.status === 'stands' ? { replaces: booking.ref } : {};
  await state(
    account,
    receptionRoom,
    { professional, start, ref },
    { v: 1, by, minutes, status: 'booked', ...replaces },
  );
  await perform(account, {
    kind: 'message',
    roomId: item.roomId,
    ...(item.threadId && { threadId: item.threadId }),
    body: movedBookingText(start, language),
    replyTo: item.id,
    workItemUpdate: { kind: 'booking', update: { v: 1, act: 'move', start, ref } },
  });
}

export async function cancel(
  account: Account,
  { item, booking, receptionRoom }: { item: BookedReception; booking: Booking; receptionRoom: string },
  language: Language,
): Promise<void> {
  const stateKey = keyOfBooking(booking);
  const type = eventTypes.receptionBooking;
  const stated = await standing(account.db, { roomId: receptionRoom, type, stateKey });
  await state(account, receptionRoom, booking, cancelled(booking, stated?.content.replaces));
  await perform(account, {
    kind: 'message',
    roomId: item.roomId,
    ...(item.threadId && { threadId: item.threadId }),
    body: cancelledBookingText(booking.start, language),
    replyTo: item.id,
    workItemUpdate: { kind: 'booking', update: { v: 1, act: 'cancel' } },
  });
}
