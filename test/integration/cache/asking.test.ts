import { beforeEach, describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { groupNews } from '../../../src/cache/group-news';
import { open } from '../../../src/cache/sealing';
import type { TimelineEvent } from '../../../src/engine/projection/timeline-event';
import { SimilarQuestions } from '../../../src/engine/similar/similar-questions';
import { applyAll, openCache, perform, roomRow } from '../../support/cache';
import {
  aino,
  aQuestion,
  eetu,
  messageEvent,
  questionEvent,
  questionUpdateEvent,
  tapio,
} from '../../support/timeline-events';

const [team, other] = ['!team:pieni.example', '!other:pieni.example'] as const;
let db: CacheDatabase;
beforeEach(async () => {
  db = await openCache();
  await db.rooms.bulkPut([roomRow({ roomId: team }), roomRow({ roomId: other })]);
});

describe('a question asked before', () => {
  /** A question that was answered and closed, in its room. */
  function answered(id: string, topic: string, answer: string, roomId: string = team): TimelineEvent[] {
    return [
      questionEvent({ id, roomId }, { ...aQuestion, topic, text: '' }),
      messageEvent(answer, { id: `${id}-a`, roomId, threadId: id, sender: eetu }),
      questionUpdateEvent(id, { act: 'answer', answer: `${id}-a` }, { id: `${id}-b`, roomId, sender: tapio }),
    ];
  }

  it('is found by its topic and its answer once it is answered, in the rooms that one is in', async () => {
    await applyAll(db, [
      ...answered('$brakes', 'Rollaattorin jarrut', 'Apuvälinelainaamo huoltaa.'),
      ...answered('$gone', 'Rollaattorin pyörät', 'Lainaamo vaihtaa.', '!left:pieni.example'),
      questionEvent({ id: '$open', roomId: team }, { ...aQuestion, topic: 'Rollaattorin kahvat' }),
    ]);
    const similar = new SimilarQuestions(db);
    await similar.refresh();
    expect(similar.find('rollaattorista jarru rikki')).toEqual(['$brakes']);
    expect(similar.find('lainaamon huolto apuvälineille')).toEqual(['$brakes']);
    expect(similar.find('rollaattorin kahvat')).toEqual([]);

    await applyAll(db, answered('$open', 'Rollaattorin kahvat', 'Vaihdetaan.'), 10);
    await similar.refresh();
    expect(similar.find('rollaattorin kahvat')[0]).toBe('$open');
    await db.rooms.update(team, { membership: 'leave' });
    await similar.refresh();
    expect(similar.find('rollaattorin kahvat')).toEqual([]);
  });
});

describe('a question that is asked in two rooms', () => {
  const group = { id: 'g', size: 2 };
  const asked = (id: string, roomId: string, sender = aino) =>
    questionEvent({ id, roomId, sender }, { ...aQuestion, group });

  it('is told to be answered elsewhere, once, by whoever has told it', async () => {
    await applyAll(db, [asked('$one', team), asked('$two', other)]);
    expect(await groupNews(db, aino)).toEqual([]);
    await applyAll(db, [questionUpdateEvent('$one', { act: 'answer' }, { id: '$a', roomId: team, sender: aino })], 10);
    const [news, ...others] = await groupNews(db, aino);
    expect(others).toEqual([]);
    expect(news?.act).toMatchObject({
      roomId: other,
      questionId: '$two',
      update: { answeredIn: { questionId: '$one' } },
    });
    expect(await groupNews(db, tapio)).toEqual([]);

    if (news) await perform(db, news.act, news.txnId);
    expect((await db.questions.get('$two'))?.status).toBe('closed');
    await applyAll(db, [questionUpdateEvent('$two', { act: 'reopen' }, { id: '$b', roomId: other, sender: aino })], 20);
    expect(await groupNews(db, aino)).toEqual([]);
  });

  it('is not told where another device has told it, though it was opened again', async () => {
    await applyAll(db, [asked('$one', team), asked('$two', other)]);
    await applyAll(db, [questionUpdateEvent('$one', { act: 'answer' }, { id: '$a', roomId: team, sender: aino })], 10);
    const [news] = await groupNews(db, aino);
    const told = { id: '$told', roomId: other, sender: aino, txnId: news?.txnId ?? '' };
    await applyAll(db, [questionUpdateEvent('$two', { act: 'close' }, told)], 20);
    await applyAll(db, [questionUpdateEvent('$two', { act: 'reopen' }, { id: '$b', roomId: other, sender: aino })], 30);
    expect((await db.questions.get('$two'))?.status).toBe('open');
    expect(await groupNews(db, aino)).toEqual([]);
  });

  it('is no group with what somebody else has named like it', async () => {
    await applyAll(db, [asked('$one', team, eetu), asked('$two', other)]);
    await applyAll(db, [questionUpdateEvent('$one', { act: 'answer' }, { id: '$a', roomId: team, sender: eetu })], 10);
    expect(await groupNews(db, aino)).toEqual([]);
  });
});

it('a question keeps in the cache whom it names and what it belongs to', async () => {
  const question = { ...aQuestion, people: [aino], topicId: 'aids', group: { id: 'g', size: 3 } };
  await applyAll(db, [questionEvent({ id: '$q', roomId: team }, question)]);
  expect(await db.questions.get('$q')).toMatchObject({ people: [aino], group: 'g' });
  const message = await db.messages.get('$q');
  expect(message && open(message.c)).toMatchObject({ kind: 'question', question });
});
