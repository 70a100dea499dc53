/** The shape of everything that may come over the bridge, one tuple of arguments per action. */
import { z } from 'zod';
import type { HostAction, HostBridge, JournalEntry, Notice, StoredSession } from '../preload/contract';

const id = z.string().min(1).max(255);
const address = z.string().min(1).max(2_048);

/** An event is at most 64 kB; an act may carry a few. */
const actLength = 1_048_576;

export const storedSession = z.strictObject({
  homeserver: address,
  userId: id,
  deviceId: id,
  accessToken: z.string().min(1).max(8_192),
  storageKey: z.string().min(1).max(255),
  cacheEpoch: id,
}) satisfies z.ZodType<StoredSession>;

export const journalEntry = z.strictObject({
  txnId: id,
  userId: id,
  createdAt: z.number().nonnegative(),
  act: z.string().max(actLength),
}) satisfies z.ZodType<JournalEntry>;

/** Today's queue, a room, or one question or contact in it: nothing that could lead out of the page. */
const noticePath = z
  .string()
  .max(2_048)
  .regex(/^\/(rooms\/[\w%.~!*'()-]+(\/(questions|contacts)\/[\w%.~!*'()-]+)?)?$/);

const line = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}]+$/u);

/** One short line: a text that grows longer is no count of what waits. A second one where the person wants it. */
export const notice = z.strictObject({
  title: line(100),
  body: line(200).optional(),
  path: noticePath,
}) satisfies z.ZodType<Notice>;

const nothing = z.tuple([]);

export const hostArguments = {
  hostInfo: nothing,
  chooseHomeserver: z.tuple([address]),
  loadSession: nothing,
  saveSession: z.tuple([storedSession]),
  clearSession: nothing,
  journalAppend: z.tuple([journalEntry]),
  journalSettle: z.tuple([z.array(id).max(10_000)]),
  journalPending: z.tuple([id]),
  openExternal: z.tuple([z.string().max(8_192)]),
  notify: z.tuple([notice]),
  showWaiting: z.tuple([z.int().nonnegative().max(100_000)]),
  closingChoice: nothing,
  stayInTray: z.tuple([z.boolean()]),
  pageAsPdf: nothing,
} satisfies { [A in HostAction]: z.ZodType<Parameters<HostBridge[A]>> };
