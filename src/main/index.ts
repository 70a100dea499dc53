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
} from 'electron';
import { openChannel } from '../preload/contract';
import { appSchemePrivileges, serveBuild } from './app-scheme';
import { openingSwitch } from './command-line';
import { limitCrashDumps } from './crash';
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
import { ownPage } from './own-page';
import { guardPermissions } from './permissions';
import { Settings } from './settings';
import { holdSingleInstance } from './single-instance';
import { textsFor } from './texts';
import { focusWindow, openWindow } from './window';

const { isPackaged } = app;
const environment = readEnvironment(process.env, isPackaged);
const own = ownPage(environment.devServer);
let window: BrowserWindow | null = null;

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
  return holdSingleInstance(app, () => window && focusWindow(window));
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
      make: (title) => new Notification({ title }),
      open: openPath,
    }),
    reload: () => void window?.loadURL(own.startUrl),
  });
  answerHostCalls(ipcMain, host, (caller) => isTrustedCaller(caller, window?.webContents.mainFrame ?? null, own));

  const preload = join(__dirname, '../preload/index.cjs');
  window = openWindow({ preload, isPackaged, startUrl: own.startUrl, settings });
  window.on('closed', () => (window = null));
}

/** Where a clicked notification leads. */
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
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
} else {
  app.exit();
}
