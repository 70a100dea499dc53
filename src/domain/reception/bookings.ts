import { z } from 'zod';
import { personStateKey, personUserId } from '../directory/directory';
import type { Interval } from '../calendar/opening-hours';
import { moment } from '../service/service';
import { receptionLimits } from './reception';

const minute = 60_000;
const ref = z.string().regex(/^[0-9a-z]{16,64}$/);
const userId = z.string().min(1).max(255);

/**
 * State `fi.piiri.reception.booking` in the reception room: that somebody's time is taken. Each booking is a state event
 * of its own, so that none is written over by another; which of them stand is worked out by {@link foldBookings}. It
 * tells nothing of a client: `ref` is random, and only the card in the encrypted room says what it is about.
 */
export const bookingContent = z.object({
  v: z.literal(1),
  /** Who booked it. */
  by: userId,
  minutes: z.int().min(receptionLimits.minutes.least).max(receptionLimits.minutes.most),
  status: z.enum(['booked', 'cancelled']),
  /** The booking in whose place it comes, where one is moved. */
  replaces: ref.optional(),
  /** Of one that is cancelled and stood until then: when it was booked, in milliseconds since the epoch. */
  since: moment.optional(),
});
export type BookingContent = z.infer<typeof bookingContent>;

/** Which booking it is: with whom, when it begins (milliseconds since the epoch, a full minute), and its own name. */
export interface BookingPlace {
  professional: string;
  start: number;
  ref: string;
}

const keyForm = /^([^|]+)\|(\d{4}-\d\d-\d\dT\d\d:\d\dZ)\|([0-9a-z]{16,64})$/;

/** The state key of a booking: the professional's user id without `@`, the minute in UTC, and the ref. */
export const bookingKey = z
  .string()
  .max(255)
  .refine((key) => placeOfBooking(key) !== null);

export function keyOfBooking({ professional, start, ref }: BookingPlace): string {
  return `${keyPrefix(professional)}${new Date(start).toISOString().slice(0, 16)}Z|${ref}`;
}

/** With what all keys of a professional's bookings begin. */
export function keyPrefix(professional: string): string {
  return `${personStateKey(professional)}|`;
}

export function placeOfBooking(key: string): BookingPlace | null {
  const [, person, time, ref] = keyForm.exec(key) ?? [];
  if (person === undefined || time === undefined || ref === undefined) return null;
  const start = Date.parse(time);
  return Number.isNaN(start) ? null : { professional: personUserId(person), start, ref };
}

/** A booking as it stands in the room's state. */
export interface StatedBooking extends BookingPlace {
  content: BookingContent;
  /** Who sent what stands of it. */
  sender: string;
  /** When, in milliseconds since the epoch, by the homeserver's clock. */
  ts: number;
  /** Whether the homeserver has it; what is on its way comes after all that is there. */
  isSent: boolean;
}

/** `lost`: the time was another's already, or what was to be moved was no longer there. */
export type BookingStatus = 'stands' | 'lost' | 'moved' | 'cancelled';

export interface Booking extends BookingPlace {
  by: string;
  minutes: number;
  status: BookingStatus;
  /** Whether the homeserver has it. */
  isSent: boolean;
  /** When it was booked. */
  since: number;
  /** Of one that is moved: the booking in whose place it is. */
  movedTo: string | null;
}

export type Bookings = ReadonlyMap<string, Booking>;

interface Step {
  at: number;
  act: 'book' | 'cancel';
  stated: StatedBooking;
}

function stepsOf(stated: StatedBooking): Step[] {
  const { content, ts, isSent } = stated;
  const at = isSent ? ts : Infinity;
  if (content.status === 'booked') return [{ at, act: 'book', stated }];
  const cancel: Step = { at, act: 'cancel', stated };
  return content.since === undefined ? [cancel] : [{ at: content.since, act: 'book', stated }, cancel];
}

function inOrder(one: Step, other: Step): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  if (one.stated.ref !== other.stated.ref) return one.stated.ref < other.stated.ref ? -1 : 1;
  return one.act === other.act ? 0 : one.act === 'book' ? -1 : 1;
}

/**
 * Which bookings stand. They are done again in the order in which they reached the homeserver: one stands where nothing
 * that stands then lies across it, and what was lost once stays lost. So every device comes to the same, in whatever
 * order it heard of them.
 * @param stated of one professional or several; whole, because an earlier one may be in the way
 */
export function foldBookings(stated: Iterable<StatedBooking>): Bookings {
  const bookings = new Map<string, Booking>();
  for (const { act, stated: one } of [...stated].flatMap(stepsOf).sort(inOrder)) {
    if (act === 'cancel') {
      const booked = bookings.get(one.ref);
      if (booked)
        booked.status = booked.status === 'stands' && mayChange(booked, one.sender) ? 'cancelled' : booked.status;
      else bookings.set(one.ref, bookingOf(one, 'cancelled'));
      continue;
    }
    // A ref names one booking: whoever uses it again has none.
    if (bookings.has(one.ref)) continue;
    const before = one.content.replaces === undefined ? null : bookings.get(one.content.replaces);
    const stands = before !== undefined && mayBook(one, before) && !isTaken(bookings, one, before);
    bookings.set(one.ref, bookingOf(one, stands ? 'stands' : 'lost'));
    if (stands && before) Object.assign(before, { status: 'moved', movedTo: one.ref });
  }
  return bookings;
}

function bookingOf({ professional, start, ref, content, ts, isSent }: StatedBooking, status: BookingStatus): Booking {
  const { by, minutes, since = ts } = content;
  return { professional, start, ref, by, minutes, status, isSent, since, movedTo: null };
}

/** Who booked a time and whose it is move and cancel it. */
export function mayChange({ by, professional }: Pick<Booking, 'by' | 'professional'>, userId: string): boolean {
  return userId === by || userId === professional;
}

function mayBook({ content, professional, sender }: StatedBooking, before: Booking | null): boolean {
  // What is cancelled was sent by whoever cancelled it; that it stood is what she saw.
  const isHers = content.status === 'cancelled' || sender === content.by || sender === professional;
  if (!before) return isHers;
  return isHers && before.status === 'stands' && before.professional === professional && before.by === content.by;
}

function isTaken(bookings: Bookings, one: StatedBooking, before: Booking | null): boolean {
  const { start, end } = intervalOf({ start: one.start, minutes: one.content.minutes });
  return [...bookings.values()].some((other) => {
    if (other === before || other.status !== 'stands' || other.professional !== one.professional) return false;
    const taken = intervalOf(other);
    return start < taken.end && taken.start < end;
  });
}

/** When a booking is, in milliseconds since the epoch. */
export function intervalOf({ start, minutes }: Pick<Booking, 'start' | 'minutes'>): Interval {
  return { start, end: start + minutes * minute };
}

/** What has become of a booking: the one to which it was moved at last, or itself. */
export function latestOf(bookings: Bookings, ref: string): Booking | undefined {
  const booking = bookings.get(ref);
  return booking?.movedTo ? latestOf(bookings, booking.movedTo) : booking;
}

/** The content that cancels a booking. */
export function cancelled(
  { by, minutes, status, isSent, since }: Booking,
  replaces: string | undefined,
): BookingContent {
  const stood = status === 'stands' && isSent;
  return { v: 1, by, minutes, status: 'cancelled', ...(replaces && { replaces }), ...(stood && { since }) };
}
