import { expect, it } from 'vitest';
import { newestPlace, saidAfter } from '../../../src/renderer/features/conversation/said-meanwhile';
import { applyAll, openCache } from '../../support/cache';
import { aino, eetu, messageEvent, questionEvent, redactionEvent, tapio } from '../../support/timeline-events';

const thread = { roomId: '!room:pieni.example', threadId: '$question', asker: tapio };

it('who answers is told what others than the asker have said since she began to write', async () => {
  const db = await openCache();
  await applyAll(db, [
    questionEvent({ id: '$question' }),
    messageEvent('Mietin tätä', { id: '$1', sender: eetu, threadId: '$question' }),
  ]);
  const began = await newestPlace(db, thread);
  expect(await saidAfter(db, thread, aino, began)).toEqual([]);
  await applyAll(
    db,
    [
      messageEvent('Huolto käy maanantaisin', { id: '$2', sender: eetu, threadId: '$question' }),
      messageEvent('Kiitos', { id: '$3', sender: tapio, threadId: '$question' }),
      messageEvent('Muuta asiaa', { id: '$4', sender: eetu }),
    ],
    10,
  );
  expect((await saidAfter(db, thread, aino, began)).map(({ id }) => id)).toEqual(['$2']);
  expect(await saidAfter(db, thread, eetu, began)).toEqual([]);
  expect(await saidAfter(db, thread, tapio, began)).toEqual([]);
  expect(await saidAfter(db, thread, aino, await newestPlace(db, thread))).toEqual([]);
  await applyAll(db, [redactionEvent('$2', { id: '$5' })], 20);
  expect(await saidAfter(db, thread, aino, began)).toEqual([]);
});

it('what was said in a thread that was empty when she began is told too', async () => {
  const db = await openCache();
  await applyAll(db, [questionEvent({ id: '$question' })]);
  const began = await newestPlace(db, thread);
  await applyAll(db, [messageEvent('Huolto käy maanantaisin', { id: '$1', sender: eetu, threadId: '$question' })], 10);
  expect(await saidAfter(db, thread, aino, began)).toHaveLength(1);
});
