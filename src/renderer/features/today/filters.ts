import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { urgencyCodes } from '../../../domain/service/service';
import { isMine, type TodayItem } from './queue';

export const itemKinds = ['question', 'contact', 'work-item', 'mention'] as const;

/** What of the queue a person wants to see. Kept for each account on this device: opaque ids and codes alone. */
export const todayFilters = z.object({
  /** Only what is hers: taken, put to her by name, answered, or mentioning her. */
  onlyMine: z.boolean(),
  circle: z.string().nullable(),
  kind: z.enum(itemKinds).nullable(),
  urgency: z.enum(urgencyCodes).nullable(),
});
export type TodayFilters = z.infer<typeof todayFilters>;

const everything: TodayFilters = { onlyMine: false, circle: null, kind: null, urgency: null };

/** Whether anything but the focus narrows the queue. */
export function isNarrowed({ circle, kind, urgency }: TodayFilters): boolean {
  return circle !== null || kind !== null || urgency !== null;
}

/** @param circleOf the circle that a room belongs to, or null */
export function filtered(
  items: readonly TodayItem[],
  { onlyMine, circle, kind, urgency }: TodayFilters,
  circleOf: (roomId: string) => string | null,
): TodayItem[] {
  return items.filter(
    (item) =>
      (!onlyMine || isMine(item)) &&
      (kind === null || item.kind === kind) &&
      (urgency === null || ('urgency' in item && item.urgency === urgency)) &&
      (circle === null || circleOf(item.roomId) === circle),
  );
}

const changed = 'piiri-today-filters';
const storageKey = (userId: string) => `piiri-today-filters:${userId}`;

let last: { stored: string | null; filters: TodayFilters } = { stored: null, filters: everything };

function readFilters(userId: string): TodayFilters {
  const stored = localStorage.getItem(storageKey(userId));
  if (stored !== last.stored) last = { stored, filters: parse(stored) };
  return last.filters;
}

function parse(stored: string | null): TodayFilters {
  try {
    return todayFilters.catch(everything).parse(JSON.parse(stored ?? 'null'));
  } catch {
    return everything;
  }
}

/** Forgets a person's filters, when the device is signed out. */
export function forgetFilters(userId: string): void {
  localStorage.removeItem(storageKey(userId));
}

/** The filters as they were left, and the way to change them. */
export function useFilters(userId: string): [TodayFilters, (part: Partial<TodayFilters>) => void] {
  const filters = useSyncExternalStore(
    (listener) => {
      window.addEventListener(changed, listener);
      return () => window.removeEventListener(changed, listener);
    },
    () => readFilters(userId),
  );
  return [
    filters,
    (part) => {
      localStorage.setItem(storageKey(userId), JSON.stringify({ ...filters, ...part }));
      window.dispatchEvent(new Event(changed));
    },
  ];
}
