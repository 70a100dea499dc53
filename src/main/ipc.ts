/** The bridge's far end: one handler per action, deaf to everyone but Piiri's own page. */
import type { IpcMain } from 'electron';
import type { z } from 'zod';
import { type HostAction, type HostBridge, hostActions, hostChannel } from '../preload/contract';
import type { HostAnswer } from '../preload/ipc-answer';
import { HostError, hostErrorCode } from './host-error';
import { hostArguments } from './host-schemas';
import type { OwnPage } from './own-page';

/** What identifies a frame, and the address it shows. */
export interface CallingFrame {
  processId: number;
  routingId: number;
  url: string;
}

/** True when the caller is our window's main frame and shows our own page. */
export function isTrustedCaller(
  caller: CallingFrame | null,
  mainFrame: CallingFrame | null,
  own: OwnPage,
): caller is CallingFrame {
  if (!caller || !mainFrame) return false;
  return caller.processId === mainFrame.processId && caller.routingId === mainFrame.routingId && own.owns(caller.url);
}

type Handler = (args: unknown[]) => Promise<unknown>;

/** Every action of the bridge with its arguments parsed. A handler throws `arguments-invalid` or what the action throws. */
export function hostHandlers(host: HostBridge): Record<HostAction, Handler> {
  return {
    hostInfo: parsed(hostArguments.hostInfo, () => host.hostInfo()),
    chooseHomeserver: parsed(hostArguments.chooseHomeserver, (homeserver) => host.chooseHomeserver(homeserver)),
    loadSession: parsed(hostArguments.loadSession, () => host.loadSession()),
    saveSession: parsed(hostArguments.saveSession, (session) => host.saveSession(session)),
    clearSession: parsed(hostArguments.clearSession, () => host.clearSession()),
    journalAppend: parsed(hostArguments.journalAppend, (entry) => host.journalAppend(entry)),
    journalSettle: parsed(hostArguments.journalSettle, (txnIds) => host.journalSettle(txnIds)),
    journalPending: parsed(hostArguments.journalPending, (userId) => host.journalPending(userId)),
    openExternal: parsed(hostArguments.openExternal, (url) => host.openExternal(url)),
    notify: parsed(hostArguments.notify, (notice) => host.notify(notice)),
    showWaiting: parsed(hostArguments.showWaiting, (count) => host.showWaiting(count)),
    closingChoice: parsed(hostArguments.closingChoice, () => host.closingChoice()),
    stayInTray: parsed(hostArguments.stayInTray, (stays) => host.stayInTray(stays)),
    pageAsPdf: parsed(hostArguments.pageAsPdf, () => host.pageAsPdf()),
  };
}

/** Answers the page's calls. `isTrusted` decides by the frame that a call came from. */
export function answerHostCalls(
  ipc: Pick<IpcMain, 'handle'>,
  host: HostBridge,
  isTrusted: (caller: CallingFrame | null) => boolean,
): void {
  const handlers = hostHandlers(host);
  for (const action of hostActions) {
    ipc.handle(hostChannel(action), async (event, ...args: unknown[]): Promise<HostAnswer> => {
      try {
        if (!isTrusted(event.senderFrame)) throw new HostError('sender-refused');
        return { ok: true, value: await handlers[action](args) };
      } catch (error) {
        const code = hostErrorCode(error);
        console.error(`${action}: ${code}`);
        return { ok: false, code };
      }
    });
  }
}

function parsed<P extends unknown[]>(schema: z.ZodType<P>, act: (...args: P) => Promise<unknown>): Handler {
  return async (args) => {
    const result = schema.safeParse(args);
    if (!result.success) throw new HostError('arguments-invalid');
    return act(...result.data);
  };
}
