/** Piiri in the system's tray: how much waits, a way to the window, quiet, and the way out. */
import type { MenuItemConstructorOptions } from 'electron';
import type { QuietChoice } from '../preload/contract';
import type { Texts } from './texts';

/** Desktops that are known to show what Electron puts in a tray (StatusNotifierItem). */
const desktopsWithTray = ['kde', 'unity', 'xfce', 'x-cinnamon', 'cinnamon', 'mate', 'lxqt', 'budgie', 'ubuntu'];

/**
 * Whether the system has a tray. On Linux it depends on the desktop, which says its name and nothing of a tray: where
 * it is not known to have one, there is none, so that no window is ever closed into nowhere.
 */
export function hasTray(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  const desktops = (env['XDG_CURRENT_DESKTOP'] ?? '').toLowerCase().split(':');
  return desktops.some((name) => desktopsWithTray.includes(name));
}

/** As much of Electron's tray as is used. */
export interface SystemTray<Picture> {
  setImage(picture: Picture): void;
  setToolTip(words: string): void;
  setContextMenu(items: MenuItemConstructorOptions[]): void;
  on(event: 'click', listener: () => void): unknown;
}

export interface TrayParts<Picture> {
  make: (picture: Picture) => SystemTray<Picture>;
  pictureOf: (count: number) => Picture;
  texts: Texts;
  open: () => void;
  quiet: (choice: QuietChoice) => void;
  quit: () => void;
}

/** Puts Piiri in the tray; returns what shows a count there. */
export function createTray<Picture>({ make, pictureOf, texts, ...acts }: TrayParts<Picture>): (count: number) => void {
  const tray = make(pictureOf(0));
  tray.setContextMenu(trayMenu(texts, acts));
  tray.setToolTip(texts.waiting(0));
  tray.on('click', acts.open);
  return (count) => {
    tray.setImage(pictureOf(count));
    tray.setToolTip(texts.waiting(count));
  };
}

export function trayMenu(texts: Texts, acts: Pick<TrayParts<unknown>, 'open' | 'quiet' | 'quit'>) {
  return [
    { label: texts.openPiiri, click: () => acts.open() },
    {
      label: texts.quiet,
      submenu: [
        { label: texts.quietHour, click: () => acts.quiet('hour') },
        { label: texts.quietMorning, click: () => acts.quiet('morning') },
        { label: texts.quietOff, click: () => acts.quiet('off') },
      ],
    },
    { type: 'separator' },
    { label: texts.quit, click: () => acts.quit() },
  ] satisfies MenuItemConstructorOptions[];
}
