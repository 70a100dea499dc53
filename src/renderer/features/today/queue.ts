import { TZDate } from '@date-fns/tz';
import { endOfDay } from 'date-fns';
import type { ContactReason } from '../../../domain/contact';
import type { Profession } from '../../../domain/directory';
import type { QuestionPromise } from '../../../domain/question-fold';
import { askedFirst } from '../../../domain/raising';
import { defaultService } from '../../../domain/service';
import { dutyAt, type Calendar } from '../../data/calendars';
import { stageOf, type Rising } from '../../data/raising';

interface Due {
  id: string;
  roomId: string;
  due: number;
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

/** One row of the queue. A contact is named by its number and reason, never by its client. */
export type TodayItem =
  | (Due & {
      kind: 'question';
      topic: string;
      ts: number;
      pauses: QuestionPromise['pauses'];
      /** Who passed it to the one who holds it, or an empty string. */
      passedBy: string;
      reacted: boolean;
    })
  | (Due & { kind: 'contact'; number: string; reason: ContactReason });

export const sectionNames = ['overdue', 'asked-back', 'today', 'later', 'answered', 'paused', 'duty'] as const;
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
  if (hasOwnSection(item.role)) return item.role;
  if (item.due < now) return 'overdue';
  // What another has taken is hers to see to; it comes back to everyone when it is late.
  if (item.role === 'others') return null;
  return item.due <= midnight ? 'today' : 'later';
}

/** An open question, and what decides whose queue it is in. */
export interface OpenQuestion extends Rising {
  asker: string;
  wanted: readonly Profession[];
}

/** Whether a question wants somebody of this profession: anyone may answer, or it is named. */
function wants(wanted: readonly Profession[], profession: Profession | undefined): boolean {
  return wanted.length === 0 || (profession !== undefined && wanted.includes(profession));
}

/**
 * Whether an open question of another waits for this person, or for those on duty before her; null where it does not
 * concern her. Where nobody who fits is on duty, it waits for everyone it wants. What has risen waits for everyone.
 */
export function roleOfOpen(
  question: OpenQuestion,
  { userId, professions }: { userId: string; professions: ReadonlyMap<string, Profession> },
  calendar: Calendar,
  now: number,
): 'waiting' | 'duty' | null {
  const isWanted = wants(question.wanted, professions.get(userId));
  const first = askedFirst(question, dutyAt(calendar, now), professions);
  const waitsForOthers = first.length > 0 && !first.includes(userId);
  if (isWanted && !waitsForOthers) return 'waiting';
  if (stageOf(question, calendar.service, now) !== 'asked') return 'waiting';
  return isWanted ? 'duty' : null;
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
