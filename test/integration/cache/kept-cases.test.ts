import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { removeRoom } from '../../../src/cache/remove-room';
import { open, seal } from '../../../src/cache/sealing';
import { writeStatus } from '../../../src/cache/status';
import { eventTypes } from '../../../src/domain/event-types';
import { KeptCases } from '../../../src/engine/sync/kept-cases';
import { applyAll, openCache, perform, roomRow } from '../../support/cache';
import { aino, messageEvent } from '../../support/timeline-events';

const roomId = '!tapaus:pieni.example';
const other = '!toinen:pieni.example';
const organisation = '!alue:pieni.example';
const day = 24 * 60 * 60_000;
const closedAt = Date.UTC(2026, 10, 24, 14);

describe('a case that was closed', () => {
  let db: CacheDatabase;
  let now: number;
  const removed: string[] = [];
  const running: KeptCases[] = [];

  beforeEach(async () => {
    db = await openCache();
    removed.length = 0;
    await writeStatus(db, 'connection', { state: 'online', lastSyncAt: 0 });
    await closedCase(roomId);
  });
  afterEach(() => {
    running.splice(0).forEach((cases) => cases.stop());
  });

  async function closedCase(id: string, closed: { at: number } | null = { at: closedAt }): Promise<void> {
    const room = roomRow({ roomId: id, kind: 'case' });
    const ending = closed && { closed: { ...closed, reason: 'handled' as const, by: aino } };
    await db.rooms.put({ ...room, c: seal({ ...open(room.c), caseState: { v: 1, lead: aino, ...ending } }) });
  }

  async function keptFor(caseDays: number): Promise<void> {
    await db.states.put({
      ...{ roomId: organisation, type: eventTypes.retention, stateKey: '', txnId: '' },
      ...{ eventId: '$aika', sender: aino, ts: 0, state: 'sent' as const },
      c: seal({ v: 1 as const, caseDays }),
    });
  }

  function keep(at: number): void {
    now = at;
    const remove = async (id: string) => void removed.push(id);
    const cases = new KeptCases(db, remove, () => now);
    running.push(cases);
    cases.start();
  }

  it('is removed once its time is over, and no other', async () => {
    await closedCase(other, null);
    await keptFor(30);
    keep(closedAt + 30 * day);
    await vi.waitFor(() => expect(removed).toEqual([roomId]));
  });

  it('is kept until then, and removed when the organisation keeps cases for less', async () => {
    await keptFor(30);
    keep(closedAt + 29 * day);
    await db.rooms.update(roomId, { lastTs: 1 });
    expect(removed).toEqual([]);
    await keptFor(20);
    await vi.waitFor(() => expect(removed).toContain(roomId));
  });

  it('is kept for good where the organisation says nothing', async () => {
    keep(closedAt + 3650 * day);
    await db.rooms.update(roomId, { lastTs: 1 });
    await closedCase(other);
    expect(removed).toEqual([]);
  });

  it('leaves nothing on the device, and takes nothing of another room along', async () => {
    const task = { v: 1, what: 'Tilaa apuväline', assignee: aino };
    const events = [roomId, other].flatMap((id) => [
      messageEvent('sana', { id: `$sana${id}`, roomId: id }),
      messageEvent('Tehtävä', { id: `$tehtava${id}`, roomId: id, content: { [eventTypes.task]: task } }),
    ]);
    await closedCase(other);
    await applyAll(db, events);
    await db.drafts.bulkPut([roomId, other].map((place) => ({ place, c: seal({ text: 'kesken' }) })));
    await perform(db, { kind: 'message', roomId: other, body: 'lähtee' });
    await removeRoom(db, roomId);
    const rest = await Promise.all([db.messages, db.workItems, db.rooms].map((table) => table.toArray()));
    expect(rest.flat().filter((row) => row.roomId === roomId)).toEqual([]);
    expect(rest.map((rows) => rows.length)).toEqual([3, 1, 1]);
    expect((await db.drafts.toArray()).map(({ place }) => place)).toEqual([other]);
  });
});
