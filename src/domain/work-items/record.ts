import { z } from 'zod';
import { failure, success, type Result } from '../result';
import { moment } from '../service/service';
import { foldSteps, type Folded, type WorkItemAct, type WorkItemStep } from './fold';

/** The most and the longest that a record can hold, so that its message stays below what the homeserver takes. */
export const recordLimits = { messages: 300, reference: 200, text: 10_000, reason: 500 } as const;

const eventId = z.string().min(1).max(255);

/** The languages that client records are kept in. */
export const recordLanguages = ['fi', 'sv'] as const;
export type RecordLanguage = (typeof recordLanguages)[number];

/**
 * Block `fi.piiri.record` beside the text of a message: its sender has taken what was said in these messages to the
 * client record system. What she wrote there is not repeated unless she wants it to be.
 */
export const recordContent = z.object({
  v: z.literal(1),
  /** The messages that the entry covers. */
  messages: z.array(eventId).max(recordLimits.messages),
  language: z.enum(recordLanguages),
  /** When it was recorded, milliseconds since the epoch. */
  recordedAt: moment,
  /** Under what it is found in the client record system. */
  reference: z.string().max(recordLimits.reference).default(''),
  /** The entry itself, where it is to be read in the talk too. */
  text: z.string().min(1).max(recordLimits.text).optional(),
});
export type RecordContent = z.infer<typeof recordContent>;

/** What can be done to a record: it was marked by mistake, or taken out of the client record system. */
export const recordUpdate = z.object({
  v: z.literal(1),
  act: z.literal('withdraw'),
  reason: z.string().min(1).max(recordLimits.reason),
});
export type RecordUpdate = z.infer<typeof recordUpdate>;

export interface RecordState {
  status: 'recorded' | 'withdrawn';
  maker: string;
  /** Who withdrew it, when and why, once it is. */
  withdrawn: { by: string; ts: number; reason: string } | null;
}

export const recordRefusals = ['already-withdrawn', 'not-yours'] as const;
export type RecordRefusal = (typeof recordRefusals)[number];

export function newRecord(maker: string): RecordState {
  return { status: 'recorded', maker, withdrawn: null };
}

/** A record is withdrawn once, by its maker or by who leads the case. */
export function applyToRecord(
  record: RecordState,
  { sender, ts, byLead, update }: WorkItemAct<RecordUpdate>,
): Result<RecordState, RecordRefusal> {
  if (record.status === 'withdrawn') return failure('already-withdrawn');
  if (sender !== record.maker && !byLead) return failure('not-yours');
  return success({ ...record, status: 'withdrawn', withdrawn: { by: sender, ts, reason: update.reason } });
}

/** Whether a person may withdraw a record now, for the button of a screen. */
export function mayWithdrawRecord(record: RecordState, person: { userId: string; isLead: boolean }): boolean {
  return record.status === 'recorded' && (person.isLead || person.userId === record.maker);
}

export function foldRecord(
  maker: string,
  steps: readonly WorkItemStep<RecordUpdate>[],
): Folded<RecordState, RecordUpdate, RecordRefusal> {
  return foldSteps(newRecord(maker), steps, applyToRecord);
}

/** Something at its place in the room's order. */
interface Placed {
  id: string;
  sort: number;
}

export interface PlacedRecord extends Placed {
  messages: readonly string[];
  isWithdrawn: boolean;
}

/** The messages that stand recorded: those that a record covers which was not withdrawn. */
export function recordedIn(records: readonly PlacedRecord[]): ReadonlySet<string> {
  return new Set(records.filter(({ isWithdrawn }) => !isWithdrawn).flatMap(({ messages }) => messages));
}

/** The place of the last record that stands; -Infinity where none does. */
export function recordedUpTo(records: readonly PlacedRecord[]): number {
  return Math.max(-Infinity, ...records.flatMap(({ sort, isWithdrawn }) => (isWithdrawn ? [] : [sort])));
}

/**
 * What people have said that no record covers. Whoever recorded last had all before her that was said until then, and
 * left out what does not belong in a client's record: only what was said since counts.
 * @param messages what people have said in the case, in any order
 */
export function unrecordedOf<Message extends Placed>(
  messages: readonly Message[],
  records: readonly PlacedRecord[],
): Message[] {
  const covered = recordedIn(records);
  const last = recordedUpTo(records);
  return messages.filter(({ id, sort }) => sort > last && !covered.has(id));
}
