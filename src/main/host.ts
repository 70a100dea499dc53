/** What Electron's main process does for each action of the bridge. */
import { join } from 'node:path';
import type { HostBridge, Notice } from '../preload/contract';
import type { Journal } from './journal';
import { openJournal } from './journal-vault';
import type { Keyring } from './keyring';
import { storedSession } from './host-schemas';
import { SecretFile } from './secrets';
import type { Settings } from './settings';

export interface HostParts {
  /** Folder of the profile's own files. */
  folder: string;
  appVersion: string;
  evaluationOnly: boolean;
  settings: Settings;
  keyring: () => Promise<Keyring>;
  openExternal: (url: string) => Promise<boolean>;
  /** Shows a desktop notification. False where the system has none. */
  notify: (notice: Notice) => boolean;
  /** Shows how much waits, on the window's icon and in the tray. */
  showWaiting: (count: number) => void;
  hasTray: boolean;
  /** The page as it prints, as a PDF; null where there is no window. */
  pageAsPdf: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Loads the page anew, with the content policy of the homeserver now chosen. */
  reload: () => void;
}

/** The bridge as main keeps it. */
export function createHost(parts: HostParts): HostBridge {
  const { settings, keyring } = parts;
  const session = new SecretFile(join(parts.folder, 'session.json'), storedSession, keyring);
  const journal = openedOnce(() => openJournal(join(parts.folder, 'journal'), keyring));
  return {
    async hostInfo() {
      const { keeping: secrets } = await keyring();
      return {
        kind: 'electron',
        appVersion: parts.appVersion,
        evaluationOnly: parts.evaluationOnly,
        secrets,
        journal: secrets !== 'refused',
        homeserver: settings.homeserver,
      };
    },
    async chooseHomeserver(homeserver) {
      settings.chooseHomeserver(homeserver);
      setImmediate(parts.reload);
    },
    loadSession: () => session.load(),
    saveSession: (value) => session.save(value),
    clearSession: () => session.clear(),
    journalAppend: async (entry) => (await journal()).append(entry),
    journalSettle: async (txnIds) => (await journal()).settle(txnIds),
    journalPending: async (userId) => (await journal()).pending(userId),
    openExternal: parts.openExternal,
    notify: async (notice) => parts.notify(notice),
    showWaiting: async (count) => parts.showWaiting(count),
    closingChoice: async () => ({ hasTray: parts.hasTray, stays: settings.staysInTray }),
    stayInTray: async (stays) => settings.stayInTray(stays),
    pageAsPdf: parts.pageAsPdf,
  };
}

/** Opens at the first call and again only after a failure. */
function openedOnce(openIt: () => Promise<Journal>): () => Promise<Journal> {
  let opened: Promise<Journal> | null = null;
  return () => {
    opened ??= openIt().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}
