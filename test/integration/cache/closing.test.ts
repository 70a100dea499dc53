import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { holdMs } from '../../../src/cache/held-acts';
import { retire } from '../../../src/cache/outbox';
import { waitingRows } from '../../../src/cache/outbox-row';
import type { Account } from '../../../src/renderer/data/account';
import { letGoOnClose } from '../../../src/renderer/data/closing';
import { perform } from '../../../src/renderer/data/perform';
import { openCache } from '../../support/cache';

describe('a window that is closed', () => {
  let db: CacheDatabase;
  /** The journal on the disk, which has not written yet. */
  let journal: { write: () => void; fail: (error: Error) => void };
  let account: Account;
  const close = vi.spyOn(window, 'close').mockImplementation(() => {});
  let stop = () => {};

  beforeEach(async () => {
    db = await openCache();
    const written = new Promise<void>((write, fail) => (journal = { write, fail }));
    account = {
      db,
      userId: '@aino:pieni.example',
      session: { deviceId: 'LAITE' },
      host: { journalAppend: () => written },
    } as unknown as Account;
    stop = letGoOnClose(account, true);
  });
  afterEach(() => {
    stop();
    close.mockClear();
  });

  const say = () =>
    perform(account, { kind: 'message', roomId: '!room', body: 'Kotiin' }, undefined, Date.now() + holdMs);
  /** @returns whether the window stays for now */
  const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('closes at once when nothing waits', () => {
    expect(leave()).toBe(false);
  });

  it('stays while words are being kept, lets them go, and closes when they have gone', async () => {
    const said = say();
    expect(leave()).toBe(true);
    journal.write();
    const txnId = await said;
    await expect.poll(async () => (await waitingRows(db)).map(({ notBefore }) => notBefore)).toEqual([0]);
    expect(close).not.toHaveBeenCalled();
    await retire(db, txnId, null);
    await expect.poll(() => close.mock.calls.length).toBe(1);
    expect(leave()).toBe(false);
  });

  it('closes when the words could not be kept', async () => {
    const said = say();
    expect(leave()).toBe(true);
    journal.fail(new Error('the disk is full'));
    await expect(said).rejects.toThrow('the disk is full');
    await expect.poll(() => close.mock.calls.length).toBe(1);
  });
});
