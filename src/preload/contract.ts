/**
 * The typed bridge between the interface and the process that hosts it. The one file that main, preload and
 * renderer share: every action a screen may ask of its host is a method of {@link HostBridge}, and nothing else
 * crosses. Electron implements it over IPC (src/preload, src/main); the browser implements it with what a browser
 * has (src/renderer/app/browser-host.ts).
 */

/** What keeps this device signed in. Main keeps it sealed by the operating system's keyring. */
export interface StoredSession {
  /** Base address of the homeserver, without a trailing slash. */
  homeserver: string;
  userId: string;
  deviceId: string;
  accessToken: string;
  /** Key of the crypto store: 32 random bytes in base64. */
  storageKey: string;
  /** Random mark that the cache carries too: a session whose cache lacks it has lost its cache. */
  cacheEpoch: string;
}

/** One act that a person has made and the homeserver has not confirmed; the copy that survives a lost cache. */
export interface JournalEntry {
  /** The act's Matrix transaction id, also the entry's identity. */
  txnId: string;
  userId: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  /** The act as JSON; parsed by its reader. */
  act: string;
}

/** How well the host can keep a secret: sealed by a keyring, readable in the profile folder, or refused. */
export type SecretKeeping = 'sealed' | 'plain' | 'refused';

export interface HostInfo {
  kind: 'electron' | 'browser';
  appVersion: string;
  /** True where the runtime is the evaluation one, which no real work may be done on. */
  evaluationOnly: boolean;
  secrets: SecretKeeping;
  /** True where unsent words survive a killed process and a lost cache. */
  journal: boolean;
  /** The homeserver that the organisation has preset or the person has chosen. */
  homeserver: string;
}

/**
 * What is told outside the window. It is read on a locked screen too: no name, topic or client is in it, unless the
 * person has chosen to see who wrote and what.
 */
export interface Notice {
  /** One line, in the language of the interface. */
  title: string;
  /** Who wrote and what, in the few words of one line; only where the person has chosen it. */
  body?: string | undefined;
  /** The screen that a click opens: what stands after the `#` of its address. */
  path: string;
}

/** How long the tray asks for quiet. */
export const quietChoices = ['hour', 'morning', 'off'] as const;
export type QuietChoice = (typeof quietChoices)[number];

/** What becomes of the application when its window is closed. */
export interface ClosingChoice {
  /** Whether there is a tray that it can stay in. */
  hasTray: boolean;
  /** Whether the person wants it to stay there. */
  stays: boolean;
}

export interface HostBridge {
  hostInfo(): Promise<HostInfo>;
  /** Keeps the homeserver's address and reloads the page, whose content policy names it. */
  chooseHomeserver(homeserver: string): Promise<void>;
  loadSession(): Promise<StoredSession | null>;
  saveSession(session: StoredSession): Promise<void>;
  clearSession(): Promise<void>;
  /** Resolves when the entry is on the disk. */
  journalAppend(entry: JournalEntry): Promise<void>;
  /** Marks entries as no longer needed: their acts are confirmed or were removed by the person. */
  journalSettle(txnIds: string[]): Promise<void>;
  /** The unsettled entries of one person, oldest first. */
  journalPending(userId: string): Promise<JournalEntry[]>;
  /** Opens an https or mailto address outside Piiri, after its real host was shown. False when refused. */
  openExternal(url: string): Promise<boolean>;
  /** Shows a desktop notification; a click brings the window to front and opens the path. False where none can be. */
  notify(notice: Notice): Promise<boolean>;
  /** Shows on the window's icon and in the tray how much waits for the person. */
  showWaiting(count: number): Promise<void>;
  closingChoice(): Promise<ClosingChoice>;
  /** Keeps the choice; it holds from now on. */
  stayInTray(stays: boolean): Promise<void>;
  /** The page as it prints, as a PDF; null where only the browser's own printing makes one. */
  pageAsPdf(): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Every action's name, so that preload and main register exactly the same ones. */
export const hostActions = [
  'hostInfo',
  'chooseHomeserver',
  'loadSession',
  'saveSession',
  'clearSession',
  'journalAppend',
  'journalSettle',
  'journalPending',
  'openExternal',
  'notify',
  'showWaiting',
  'closingChoice',
  'stayInTray',
  'pageAsPdf',
] as const satisfies readonly (keyof HostBridge)[];

export type HostAction = (typeof hostActions)[number];

/** The IPC channel of an action. */
export function hostChannel(action: HostAction): string {
  return `piiri:${action}`;
}

/** The channel from main to the page on which the path of a clicked notification or of a link from outside comes. */
export const openChannel = 'piiri:open';

/** The channel from main to the page on which the tray asks for quiet. */
export const quietChannel = 'piiri:quiet';

/** What the page can listen for; preload puts it on `window` under {@link signalsGlobal}. */
export interface HostSignals {
  onQuiet(listener: (choice: QuietChoice) => void): void;
}
export const signalsGlobal = 'piiriSignals';

/** The name under which preload puts the bridge on `window`. */
export const hostGlobal = 'piiriHost';
