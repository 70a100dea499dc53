import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { quietHours, type QuietHours } from '../../domain/notices/quiet-hours';
import { dayAt, momentAt } from '../../domain/calendar/wall-clock';
import type { QuietChoice } from '../../preload/contract';

/** Whether and when a person is notified. Kept for each account on this device alone: nothing of work is in it. */
export const noticeSettings = z.object({
  isOn: z.boolean(),
  /** Whether the quiet hours hold; they are remembered while they do not. */
  hasQuiet: z.boolean(),
  quiet: quietHours,
  /** Quiet that was asked for once, from the tray: until when, in milliseconds since the epoch. */
  pausedUntil: z.number().default(0),
  /** Whether a notification tells who wrote and what. */
  showsText: z.boolean().default(false),
});
export type NoticeSettings = z.infer<typeof noticeSettings>;

const initial: NoticeSettings = {
  isOn: true,
  hasQuiet: false,
  quiet: { v: 1, days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '18:00', to: '07:00' },
  pausedUntil: 0,
  showsText: false,
};

const changed = 'piiri-notice-settings';
const storageKey = (userId: string) => `piiri-notice-settings:${userId}`;

let last: { stored: string | null; settings: NoticeSettings } = { stored: null, settings: initial };

/** Gives the same object as long as nothing has changed. */
export function readNoticeSettings(userId: string): NoticeSettings {
  const stored = localStorage.getItem(storageKey(userId));
  if (stored !== last.stored) last = { stored, settings: parse(stored) };
  return last.settings;
}

function parse(stored: string | null): NoticeSettings {
  try {
    return noticeSettings.catch(initial).parse(JSON.parse(stored ?? 'null'));
  } catch {
    return initial;
  }
}

export function writeNoticeSettings(userId: string, settings: NoticeSettings): void {
  localStorage.setItem(storageKey(userId), JSON.stringify(settings));
  window.dispatchEvent(new Event(changed));
}

const morning = 7 * 60;

/** Asks for quiet for a while, or no longer. */
export function pauseNotices(userId: string, choice: QuietChoice, now: number): void {
  const until = { hour: now + 60 * 60_000, morning: momentAt(dayAt(now) + 1, morning), off: 0 };
  writeNoticeSettings(userId, { ...readNoticeSettings(userId), pausedUntil: until[choice] });
}

/** The quiet hours that hold. */
export function quietOf({ hasQuiet, quiet }: NoticeSettings): QuietHours | null {
  return hasQuiet ? quiet : null;
}

export function useNoticeSettings(userId: string): NoticeSettings {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener(changed, listener);
      return () => window.removeEventListener(changed, listener);
    },
    () => readNoticeSettings(userId),
  );
}
