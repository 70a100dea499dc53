import { describe, expect, test, vi } from 'vitest';
import { HostError } from '../../../src/main/host-error';
import { answerHostCalls, type CallingFrame, isTrustedCaller } from '../../../src/main/ipc';
import { ownPage } from '../../../src/main/own-page';
import { type HostBridge, hostActions, hostChannel } from '../../../src/preload/contract';
import type { HostAnswer } from '../../../src/preload/ipc-answer';

const own = ownPage(null);
const mainFrame: CallingFrame = { processId: 4, routingId: 1, url: 'piiri://app/index.html' };

function fakeHost() {
  return {
    hostInfo: vi.fn(),
    chooseHomeserver: vi.fn(),
    loadSession: vi.fn(async () => null),
    saveSession: vi.fn(),
    clearSession: vi.fn(),
    journalAppend: vi.fn(),
    journalSettle: vi.fn(),
    journalPending: vi.fn(),
    openExternal: vi.fn(),
    notify: vi.fn(),
    showWaiting: vi.fn(),
    closingChoice: vi.fn(),
    stayInTray: vi.fn(),
    pageAsPdf: vi.fn(),
  } satisfies HostBridge;
}

/** Stands in for Electron: keeps the handlers, and calls them as a frame would. */
function fakeIpc(host: HostBridge) {
  const handlers = new Map<string, (event: unknown, ...args: unknown[]) => Promise<HostAnswer>>();
  const ipc = { handle: (channel: string, handler: never) => void handlers.set(channel, handler) };
  answerHostCalls(ipc, host, (caller) => isTrustedCaller(caller, mainFrame, own));
  const call = (channel: string, args: unknown[], senderFrame: CallingFrame | null = mainFrame) =>
    handlers.get(channel)?.({ senderFrame }, ...args);
  return { handlers, call };
}

const entry = { txnId: 't1', userId: '@aino:example.org', createdAt: 1, act: '{}' };

test('main answers exactly the actions of the contract', () => {
  const { handlers } = fakeIpc(fakeHost());
  expect([...handlers.keys()].sort()).toEqual(hostActions.map(hostChannel).sort());
});

test('the page of our own window is answered', async () => {
  const host = fakeHost();
  const answer = await fakeIpc(host).call('piiri:journalAppend', [entry]);
  expect(answer).toEqual({ ok: true, value: undefined });
  expect(host.journalAppend).toHaveBeenCalledExactlyOnceWith(entry);
});

describe('a forged sender is refused', () => {
  test.each<[string, CallingFrame | null]>([
    ['another window on our own page', { ...mainFrame, processId: 5 }],
    ['a frame inside our page', { ...mainFrame, routingId: 2 }],
    ['our frame when it shows another host', { ...mainFrame, url: 'https://evil.test/' }],
    ['our frame when it shows an empty page', { ...mainFrame, url: 'about:blank' }],
    ['a host that only begins like ours', { ...mainFrame, url: 'piiri://app.evil.test/' }],
    ['a frame that is gone', null],
  ])('%s', async (_name, caller) => {
    const host = fakeHost();
    const { call } = fakeIpc(host);
    for (const action of hostActions) {
      expect(await call(hostChannel(action), [], caller)).toEqual({ ok: false, code: 'sender-refused' });
      expect(host[action]).not.toHaveBeenCalled();
    }
  });

  test('every caller, while there is no window', () => {
    expect(isTrustedCaller(mainFrame, null, own)).toBe(false);
  });
});

describe('arguments that do not fit the contract are refused', () => {
  test.each<[string, unknown[]]>([
    ['piiri:hostInfo', ['extra']],
    ['piiri:chooseHomeserver', []],
    ['piiri:chooseHomeserver', [{ toString: 'https://x' }]],
    ['piiri:saveSession', [{ homeserver: 'https://x' }]],
    ['piiri:journalAppend', [{ ...entry, createdAt: Number.NaN }]],
    ['piiri:journalAppend', [{ ...entry, more: 1 }]],
    ['piiri:journalAppend', [{ ...entry, act: 'x'.repeat(1_048_577) }]],
    ['piiri:journalSettle', ['t1']],
    ['piiri:journalPending', ['']],
    ['piiri:openExternal', [null]],
    ['piiri:notify', [{ title: 'Kysymys odottaa', path: 'https://evil.test/' }]],
    ['piiri:notify', [{ title: 'Kysymys odottaa', path: '//evil.test/' }]],
    ['piiri:notify', [{ title: 'Kysymys odottaa', path: '/rooms/!a/questions/$b' }]],
    ['piiri:notify', [{ title: 'Kysymys odottaa', path: '/rooms/a/questions/b/../../x' }]],
    ['piiri:notify', [{ title: 'Kysymys\nodottaa', path: '/' }]],
    ['piiri:notify', [{ title: 'x'.repeat(101), path: '/' }]],
    ['piiri:notify', [{ title: 'Kysymys odottaa', path: '/', icon: 'x' }]],
    ['piiri:notify', [{ title: 'Kysymys odottaa', path: '/', body: 'x\ny' }]],
    ['piiri:notify', [{ title: 'Kysymys odottaa', path: '/', body: 'x'.repeat(201) }]],
    ['piiri:notify', [{ title: 'Kysymys odottaa', path: '/rooms/a/b' }]],
    ['piiri:showWaiting', [-1]],
    ['piiri:showWaiting', [0.5]],
    ['piiri:showWaiting', ['3']],
    ['piiri:showWaiting', [1_000_000]],
    ['piiri:stayInTray', ['yes']],
    ['piiri:closingChoice', [1]],
  ])('%s %#', async (channel, args) => {
    expect(await fakeIpc(fakeHost()).call(channel, args)).toEqual({ ok: false, code: 'arguments-invalid' });
  });
});

test('an error crosses as its code, without its text', async () => {
  const host = fakeHost();
  const { call } = fakeIpc(host);
  host.saveSession.mockRejectedValue(new HostError('keyring-refused'));
  host.journalSettle.mockRejectedValue(Object.assign(new Error('secret'), { code: 'ENOSPC', syscall: 'write' }));
  host.loadSession.mockRejectedValue(new Error('secret'));
  const session = { homeserver: 'h', userId: 'u', deviceId: 'd', accessToken: 'a', storageKey: 's', cacheEpoch: 'c' };
  expect(await call('piiri:saveSession', [session])).toEqual({ ok: false, code: 'keyring-refused' });
  expect(await call('piiri:journalSettle', [['t1']])).toEqual({ ok: false, code: 'disk-full' });
  expect(await call('piiri:loadSession', [])).toEqual({ ok: false, code: 'failed' });
});
