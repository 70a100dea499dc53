import { z } from 'zod';
import { receptionLimits } from '../reception/reception';
import { assertNever, failure, success, type Result } from '../result';
import { moment } from '../service/service';
import { foldSteps, type Folded, type WorkItemAct, type WorkItemStep } from './fold';

const ref = z.string().regex(/^[0-9a-z]{16,64}$/);
const link = z
  .string()
  .max(receptionLimits.link + 100)
  .regex(/^https:\/\//);

/** Block `fi.piiri.booking` beside the text of a message: a remote reception was booked for the client. */
export const bookingCard = z.object({
  v: z.literal(1),
  professional: z.string().min(1).max(255),
  /** When it begins, in milliseconds since the epoch. */
  start: moment,
  minutes: z.int().min(receptionLimits.minutes.least).max(receptionLimits.minutes.most),
  /** Where it takes place; absent where the organisation has no such address. */
  link: link.optional(),
  /** Names the booking in the reception room's state. */
  ref,
});
export type BookingCard = z.infer<typeof bookingCard>;

export const bookingActs = ['move', 'cancel'] as const;

/** Content of `fi.piiri.booking.update`, which relates to the card; for `move` it says when the reception is now. */
export const bookingUpdate = z.object({
  v: z.literal(1),
  act: z.enum(bookingActs),
  start: moment.optional(),
  ref: ref.optional(),
});
export type BookingUpdate = z.infer<typeof bookingUpdate>;

/** What was agreed on in the talk; whether the time is really hers the reception room tells (`foldBookings`). */
export interface BookingState {
  status: 'booked' | 'cancelled';
  maker: string;
  start: number;
  ref: string;
  /** How many times it was changed. */
  changes: number;
  /** Who cancelled it, and when. */
  ended: { by: string; ts: number } | null;
}

export const bookingRefusals = ['already-cancelled', 'not-yours', 'no-time'] as const;
export type BookingRefusal = (typeof bookingRefusals)[number];

export function newBooking({ start, ref }: BookingCard, maker: string): BookingState {
  return { status: 'booked', maker, start, ref, changes: 0, ended: null };
}

/** What an act makes of a booking: who booked it and whose time it is move and cancel it. */
export function applyToBooking(
  booking: BookingState,
  professional: string,
  { sender, ts, update }: WorkItemAct<BookingUpdate>,
): Result<BookingState, BookingRefusal> {
  if (booking.status === 'cancelled') return failure('already-cancelled');
  if (sender !== booking.maker && sender !== professional) return failure('not-yours');
  const changes = booking.changes + 1;
  switch (update.act) {
    case 'cancel':
      return success({ ...booking, status: 'cancelled', changes, ended: { by: sender, ts } });
    case 'move':
      if (update.start === undefined || update.ref === undefined) return failure('no-time');
      return success({ ...booking, start: update.start, ref: update.ref, changes });
    default:
      return assertNever(update.act);
  }
}

export function foldBooking(
  card: BookingCard,
  maker: string,
  steps: readonly WorkItemStep<BookingUpdate>[],
): Folded<BookingState, BookingUpdate, BookingRefusal> {
  return foldSteps(newBooking(card, maker), steps, (state, step) => applyToBooking(state, card.professional, step));
}
