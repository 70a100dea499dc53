/** Piiri's one window. */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Settings, WindowBounds } from './settings';
import { webPreferences } from './web-preferences';

export interface WindowParts {
  preload: string;
  isPackaged: boolean;
  startUrl: string;
  settings: Settings;
  /** Whether closing the window only puts it out of sight. */
  hidesOnClose: () => boolean;
}

/** Makes the window, which shows itself when its page has something to show. */
export function openWindow({ preload, isPackaged, startUrl, settings, hidesOnClose }: WindowParts): BrowserWindow {
  const window = new BrowserWindow({
    width: 1_280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    ...visibleBounds(settings.bounds),
    show: false,
    title: 'Piiri',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#101418' : '#f7f9fa',
    webPreferences: webPreferences(preload, isPackaged),
  });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => {
    settings.keepBounds(window.getNormalBounds());
    if (!hidesOnClose()) return;
    event.preventDefault();
    window.hide();
  });
  // Preload takes WebRTC from the page; should a page get hold of it all the same, it still sends no UDP.
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  void window.loadURL(startUrl);
  return window;
}

/** Brings the window in front of the others. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The remembered bounds, unless the display they were on has gone. */
function visibleBounds(bounds: WindowBounds | undefined): WindowBounds | undefined {
  if (!bounds) return undefined;
  const { workArea } = screen.getDisplayMatching(bounds);
  const apart =
    bounds.x >= workArea.x + workArea.width ||
    bounds.y >= workArea.y + workArea.height ||
    bounds.x + bounds.width <= workArea.x ||
    bounds.y + bounds.height <= workArea.y;
  return apart ? undefined : bounds;
}
