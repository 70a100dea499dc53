import { TZDate } from '@date-fns/tz';
import { endOfDay } from 'date-fns';
import type { NamedReason } from '../../../domain/contact/contact-reasons';
import type { Profession } from '../../../domain/directory/directory';
import type { QuestionPromise } from '../../../domain/consultation/question-fold';
import { askedFirst, isNamed, wants } from '../../../domain/service/raising';
import { assertNever } from '../../../domain/result';
import { defaultService, type Urgency } from '../../../domain/service/service';
import { comesBackAt, isSnoozed, type Snooze } from '../../../domain/consultation/snooze';
import type { WorkItemKind } from '../../../domain/work-items/work-item';
import { dutyAt, type Calendar } from '../../data/calendars';
import { stageOf, type Rising } from '../../data/raising';

interface Due {
  id: string;
  roomId: string;
  due: number;
  urgency: Urgency;
  /**
   * Why it concerns this person: it waits for someone, or for those on duty first, she has taken it, her own question
   * was answered and waits for her to close it, she has been asked back, she waits herself for the asker, or another has
   * taken it.
   */
  role: 'waiting' | 'duty' | 'mine' | 'answered' | 'asked-back' | 'paused' | 'others';
  /** Who asked or recorded it. */
  asker: string;
  assignee: string;
}

/** A message that names this person and that she has not read. It has no time by which it must be. */
export interface Mention {
  kind: 'mention';
  id: string;
  roomId: string;
  ts: number;
  sender: string;
  words: string;
  /** The screen that shows it. */
  path: string;
}

/** What is agreed on about a client and waits for this person: a task, for one. */
export interface WorkToDo {
  kind: 'work-item';
  id: string;
  roomId: string;
  ts: number;
  work: WorkItemKind;
  /** Null where it has no time by which it must be done. */
  due: number | null;
  /** What it is, in a few words. */
  words: string;
  /** Who made it. */
  sender: string;
  /** The contact below which it stands, with its number; null where it stands in a case. */
  contact: { id: string; number: string } | null;
  /** What this person has to do about it: see to it, answer an offer, or wait for another's answer. */
  role: 'mine' | 'offered' | 'awaited';
}

/** One row of the queue. A contact is named by its number and reason, never by its client. */
export type TodayItem =
  | (Due & {
      kind: 'question';
      topic: string;
      ts: number;
      /** When its promise did not run. */
      pauses: QuestionPromise['pauses'];
      /** Who passed it to the one who holds it, or an empty string. */
      passedBy: string;
      reacted: boolean;
      /** Put to her by name. */
      toMe: boolean;
    })
  | (Due & {
      kind: 'contact';
      number: string;
      reason: NamedReason;
      /** When this person calls the client back, where that is awaited. */
      callBackAt: number | null;
    })
  | Mention
  | WorkToDo;

/** Whether something is this person's own to see to, and not anyone's. */
export function isMine(item: TodayItem): boolean {
  if (item.kind === 'mention' || item.kind === 'work-item') return true;
  switch (item.role) {
    case 'mine':
    case 'answered':
    case 'asked-back':
    case 'paused':
      return true;
    case 'waiting':
    case 'duty':
      return item.kind === 'question' && item.toMe;
    case 'others':
      return false;
    default:
      return assertNever(item);
  }
}

/** By when something is to be done, where it has such a time. */
export function dueOf(item: TodayItem): number | null {
  if (item.kind === 'mention') return null;
  if (item.kind === 'work-item') return item.due;
  switch (item.role) {
    case 'answered':
    case 'asked-back':
    case 'paused':
      return null;
    case 'waiting':
    case 'duty':
    case 'mine':
    case 'others':
      return item.due;
    default:
      return assertNever(item);
  }
}

/** What is due first on top; what has no such time after that, the newest first. */
export function byDeadline(one: TodayItem, other: TodayItem): number {
  const [first, second] = [timeOf(one), timeOf(other)];
  if (first === null && second === null) return newness(other) - newness(one);
  return (first ?? Infinity) - (second ?? Infinity);
}

function timeOf(item: TodayItem): number | null {
  return item.kind === 'mention' ? null : item.due;
}

function newness(item: TodayItem): number {
  return item.kind === 'contact' ? 0 : item.ts;
}

/** How long before a call that was agreed the contact is there again. */
const callPreparedFor = 15 * 60_000;

/** Divides the queue into what stands in it now and what this person has put off, what comes back first on top. */
export function withoutSnoozed(
  items: readonly TodayItem[],
  snoozes: ReadonlyMap<string, Snooze>,
  now: number,
): { items: TodayItem[]; snoozed: SnoozedItem[] } {
  const here: TodayItem[] = [];
  const snoozed: SnoozedItem[] = [];
  for (const item of items) {
    const said = snoozes.get(item.id);
    const due = dueOf(item);
    const calledFrom = item.kind === 'contact' && item.callBackAt !== null ? item.callBackAt - callPreparedFor : 0;
    if (calledFrom > now) snoozed.push({ item, until: calledFrom });
    else if (said && isSnoozed(said, due, now)) snoozed.push({ item, until: comesBackAt(said, due) });
    else here.push(item);
  }
  return { items: here, snoozed: snoozed.sort((one, other) => one.until - other.until) };
}

export interface SnoozedItem {
  item: TodayItem;
  /** When it comes back by itself. */
  until: number;
}

export const sectionNames = [
  'overdue',
  'asked-back',
  'today',
  'mentions',
  'later',
  'answered',
  'paused',
  'duty',
] as const;
export type SectionName = (typeof sectionNames)[number];
export interface Section {
  name: SectionName;
  items: TodayItem[];
}

/** Whether things stand apart by what they wait for, and not by their deadline. */
function hasOwnSection(role: Due['role']): role is Extract<Due['role'], SectionName> {
  return sectionNames.some((name) => name === role);
}

function sectionOf(item: TodayItem, now: number, midnight: number): SectionName | null {
  if (item.kind === 'mention') return 'mentions';
  // What waits for another's answer comes back to its sender when that is late.
  if (item.kind === 'work-item') {
    const section = byTime(item.due ?? Infinity, now, midnight);
    return item.role === 'awaited' && section !== 'overdue' ? 'paused' : section;
  }
  if (hasOwnSection(item.role)) return item.role;
  // What another has taken is hers to see to; it comes back to everyone when it is late.
  if (item.role === 'others') return item.due < now ? 'overdue' : null;
  return byTime(item.due, now, midnight);
}

function byTime(due: number, now: number, midnight: number): SectionName {
  if (due < now) return 'overdue';
  return due <= midnight ? 'today' : 'later';
}

/** An open question, and what decides whose queue it is in. */
export interface OpenQuestion extends Rising {
  asker: string;
  wanted: readonly Profession[];
  /** User ids of those who are asked by name. */
  people?: readonly string[];
}

/**
 * Whether an open question of another waits for this person, or for those on duty before her; null where it does not
 * concern her. It waits for those who are told of it first (askedFirst), where there is none of them for everyone; and for
 * everyone once it has risen. Others whom it wants see it as waiting for those before them.
 */
export function roleOfOpen(
  question: OpenQuestion,
  { userId, professions }: { userId: string; professions: ReadonlyMap<string, Profession> },
  { calendar, members }: { calendar: Calendar; members: ReadonlySet<string> },
  now: number,
): 'waiting' | 'duty' | null {
  if (isNamed(question, userId)) return 'waiting';
  const first = askedFirst(question, dutyAt(calendar, now), professions, new Set([...members, userId]));
  if (first.length === 0 || first.includes(userId)) return 'waiting';
  if (stageOf(question, calendar.service, now) !== 'asked') return 'waiting';
  return wants(question, professions.get(userId)) ? 'duty' : null;
}

/** Divides the queue into what is late, what is due today, what is due later, what one may close, and what waits for others first. */
export function sectionsOf(items: readonly TodayItem[], now: number): Section[] {
  const midnight = endOfDay(new TZDate(now, defaultService.timezone)).getTime();
  const sections = sectionNames.map((name): Section => ({ name, items: [] }));
  for (const item of items) {
    const name = sectionOf(item, now, midnight);
    sections.find((section) => section.name === name)?.items.push(item);
  }
  return sections.filter((section) => section.items.length > 0);
}

/** Keeps the first rows over all sections, for a queue that is longer than anyone reads at once. */
export function firstRows(sections: readonly Section[], limit: number): Section[] {
  let left = limit;
  return sections.flatMap(({ name, items }) => {
    const shown = items.slice(0, left);
    left -= shown.length;
    return shown.length > 0 ? [{ name, items: shown }] : [];
  });
}

/** How much waits for the person herself. */
export function ownCountOf(sections: readonly Section[]): number {
  return countOf(sections.filter(({ name }) => name !== 'duty' && name !== 'paused'));
}

export function countOf(sections: readonly Section[]): number {
  return sections.reduce((sum, { items }) => sum + items.length, 0);
}
