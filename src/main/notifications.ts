/**
 * Desktop notifications: one line that names nobody, with a second where the person has chosen it, and a click that
 * leads to what it is about.
 */
import type { Notice } from '../preload/contract';

/** As much of Electron's notification as is used. */
export interface DesktopNotification {
  on(event: 'click' | 'close', listener: () => void): unknown;
  show(): void;
  close(): void;
}

export interface NotifierParts {
  isSupported: () => boolean;
  make: (words: Pick<Notice, 'title' | 'body'>) => DesktopNotification;
  /** Brings the window to front and goes to the path. */
  open: (path: string) => void;
}

/** Notifications that stand at a time; the oldest goes when there would be more. */
const mostShown = 5;

/** Shows notices. A notification is kept until it is closed: one that is collected as garbage hears no click. */
export function createNotifier({ isSupported, make, open }: NotifierParts): (notice: Notice) => boolean {
  const shown = new Set<DesktopNotification>();
  return ({ title, body, path }) => {
    if (!isSupported()) return false;
    const notification = make({ title, body });
    notification.on('click', () => {
      shown.delete(notification);
      open(path);
    });
    notification.on('close', () => shown.delete(notification));
    shown.add(notification);
    notification.show();
    const [oldest] = shown;
    if (shown.size > mostShown && oldest) {
      shown.delete(oldest);
      oldest.close();
    }
    return true;
  };
}
