import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { retire } from '../../../src/cache/outbox';
import { open } from '../../../src/cache/sealing';
import { localEventId } from '../../../src/domain/act';
import { eventTypes } from '../../../src/domain/event-types';
import type { TaskContent, TaskUpdate } from '../../../src/domain/work-items/task';
import { applyAll, openCache, perform } from '../../support/cache';
import { aino, messageEvent, timelineEvent } from '../../support/timeline-events';

const roomId = '!room:pieni.example';
const tapio = '@tapio:pieni.example';
const task: TaskContent = { v: 1, what: 'Tilaa apuväline', assignee: aino, due: 5000 };

function taskEvent(id: string) {
  const text = messageEvent('Tehtävä: Tilaa apuväline', { id, sender: tapio });
  return { ...text, content: { ...text.content, [eventTypes.task]: task } };
}

function updateEvent(id: string, target: string, act: TaskUpdate['act'], sender = tapio) {
  const content = { v: 1, act, 'm.relates_to': { rel_type: 'm.reference', event_id: target } };
  return timelineEvent({ id, type: eventTypes.taskUpdate, sender, content });
}

async function standing(db: CacheDatabase, id: string) {
  const row = await db.workItems.get(id);
  return row && { status: open(row.c).state.status, isOpen: row.isOpen, waitsFor: row.waitsFor, due: row.due };
}

const waits = { status: 'open', isOpen: true, waitsFor: [aino], due: 5000 };
const done = { status: 'done', isOpen: false, waitsFor: [], due: 5000 };

it('a task stands in the queue of the one who does it until it is done', async () => {
  const db = await openCache();
  await applyAll(db, [taskEvent('$task')]);
  expect(await standing(db, '$task')).toEqual(waits);
  await applyAll(db, [updateEvent('$done', '$task', 'complete')], 10);
  expect(await standing(db, '$task')).toEqual(done);
});

it('a task and what was done to it make the same rows however they are divided into responses', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }), async (parts) => {
      const db = await openCache();
      const events = [
        taskEvent('$task'),
        updateEvent('$1', '$task', 'complete'),
        updateEvent('$2', '$task', 'reopen', aino),
        updateEvent('$3', '$task', 'cancel', aino),
        updateEvent('$4', '$task', 'complete', aino),
      ];
      let from = 0;
      for (const size of [...parts, events.length]) {
        await applyAll(db, events.slice(from, from + size), from);
        from += size;
      }
      expect(await standing(db, '$task')).toEqual(done);
      db.close();
    }),
    { numRuns: 20 },
  );
});

it('an update that comes before its task, from an earlier page, is in force once the task is there', async () => {
  const db = await openCache();
  await applyAll(db, [updateEvent('$done', '$task', 'complete')], 10);
  await applyAll(db, [taskEvent('$task')]);
  expect(await standing(db, '$task')).toEqual(done);
});

it('a task that is made and done without a network stands as done, also once the homeserver has it', async () => {
  const db = await openCache();
  const txnId = await perform(db, {
    kind: 'message',
    roomId,
    body: 'Tehtävä: Tilaa apuväline',
    workItem: { kind: 'task', content: task },
  });
  const local = localEventId(txnId);
  expect(await standing(db, local)).toEqual(waits);
  await perform(db, {
    kind: 'work-item-update',
    roomId,
    itemId: local,
    update: { kind: 'task', update: { v: 1, act: 'complete' } },
  });
  expect(await standing(db, local)).toEqual(done);
  const sent = { ...taskEvent('$task'), sender: aino, roomId, txnId };
  await applyAll(db, [sent]);
  expect(await standing(db, local)).toBeUndefined();
  expect(await standing(db, '$task')).toEqual(done);
});

it('an update that its maker takes back leaves the task as it was', async () => {
  const db = await openCache();
  await applyAll(db, [{ ...taskEvent('$task'), roomId }]);
  const update = { kind: 'task', update: { v: 1, act: 'complete' } } as const;
  const txnId = await perform(db, { kind: 'work-item-update', roomId, itemId: '$task', update });
  expect(await standing(db, '$task')).toEqual(done);
  await retire(db, txnId, null);
  expect(await standing(db, '$task')).toEqual(waits);
});

it('a task whose block does not parse stays a message that can be read', async () => {
  const db = await openCache();
  const broken = { ...taskEvent('$task') };
  const malformed = await applyAll(db, [{ ...broken, content: { ...broken.content, [eventTypes.task]: { v: 1 } } }]);
  expect(malformed).toEqual(['$task']);
  expect(await standing(db, '$task')).toBeUndefined();
  const row = await db.messages.get('$task');
  expect(row && open(row.c).kind).toBe('text');
});

it('a message that replies to a task and carries an update changes it, and is read as words', async () => {
  const db = await openCache();
  const said = messageEvent('Hoidettu', { id: '$said', sender: tapio });
  const reply = {
    ...said,
    content: {
      ...said.content,
      [eventTypes.taskUpdate]: { v: 1, act: 'complete' },
      'm.relates_to': { 'm.in_reply_to': { event_id: '$task' } },
    },
  };
  await applyAll(db, [taskEvent('$task'), reply]);
  expect(await standing(db, '$task')).toEqual(done);
  const row = await db.messages.get('$said');
  expect(row && open(row.c)).toMatchObject({ kind: 'text', body: 'Hoidettu' });
});
