import { z } from 'zod';
import { failure, success, type Result } from '../../domain/result';
import type { HostBridge, Notice, StoredSession } from '../../preload/contract';
import { goTo } from '../data/paths';
import { showInBrowser } from './browser-badge';

/** What went wrong with the file that names the homeserver. */
export type ConfigProblem = 'missing' | 'malformed';

/** The file beside index.html that whoever serves the pages fills in. */
const configFile = 'config.json';
const siteConfig = z.object({ homeserver: z.url({ protocol: /^https?$/ }) });

const storedSession = z.object({
  homeserver: z.string(),
  userId: z.string(),
  deviceId: z.string(),
  accessToken: z.string(),
  storageKey: z.string(),
  cacheEpoch: z.string(),
}) satisfies z.ZodType<StoredSession>;

const keys = { session: 'piiri.session', homeserver: 'piiri.homeserver' } as const;

/**
 * The host's part with what a browser has: the session is readable in the browser's profile, and there is no journal.
 * For development, tests and machines without the application.
 */
export async function createBrowserHost(): Promise<Result<HostBridge, ConfigProblem>> {
  const config = await readConfig();
  if (!config.ok) return config;
  const homeserver = localStorage.getItem(keys.homeserver) ?? config.value.homeserver;
  return success(browserHost(homeserver.replace(/\/+$/, '')));
}

/** Reads the site's own file; the one request the interface makes, to where it was itself loaded from. */
async function readConfig(): Promise<Result<z.infer<typeof siteConfig>, ConfigProblem>> {
  try {
    const response = await fetch(new URL(configFile, document.baseURI), { cache: 'no-cache' });
    if (!response.ok) return failure('missing');
    const parsed = siteConfig.safeParse(await response.json());
    return parsed.success ? success(parsed.data) : failure('malformed');
  } catch (error) {
    return failure(error instanceof SyntaxError ? 'malformed' : 'missing');
  }
}

function browserHost(homeserver: string): HostBridge {
  return {
    hostInfo: async () => ({
      kind: 'browser',
      appVersion: __APP_VERSION__,
      evaluationOnly: false,
      secrets: 'plain',
      journal: false,
      homeserver,
    }),
    async chooseHomeserver(address) {
      localStorage.setItem(keys.homeserver, address);
      location.reload();
    },
    loadSession: async () => readSession(),
    saveSession: async (session) => localStorage.setItem(keys.session, JSON.stringify(session)),
    clearSession: async () => localStorage.removeItem(keys.session),
    journalAppend: async () => {},
    journalSettle: async () => {},
    journalPending: async () => [],
    openExternal: async (url) => openExternal(url),
    notify: async (notice) => notify(notice),
    showWaiting: async (count) => showInBrowser(count),
    closingChoice: async () => ({ hasTray: false, stays: false }),
    stayInTray: async () => {},
    pageAsPdf: async () => null,
  };
}

function readSession(): StoredSession | null {
  try {
    const parsed = storedSession.safeParse(JSON.parse(localStorage.getItem(keys.session) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function openExternal(url: string): boolean {
  if (!/^(https|mailto):/.test(url)) return false;
  window.open(url, '_blank', 'noopener,noreferrer');
  return true;
}

/** Shows a notification where the browser's user has allowed them; nobody is asked to. */
function notify({ title, body, path }: Notice): boolean {
  if (!('Notification' in window) || Notification.permission !== 'granted') return false;
  const notification = new Notification(title, body === undefined ? {} : { body });
  notification.onclick = () => {
    window.focus();
    goTo(path);
    notification.close();
  };
  return true;
}
