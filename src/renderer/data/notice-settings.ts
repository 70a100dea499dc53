import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { quietHours, type QuietHours } from '../../domain/quiet-hours';

/** Whether and when a person is notified. Kept for each account on this device alone: nothing of work is in it. */
export const noticeSettings = z.object({
  isOn: z.boolean(),
  /** Whether the quiet hours hold; they are remembered while they do not. */
  hasQuiet: z.boolean(),
  quiet: quietHours,
});
export type NoticeSettings = z.infer<typeof noticeSettings>;

const initial: NoticeSettings = {
  isOn: true,
  hasQuiet: false,
  quiet: { v: 1, days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '18:00', to: '07:00' },
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
