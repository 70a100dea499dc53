import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { open, seal } from '../../../src/cache/sealing';
import { writeStatus } from '../../../src/cache/status';
import type { CacheDatabase } from '../../../src/cache/database';
import type { Act } from '../../../src/domain/act';
import { personStateKey } from '../../../src/domain/directory/directory';
import { eventTypes } from '../../../src/domain/event-types';
import { CaseGuests } from '../../../src/engine/sync/case-guests';
import { openCache, roomRow } from '../../support/cache';
import { aino, tapio } from '../../support/timeline-events';

const roomId = '!tapaus:pieni.example';
const end = Date.UTC(2026, 10, 24, 14);

describe('the end of a stay in a case', () => {
  let db: CacheDatabase;
  let now: number;
  const running: CaseGuests[] = [];

  beforeEach(async () => {
    db = await openCache();
    now = end - 1_000;
    await writeStatus(db, 'connection', { state: 'online', lastSyncAt: 0 });
  });
  afterEach(() => {
    running.splice(0).forEach((guests) => guests.stop());
  });

  async function led(by: string): Promise<void> {
    const room = roomRow({ roomId, kind: 'case' });
    await db.rooms.put({ ...room, c: seal({ ...open(room.c), powers: { [by]: 100 } }) });
  }

  async function stays(guest: string, until?: number): Promise<void> {
    await db.states.put({
      ...{ roomId, type: eventTypes.caseGuest, stateKey: personStateKey(guest), txnId: '' },
      ...{ eventId: '$raja', sender: tapio, ts: 0, state: 'sent' as const },
      c: seal({ v: 1 as const, ...(until !== undefined && { until }) }),
    });
  }

  /** Aino's device, by a clock of the test's. */
  function keep(): void {
    const guests = new CaseGuests(db, { userId: aino, deviceId: 'AINO' }, () => now);
    running.push(guests);
    guests.start();
  }

  const acts = async (): Promise<Act[]> => (await db.outbox.orderBy('seq').toArray()).map(({ c }) => open(c).act);

  it('is seen to by who leads the case, when it comes, and once', async () => {
    await led(aino);
    await stays(tapio, end);
    const wait = vi.spyOn(globalThis, 'setTimeout');
    keep();
    await vi.waitFor(() => expect(wait).toHaveBeenCalledWith(expect.any(Function), 1_000));
    expect(await acts()).toEqual([]);
    now = end;
    await db.rooms.update(roomId, { lastTs: 1 });
    await vi.waitFor(async () =>
      expect(await acts()).toEqual([{ kind: 'remove-people', roomId, people: [tapio], reason: 'piiri:stay-ended' }]),
    );
    keep();
    await db.rooms.update(roomId, { lastTs: 2 });
    await db.rooms.update(roomId, { lastTs: 3 });
    expect(await acts()).toHaveLength(1);
  });

  it('is seen to by the guest herself, who leaves', async () => {
    await led(tapio);
    await stays(aino, end);
    now = end + 1;
    keep();
    await vi.waitFor(async () => expect(await acts()).toEqual([{ kind: 'leave', roomId }]));
  });

  it('waits for the network, which may bring the word of more time', async () => {
    await led(tapio);
    await stays(aino, end);
    await writeStatus(db, 'connection', { state: 'offline', lastSyncAt: 0 });
    now = end + 1;
    const read = vi.spyOn(db.status, 'get');
    keep();
    await vi.waitFor(() => expect(read).toHaveBeenCalled());
    expect(await acts()).toEqual([]);
    await stays(aino, end + 3_600_000);
    await writeStatus(db, 'connection', { state: 'online', lastSyncAt: 1 });
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    expect(await acts()).toEqual([]);
  });

  it('is no other member’s matter, and does not come where no end is set', async () => {
    await led(tapio);
    await stays(tapio, end);
    await stays(aino);
    now = end + 1;
    const wait = vi.spyOn(db.states, 'where');
    keep();
    await vi.waitFor(() => expect(wait).toHaveBeenCalled());
    await db.rooms.update(roomId, { lastTs: 1 });
    expect(await acts()).toEqual([]);
  });
});
