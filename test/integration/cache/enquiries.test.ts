import { expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { enquiryNews } from '../../../src/cache/enquiry-news';
import { contactRow, questionRow } from '../../../src/cache/message-rows';
import type { QuestionRow } from '../../../src/cache/rows';
import { eventTypes } from '../../../src/domain/event-types';
import { enquiryAnswerText } from '../../../src/domain/work-items/enquiry-text';
import { readContactNames } from '../../../src/renderer/features/enquiry/client-names';
import { applyAll, openCache, perform, roomRow } from '../../support/cache';
import { aContact, aino, aQuestion, messageEvent, timelineEvent } from '../../support/timeline-events';

const caseId = '!case:pieni.example';
const askRoom = '!ask:pieni.example';
const tapio = '@tapio:pieni.example';
const asked = { roomId: askRoom, questionId: '$question', place: 'Kuntoutus · Kysymykset' };

function enquiryEvent(sender = aino) {
  const text = messageEvent('Kysytty', { id: '$enquiry', sender });
  const block = { v: 1, topic: 'Kaide', asked: [asked] };
  return { ...text, roomId: caseId, content: { ...text.content, [eventTypes.enquiry]: block } };
}

/** Aino has asked from a case; her question is in another room. */
async function asking(question: Partial<QuestionRow> = {}): Promise<CacheDatabase> {
  const db = await openCache();
  await db.rooms.bulkPut([roomRow({ roomId: caseId, kind: 'case' }), roomRow({ roomId: askRoom })]);
  const place = { id: '$question', roomId: askRoom, ts: 1, sender: aino };
  await db.questions.put({ ...questionRow(place, aQuestion), ...question });
  await applyAll(db, [enquiryEvent()]);
  return db;
}

async function answerArrives(db: CacheDatabase): Promise<void> {
  const answer = messageEvent('Ruuveilla.', { id: '$answer', sender: tapio });
  await applyAll(db, [{ ...answer, roomId: askRoom }], 5);
}

it('an answer that was marked where it was asked is to be brought back to the case, once it can be read', async () => {
  const db = await asking({ status: 'answered', answer: '$answer' });
  expect(await enquiryNews(db, aino)).toEqual([]);
  await answerArrives(db);
  expect(await enquiryNews(db, aino)).toMatchObject([
    {
      roomId: caseId,
      itemId: '$enquiry',
      topic: 'Kaide',
      update: { act: 'answer', answer: { roomId: askRoom, questionId: '$question', messageId: '$answer' } },
      given: { author: tapio, words: 'Ruuveilla.' },
    },
  ]);
  expect(await enquiryNews(db, tapio)).toEqual([]);
});

it('an answer is brought back once, whichever device did it', async () => {
  const db = await asking({ status: 'answered', answer: '$answer' });
  await answerArrives(db);
  const [news] = await enquiryNews(db, aino);
  if (!news) throw new Error('no news');
  const body = enquiryAnswerText({ topic: news.topic, given: null }, 'fi');
  const act = { kind: 'message' as const, roomId: caseId, body, replyTo: '$enquiry' };
  await perform(db, { ...act, workItemUpdate: { kind: 'enquiry', update: news.update } }, news.txnId);
  expect(await enquiryNews(db, aino)).toEqual([]);
  expect(await db.workItems.get('$enquiry')).toMatchObject({ isOpen: false });
});

it('a case is told that its question was closed without an answer, and of one that comes after all', async () => {
  const db = await asking({ status: 'closed' });
  const [news] = await enquiryNews(db, aino);
  expect(news).toMatchObject({ update: { act: 'end' }, given: null });
  if (!news) throw new Error('no news');
  const act = { kind: 'message' as const, roomId: caseId, body: 'Ei vastausta', replyTo: '$enquiry' };
  await perform(db, { ...act, workItemUpdate: { kind: 'enquiry', update: news.update } }, news.txnId);
  expect(await enquiryNews(db, aino)).toEqual([]);
  await answerArrives(db);
  await db.questions.update('$question', { status: 'answered', answer: '$answer' });
  expect(await enquiryNews(db, aino)).toMatchObject([{ update: { act: 'answer' } }]);
});

it('an answer to a question that was moved comes back from where it went on', async () => {
  const db = await asking({ status: 'moved' });
  const there = { id: '$there', roomId: '!there:pieni.example', ts: 2, sender: tapio };
  await db.questions.put({ ...questionRow(there, aQuestion), asker: aino, status: 'answered' });
  const movedTo = { roomId: there.roomId, questionId: there.id };
  const content = { v: 1, act: 'move', movedTo, 'm.relates_to': { rel_type: 'm.reference', event_id: '$question' } };
  const moved = timelineEvent({ id: '$move', type: eventTypes.questionUpdate, sender: tapio, content });
  await applyAll(db, [{ ...moved, roomId: askRoom }], 8);
  await db.questions.update('$question', { status: 'moved' });
  expect(await enquiryNews(db, aino)).toMatchObject([{ update: { answer: movedTo }, given: null }]);
});

it('nothing is brought to a case that this person has left', async () => {
  const db = await asking({ status: 'answered' });
  await db.rooms.update(caseId, { membership: 'leave' });
  expect(await enquiryNews(db, aino)).toEqual([]);
});

it('whom the case keeps to itself is known by name to who can read the contact, so that the name is masked', async () => {
  const db = await asking();
  const place = { id: '$contact', roomId: '!inbox:pieni.example', ts: 1, sender: aino };
  const onBehalf = { name: 'Keksitty Äiti', relation: 'äiti', basis: 'guardian-of-child' as const };
  await db.contacts.put({ ...contactRow(place, { ...aContact, onBehalf }), status: 'in-case', caseRoomId: caseId });
  expect(await readContactNames(db, caseId)).toEqual([aContact.client.name, 'Keksitty Äiti']);
  expect(await readContactNames(db, '!other:pieni.example')).toEqual([]);
});
