/** Main's composition: each concern is a file beside this one, and here they are only put together, in order. */
import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  protocol,
  safeStorage,
  session,
  shell,
  Tray,
} from 'electron';
import { openChannel, quietChannel, type QuietChoice } from '../preload/contract';
import { appSchemePrivileges, serveBuild } from './app-scheme';
import { createBadge } from './badge';
import { openingSwitch } from './command-line';
import { limitCrashDumps } from './crash';
import { linkIn, linkPath } from './deep-links';
import { readEnvironment } from './environment';
import { type ExternalTarget, openExternally } from './external-links';
import { homeserverOrigin } from './homeserver-address';
import { createHost } from './host';
import { answerHostCalls, isTrustedCaller } from './ipc';
import { findKeyring } from './keyring';
import { menuTemplate } from './menu';
import { guardNavigation } from './navigation';
import { guardNetwork } from './network-guard';
import { createNotifier } from './notifications';
import { appScheme, ownPage } from './own-page';
import { pageAsPdf } from './pdf';
import { guardPermissions } from './permissions';
import { overlayPicture, trayPicture } from './pictures';
import { Settings } from './settings';
import { holdSingleInstance } from './single-instance';
import { textsFor } from './texts';
import { createTray, hasTray } from './tray';
import { focusWindow, openWindow } from './window';

const { isPackaged } = app;
const environment = readEnvironment(process.env, isPackaged);
const own = ownPage(environment.devServer);
let window: BrowserWindow | null = null;
/** The link that the system started Piiri with, until there is a window to open it in. */
let firstLink = linkIn(process.argv);
let isQuitting = false;
/** Kept, or the tray's icon is gone when it is collected as garbage. */
let tray: Tray | null = null;

function beforeReady(): boolean {
  limitCrashDumps(app.commandLine);
  const opening = isPackaged ? openingSwitch(app.commandLine) : null;
  if (opening !== null) {
    console.error(`Piiri does not start with --${opening}.`);
    return false;
  }
  if (environment.profile !== null) app.setPath('userData', environment.profile);
  // As root, Chromium starts only without its sandbox, and asking for both at once ends in a loop of crashes.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
  app.on('open-url', (event, address) => {
    event.preventDefault();
    openLink(address);
  });
  return holdSingleInstance(app, (argv) => {
    const link = linkIn(argv);
    if (link !== null) openLink(link);
    else if (window) focusWindow(window);
  });
}

/** A link from outside; macOS may give the first one before there is a window. */
function openLink(address: string): void {
  if (window) openPath(linkPath(address));
  else firstLink = address;
}

function start(): void {
  const settings = new Settings(join(app.getPath('userData'), 'settings.json'), environment.homeserver);
  const homeserver = (): string | null => homeserverOrigin(settings.homeserver);
  const page = session.defaultSession;

  guardNavigation(app, own);
  guardPermissions(page, own);
  guardNetwork(page, { own, homeserver, devServer: environment.devServer, devTools: !isPackaged });
  serveBuild(page.protocol, environment.buildDir ?? join(__dirname, '../renderer'), homeserver);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(isPackaged)));

  // In development the system would open links with whatever was started last.
  if (isPackaged) app.setAsDefaultProtocolClient(appScheme);
  const texts = textsFor(app.getLocale());
  const isTrayThere = hasTray(process.platform, process.env);
  const showInTray = isTrayThere ? putInTray() : () => {};
  const showBadge = createBadge({
    platform: process.platform,
    setCount: (count) => app.setBadgeCount(count),
    setOverlay: (count, words) => window?.setOverlayIcon(overlayPicture(count), words),
    wordsOf: texts.waiting,
  });

  const host = createHost({
    folder: join(app.getPath('userData'), 'piiri'),
    appVersion: app.getVersion(),
    evaluationOnly: environment.evaluationOnly,
    settings,
    keyring: () => findKeyring(safeStorage, environment.allowPlainSecrets),
    openExternal: (url) =>
      openExternally(url, { confirm: confirmExternal, open: (target) => shell.openExternal(target) }),
    notify: createNotifier({
      isSupported: () => Notification.isSupported(),
      make: ({ title, body }) => new Notification({ title, ...(body && { body }) }),
      open: openPath,
    }),
    showWaiting(count) {
      showBadge(count);
      showInTray(count);
    },
    hasTray: isTrayThere,
    pageAsPdf: async () => (window ? pageAsPdf(window.webContents) : null),
    reload: () => void window?.loadURL(own.startUrl),
  });
  answerHostCalls(ipcMain, host, (caller) => isTrustedCaller(caller, window?.webContents.mainFrame ?? null, own));

  const preload = join(__dirname, '../preload/index.cjs');
  const hidesOnClose = () => isTrayThere && settings.staysInTray && !isQuitting;
  const startUrl = firstLink === null ? own.startUrl : `${own.startUrl}#${linkPath(firstLink)}`;
  window = openWindow({ preload, isPackaged, startUrl, settings, hidesOnClose });
  window.on('closed', () => (window = null));
}

/** @returns what shows a count in the tray */
function putInTray(): (count: number) => void {
  return createTray({
    make: (picture) => {
      const made = new Tray(picture);
      tray = made;
      return {
        setImage: (next) => made.setImage(next),
        setToolTip: (words) => made.setToolTip(words),
        setContextMenu: (items) => made.setContextMenu(Menu.buildFromTemplate(items)),
        on: (event, listener) => made.on(event, listener),
      };
    },
    pictureOf: trayPicture,
    texts: textsFor(app.getLocale()),
    open: () => window && focusWindow(window),
    quiet: (choice: QuietChoice) => window?.webContents.send(quietChannel, choice),
    quit: () => app.quit(),
  });
}

/** Where a clicked notification or a link from outside leads. */
function openPath(path: string): void {
  if (!window) return;
  focusWindow(window);
  window.webContents.send(openChannel, path);
}

async function confirmExternal({ destination }: ExternalTarget): Promise<boolean> {
  if (!window) return false;
  const texts = textsFor(app.getLocale());
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: texts.openOutside,
    detail: texts.leadsTo(destination),
    buttons: [texts.cancel, texts.open],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

if (beforeReady()) {
  app.on('before-quit', () => (isQuitting = true));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => tray?.destroy());
  void app.whenReady().then(start);
} else {
  app.exit();
}
