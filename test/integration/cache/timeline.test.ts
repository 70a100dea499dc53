import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { open } from '../../../src/cache/sealing';
import { readStatus } from '../../../src/cache/status';
import type { TimelineEvent } from '../../../src/engine/projection/timeline-event';
import { roomTables } from '../../../src/engine/sync/store-room';
import { storeAround } from '../../../src/engine/sync/surroundings';
import {
  pageTables,
  storeChunks,
  storeEarlier,
  storeIntoGap,
  storeIntoGapLater,
} from '../../../src/engine/sync/timeline';
import { openCache, perform, roomRow, timelineOf } from '../../support/cache';
import { PagedRoom, stepsAndJumps, type Jump, type Step } from '../../support/paged-room';
import { aino, eetu, messageEvent, questionEvent, questionUpdateEvent } from '../../support/timeline-events';

interface Gap {
  id: string;
  from: string;
  after?: string | undefined;
}

/** A device with a cache of its own, that is told of one room. */
class Device {
  constructor(
    readonly db: CacheDatabase,
    readonly roomId: string,
    private readonly room: PagedRoom<TimelineEvent>,
  ) {}

  async earlierFrom(): Promise<string> {
    return (await this.db.rooms.get(this.roomId))?.earlierFrom ?? '';
  }

  async beginsAt(earlierFrom: string): Promise<void> {
    await this.db.rooms.put(roomRow({ roomId: this.roomId, earlierFrom, complete: earlierFrom === '' }));
  }

  async take(step: Step | Jump): Promise<void> {
    switch (step.kind) {
      case 'sync': {
        if (step.reconnect) this.room.reconnect();
        this.room.grow(step.grow);
        const { events, limited, previous } = this.room.newest(step.limit);
        for (let times = step.twice ? 2 : 1; times > 0; times -= 1) await this.store(events, limited, previous);
        return;
      }
      case 'fill': {
        const gap = (await this.gaps()).at(step.which);
        if (gap) await this.fill(gap.id, gap.from, step.size, step.overlap);
        return;
      }
      case 'fill-later': {
        const gap = (await this.gaps()).at(step.which);
        if (gap) await this.fillLater(gap, step.size);
        return;
      }
      case 'around': {
        const around = this.room.around(step.index, step.size);
        if (around) await this.inTransaction(() => storeAround(this.db, this.roomId, around, aino));
        return;
      }
      case 'earlier':
        if ((await this.earlierFrom()) !== '') await this.pageBack(step.size, step.overlap);
    }
  }

  async store(events: TimelineEvent[], limited: boolean, previous: string): Promise<void> {
    const { earlierFrom } = await this.inTransaction(() =>
      storeChunks(this.db, [{ roomId: this.roomId, events, limited, previous }], aino),
    );
    const from = earlierFrom.get(this.roomId);
    if (from !== undefined) await this.beginsAt(from);
  }

  async pageBack(size: number, overlap: number): Promise<void> {
    const page = this.room.earlier(await this.earlierFrom(), size, overlap);
    await this.beginsAt(await this.inTransaction(() => storeEarlier(this.db, this.roomId, page, aino)));
  }

  async fill(id: string, from: string, size: number, overlap: number): Promise<void> {
    const page = this.room.earlier(from, size, overlap);
    await this.inTransaction(() => storeIntoGap(this.db, id, page, aino));
  }

  async fillLater({ id, after }: Gap, size: number): Promise<void> {
    // A gap that an absence has left has no such token; the engine asks for it.
    const below = (await timelineOf(this.db, this.roomId)).filter((row) => !row.id.startsWith('gap:'));
    const gap = await this.db.messages.get(id);
    const last = below.findLast((row) => row.sort < (gap?.sort ?? 0));
    const page = this.room.later(after ?? String(numberOf(last?.id ?? '') + 1), size);
    await this.inTransaction(() => storeIntoGapLater(this.db, id, page, aino));
  }

  async gaps(): Promise<Gap[]> {
    const rows = await timelineOf(this.db, this.roomId);
    return rows.flatMap((row) => {
      const content = 'threadId' in row ? open(row.c) : null;
      return content?.kind === 'gap' ? [{ id: row.id, from: content.from, after: content.after }] : [];
    });
  }

  private inTransaction<Value>(change: () => Promise<Value>): Promise<Value> {
    // Dexie keeps a transaction through awaits only for a function that says it is async.
    const tables = [...new Set([...pageTables(this.db), ...roomTables(this.db)])];
    return this.db.transaction('rw', tables, async () => change());
  }
}

/** A room whose events become rows of every table: messages, questions, updates, and what shows nothing. */
function eventsOf(roomId: string, count: number): TimelineEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const fields = { id: `$${roomId}/${index}`, roomId, ts: 1000 + index };
    if (index % 5 === 0) return questionEvent(fields);
    if (index % 5 === 3)
      return questionUpdateEvent(`$${roomId}/${index - 3}`, { act: 'take' }, { ...fields, sender: eetu });
    return messageEvent(`viesti ${index}`, fields);
  });
}

/** Neighbours in the cache that are none in the room, and have no mark of a gap between them. */
async function silentHoles(device: Device): Promise<string[]> {
  const rows = await timelineOf(device.db, device.roomId);
  return rows.slice(1).flatMap((row, index) => {
    const before = rows[index];
    if (!before || row.id.startsWith('gap:') || before.id.startsWith('gap:')) return [];
    return numberOf(row.id) - numberOf(before.id) === 1 ? [] : [`${before.id} ${row.id}`];
  });
}

function numberOf(id: string): number {
  return Number(id.split('/')[1]);
}

const total = 40;

describe('a room’s timeline in the cache', () => {
  it('keeps the room’s order without a silent hole, however the homeserver cuts it, and ends whole', async () => {
    const db = await openCache();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(stepsAndJumps, async (taken) => {
        const roomId = `!${(run += 1)}:pieni.example`;
        const events = eventsOf(roomId, total);
        const device = new Device(db, roomId, new PagedRoom(events));
        for (const step of taken) {
          await device.take(step);
          expect(await silentHoles(device)).toEqual([]);
        }
        await device.take({ kind: 'sync', grow: total, limit: 5, reconnect: true, twice: false });
        for (let [gap] = await device.gaps(); gap; [gap] = await device.gaps())
          await device.fill(gap.id, gap.from, 6, 0);
        while ((await device.earlierFrom()) !== '') await device.pageBack(6, 0);
        expect((await timelineOf(db, roomId)).map((row) => row.id)).toEqual(events.map((event) => event.id));
        const questions = await db.questions
          .where('[roomId+lastTs]')
          .between([roomId, 0], [roomId, Infinity])
          .toArray();
        expect(questions.map((row) => row.status)).toEqual(questions.map(() => 'taken'));
      }),
      { numRuns: 60 },
    );
  });

  it('marks what an absence has left out, and takes the mark away when it is filled', async () => {
    const db = await openCache();
    const events = eventsOf('!room', 20);
    const device = new Device(db, '!room', new PagedRoom(events));
    await device.take({ kind: 'sync', grow: 4, limit: 10, reconnect: true, twice: false });
    expect(await device.gaps()).toEqual([]);
    await device.take({ kind: 'sync', grow: 16, limit: 5, reconnect: true, twice: false });
    const [gap] = await device.gaps();
    if (!gap) throw new Error('no gap');
    await device.fill(gap.id, gap.from, 6, 0);
    const [moved] = await device.gaps();
    expect(moved).toMatchObject({ from: '9' });
    await device.fill(moved?.id ?? '', '9', 6, 0);
    expect(await device.gaps()).toEqual([]);
    expect((await timelineOf(db, '!room')).map((row) => row.id)).toEqual(events.map((event) => event.id));
  });

  it('shows what stands around an event that is gone to, and marks what is missing on both sides', async () => {
    const db = await openCache();
    const events = eventsOf('!room', 40);
    const device = new Device(db, '!room', new PagedRoom(events));
    await device.take({ kind: 'sync', grow: 40, limit: 5, reconnect: true, twice: false });
    await device.take({ kind: 'around', index: 12, size: 2 });
    const ids = async () => (await timelineOf(db, '!room')).map((row) => row.id.replace(/^gap.*/, 'gap'));
    const island = [10, 11, 12, 13, 14].map((index) => events[index]?.id);
    expect(await ids()).toEqual([...island, 'gap', ...events.slice(35).map(({ id }) => id)]);
    expect(await device.earlierFrom()).toBe('10');
    const [gap] = await device.gaps();
    expect(gap).toMatchObject({ from: '35', after: '15' });
    if (gap) await device.fillLater(gap, 10);
    expect((await ids()).indexOf('gap')).toBe(15);
    await device.take({ kind: 'fill', which: 0, size: 30, overlap: 0 });
    await device.take({ kind: 'earlier', size: 30, overlap: 0 });
    expect(await ids()).toEqual(events.map(({ id }) => id));
  });

  it('knows where one has read to as soon as the mark’s own event is here', async () => {
    const db = await openCache();
    const device = new Device(db, '!room', new PagedRoom(eventsOf('!room', 40)));
    await device.take({ kind: 'sync', grow: 40, limit: 5, reconnect: true, twice: false });
    await db.readMarks.put({ roomId: '!room', eventId: '$!room/12', sort: -1, told: true });
    await device.take({ kind: 'around', index: 12, size: 2 });
    const [mark, row] = [await db.readMarks.get('!room'), await db.messages.get('$!room/12')];
    expect(mark?.sort).toBe(row?.sort);
  });

  it('is the same when a page into a gap is stored twice', async () => {
    const db = await openCache();
    const room = new PagedRoom(eventsOf('!room', 20));
    const device = new Device(db, '!room', room);
    await device.take({ kind: 'sync', grow: 4, limit: 10, reconnect: true, twice: false });
    await device.take({ kind: 'sync', grow: 16, limit: 5, reconnect: true, twice: false });
    const [gap] = await device.gaps();
    await device.fill(gap?.id ?? '', gap?.from ?? '', 6, 0);
    const once = await timelineOf(db, '!room');
    await device.fill(gap?.id ?? '', gap?.from ?? '', 6, 0);
    expect(await timelineOf(db, '!room')).toEqual(once);
  });

  it('keeps what is not yet sent after everything that is', async () => {
    const db = await openCache();
    await perform(db, { kind: 'message', roomId: '!room', body: 'lähdössä' });
    const device = new Device(db, '!room', new PagedRoom(eventsOf('!room', 12)));
    await device.take({ kind: 'sync', grow: 6, limit: 3, reconnect: true, twice: false });
    await device.take({ kind: 'sync', grow: 6, limit: 3, reconnect: true, twice: false });
    await device.pageBack(2, 0);
    const rows = await timelineOf(db, '!room');
    expect(rows.findIndex((row) => row.id.startsWith('~'))).toBe(rows.length - 1);
  });

  it('knows that a room has a beginning to fetch also when the first answer brings none of its events', async () => {
    const db = await openCache();
    const device = new Device(db, '!room', new PagedRoom(eventsOf('!room', 3)));
    await device.store([], true, 'token');
    expect(await device.earlierFrom()).toBe('token');
  });

  it('counts malformed events wherever they come from', async () => {
    const db = await openCache();
    const malformed = (id: string) => questionEvent({ id, roomId: '!room' }, { v: 1 });
    const device = new Device(db, '!room', new PagedRoom([malformed('$1'), malformed('$2')]));
    await device.beginsAt('2');
    await device.take({ kind: 'sync', grow: 2, limit: 1, reconnect: true, twice: true });
    await device.pageBack(5, 0);
    expect((await readStatus(db, 'quarantine'))?.count).toBe(1);
    expect((await timelineOf(db, '!room')).map((row) => row.id)).toEqual(['$1', '$2']);
  });
});
