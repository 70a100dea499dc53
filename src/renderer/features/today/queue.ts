import { TZDate } from '@date-fns/tz';
import { endOfDay } from 'date-fns';
import type { ContactReason } from '../../../domain/contact';
import { defaultService } from '../../../domain/service';

interface Due {
  id: string;
  roomId: string;
  due: number;
  /**
   * Why it concerns this person: it waits for someone, she has taken it, her own question was answered and waits for
   * her to close it, or another has taken it.
   */
  role: 'waiting' | 'mine' | 'answered' | 'others';
  /** Who asked or recorded it. */
  asker: string;
  assignee: string;
}

/** One row of the queue. A contact is named by its number and reason, never by its client. */
export type TodayItem =
  (Due & { kind: 'question'; topic: string }) | (Due & { kind: 'contact'; number: string; reason: ContactReason });

export const sectionNames = ['overdue', 'today', 'later', 'answered'] as const;
export type SectionName = (typeof sectionNames)[number];
export interface Section {
  name: SectionName;
  items: TodayItem[];
}

function sectionOf(item: TodayItem, now: number, midnight: number): SectionName | null {
  if (item.role === 'answered') return 'answered';
  if (item.due < now) return 'overdue';
  // What another has taken is hers to see to; it comes back to everyone when it is late.
  if (item.role === 'others') return null;
  return item.due <= midnight ? 'today' : 'later';
}

/** Divides the queue into what is late, what is due today, what is due later, and what one may close. */
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

export function countOf(sections: readonly Section[]): number {
  return sections.reduce((sum, { items }) => sum + items.length, 0);
}
