import { afterTime, lastingPause, withoutPauses, type Pause } from '../calendar/open-time';
import { horizon, lengthOf, openIntervals } from '../calendar/opening-hours';
import { defaultService, type ServiceContent, type Urgency } from './service';

const minute = 60_000;

/** By when an answer is promised, or that the promise stands still, since when, why and with how much of it left. */
export type Due<Reason = string> =
  | { /** Milliseconds since the epoch. */ due: number }
  | {
      paused: {
        /** Milliseconds since the epoch, no earlier than the asking. */
        since: number;
        reason: Reason;
        /** Open minutes of the promise that are left, rounded up. */
        leftMinutes: number;
      };
    };

/** What is asked, and when its promise stood still. Pauses may come in any order and overlap. */
export interface Asked<Reason = string> {
  urgency: Urgency;
  /** Milliseconds since the epoch. */
  askedAt: number;
  pauses: readonly Pause<Reason>[];
}

/**
 * The moment by which something asked at `askedAt` is answered: the promised minutes counted over open hours alone.
 * @param askedAt milliseconds since the epoch
 * @returns milliseconds since the epoch, never earlier than `askedAt` and never inside closed time, though it may be the
 *   moment of closing. Where two years have too little open time, the last that they have, or else their end
 */
export function deadline(urgency: Urgency, askedAt: number, service: ServiceContent = defaultService): number {
  const outcome = afterTime(openIntervals(askedAt, service), service.promise[urgency] * minute);
  return 'at' in outcome ? outcome.at : (outcome.end ?? askedAt + horizon);
}

/** The deadline of what may have been paused: the open time of a pause does not count. */
export function promiseOf<Reason>(asked: Asked<Reason> & { service: ServiceContent }): Due<Reason> {
  const { urgency, askedAt, pauses, service } = asked;
  return dueAfter(askedAt, service.promise[urgency] * minute, pauses, service);
}

/**
 * A deadline that was promised when something was asked, put off by what open time of the promise was paused. A pause
 * after the deadline, as it stands by then, puts nothing off.
 * @param asked `askedAt` and `due` in milliseconds since the epoch
 */
export function putOff<Reason>(asked: {
  askedAt: number;
  due: number;
  pauses: readonly Pause<Reason>[];
  service: ServiceContent;
}): Due<Reason> {
  const { askedAt, due, pauses, service } = asked;
  if (pauses.length === 0) return { due };
  const promised = lengthOf(openIntervals(askedAt, service, due));
  const now = promised > 0 ? dueAfter(askedAt, promised, pauses, service) : { due };
  if ('paused' in now) return now;
  const lasting = lastingPause(pauses);
  // What was late already when it was paused has nothing left, and is not called late while it waits.
  if (lasting) return { paused: { since: Math.max(askedAt, lasting.from), reason: lasting.reason, leftMinutes: 0 } };
  return { due: Math.max(due, now.due) };
}

/**
 * The deadline of what was moved to another circle. The open time that it used in the old circle counts against the new
 * circle's promise, and the rest runs over the new circle's hours. Where nothing is left, it is due at once: at the
 * move, or when the new circle opens next.
 * @param asked `movedAt` in milliseconds since the epoch, `from` and `to` the old and the new circle's service
 */
export function rebase<Reason>(
  asked: Asked<Reason> & { movedAt: number; from: ServiceContent; to: ServiceContent },
): Due<Reason> {
  const { urgency, askedAt, movedAt, pauses, from, to } = asked;
  const used = lengthOf(withoutPauses(openIntervals(askedAt, from, movedAt), pauses));
  const left = Math.max(0, to.promise[urgency] * minute - used);
  return dueAfter(Math.max(askedAt, movedAt), left, pauses, to, askedAt);
}

function dueAfter<Reason>(
  from: number,
  duration: number,
  pauses: readonly Pause<Reason>[],
  service: ServiceContent,
  askedAt = from,
): Due<Reason> {
  const outcome = afterTime(withoutPauses(openIntervals(from, service), pauses), duration);
  if ('at' in outcome) return { due: outcome.at };
  const pause = lastingPause(pauses);
  if (!pause) return { due: outcome.end ?? from + horizon };
  const since = Math.max(askedAt, pause.from);
  return { paused: { since, reason: pause.reason, leftMinutes: Math.ceil(outcome.left / minute) } };
}

/**
 * The moment at which a share of a promise's open time is used.
 * @param askedAt milliseconds since the epoch
 * @param due milliseconds since the epoch
 * @param share from 0 to 1
 * @returns milliseconds since the epoch, never later than `due`; `due` itself where no open time lies before it
 */
export function shareOfPromise(
  askedAt: number,
  due: number,
  share: number,
  service: ServiceContent,
  pauses: readonly Pause<unknown>[] = [],
): number {
  const running = () => withoutPauses(openIntervals(askedAt, service, due), pauses);
  const outcome = afterTime(running(), Math.floor(lengthOf(running()) * share));
  return 'at' in outcome ? outcome.at : due;
}
