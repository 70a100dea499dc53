import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendAllTheSame, sendAsComment } from '../../../src/cache/answered-meanwhile';
import type { CacheDatabase } from '../../../src/cache/database';
import { retire } from '../../../src/cache/outbox';
import type { OutboxRow } from '../../../src/cache/rows';
import { open } from '../../../src/cache/sealing';
import type { Act } from '../../../src/domain/act';
import { openCache, perform } from '../../support/cache';
import { outboxOf } from '../../support/outbox';
import { SendingHomeserver } from '../../support/sending-homeserver';
import {
  aQuestion,
  eetu,
  messageEvent,
  questionEvent,
  questionUpdateEvent,
  tapio,
  updatingMessageEvent,
} from '../../support/timeline-events';

const roomId = '!room:pieni.example';
const otherRoom = '!other:pieni.example';

let db: CacheDatabase;
let homeserver: SendingHomeserver;
let questionId: string;
let comesBack: () => void;
beforeEach(async () => {
  db = await openCache();
  homeserver = new SendingHomeserver(db, [roomId, otherRoom]);
  // What was said while the homeserver was out of reach comes when the test says so.
  homeserver.caughtUp = new Promise((resolve) => (comesBack = resolve));
  questionId = homeserver.say(questionEvent({ id: '', roomId, sender: tapio }));
  await homeserver.sync();
});
afterEach(() => homeserver.stop());

const outboxUntil = (wanted: (rows: OutboxRow[]) => boolean) => outboxOf(db, wanted);
const answer = (body = 'Huolto on maanantaisin.'): Act => ({ kind: 'message', roomId, body, threadId: questionId });
const said = (room = roomId) =>
  homeserver.events.filter((event) => event.roomId === room).map((event) => event.content['body']);
const failures = (rows: OutboxRow[]) => rows.map((row) => [row.state, open(row.c).failure]);

/** Another answers, and the question's asker marks it. */
function answeredByAnother(): string {
  const other = homeserver.say(messageEvent('Torstaisin.', { id: '', roomId, sender: eetu, threadId: questionId }));
  homeserver.say(questionUpdateEvent(questionId, { act: 'answer', answer: other }, { id: '', roomId, sender: tapio }));
  return other;
}

/** An answer that was written without a network, when another has answered meanwhile: it waits for its writer. */
async function parked(): Promise<{ txnId: string; other: string }> {
  const txnId = await perform(db, answer());
  const other = answeredByAnother();
  await homeserver.start();
  await homeserver.sync();
  comesBack();
  expect(failures(await outboxUntil(([row]) => row?.state === 'failed'))).toEqual([['failed', 'already-answered']]);
  return { txnId, other };
}

describe('an answer that waited for the network', () => {
  it('does not go where another has answered meanwhile, before its writer knows', async () => {
    await parked();
    expect(said()).not.toContain('Huolto on maanantaisin.');
  });

  it('goes all the same where its writer wants it', async () => {
    const { txnId } = await parked();
    await sendAllTheSame(db, txnId);
    await outboxUntil(([row]) => row?.state === 'sent');
    expect(said()).toContain('Huolto on maanantaisin.');
  });

  it('goes as a comment on the answer that was marked', async () => {
    const { txnId, other } = await parked();
    await sendAsComment(db, txnId, other);
    await outboxUntil(([row]) => row?.state === 'sent');
    const sent = homeserver.events.find((event) => event.content['body'] === 'Huolto on maanantaisin.');
    expect(sent?.content['m.relates_to']).toMatchObject({
      rel_type: 'm.thread',
      event_id: questionId,
      is_falling_back: false,
      'm.in_reply_to': { event_id: other },
    });
  });

  it('is gone where its writer gives it up', async () => {
    const { txnId } = await parked();
    await retire(db, txnId, null);
    expect(await db.outbox.count()).toBe(0);
    expect(await db.messages.filter((row) => row.txnId === txnId).count()).toBe(0);
  });

  it('waits until the news is here, and holds up no other room meanwhile', async () => {
    await perform(db, answer());
    await perform(db, { kind: 'message', roomId: otherRoom, body: 'menee' });
    await homeserver.start();
    await outboxUntil((rows) => rows.some((row) => row.lane === otherRoom && row.state === 'sent'));
    expect(said()).not.toContain('Huolto on maanantaisin.');
    comesBack();
    await outboxUntil((rows) => rows.every((row) => row.state === 'sent'));
    expect(said()).toContain('Huolto on maanantaisin.');
  });

  it('goes where the question still waits, and where it was written after it had been answered', async () => {
    comesBack();
    await perform(db, answer('ennen'));
    await homeserver.start();
    await outboxUntil(([row]) => row?.state === 'sent');
    answeredByAnother();
    await homeserver.sync();
    await perform(db, answer('jälkeen'));
    await outboxUntil((rows) => rows.every((row) => row.state === 'sent'));
    expect(said().slice(1)).toEqual(['ennen', 'Torstaisin.', undefined, 'jälkeen']);
  });

  it('is held back too where the question was closed or moved away', async () => {
    const txnId = await perform(db, answer());
    const movedTo = { roomId: otherRoom, questionId: '$there' };
    homeserver.say(updatingMessageEvent(questionId, { act: 'move', movedTo }, { id: '', roomId, sender: eetu }));
    await homeserver.start();
    await homeserver.sync();
    comesBack();
    const rows = await outboxUntil(([row]) => row?.state === 'failed');
    expect(rows.map((row) => row.txnId)).toEqual([txnId]);
    expect((await db.questions.get(questionId))?.status).toBe('moved');
  });
});

describe('a question that is moved', () => {
  const move = () => ({
    kind: 'move-question' as const,
    ...{ roomId, questionId, to: { roomId: otherRoom }, body: 'kysymys', words: 'siirsin' },
    question: {
      ...aQuestion,
      movedFrom: { roomId, questionId, place: 'Huone', asker: tapio, askedAt: 1, note: '', history: [] },
    },
  });
  const kinds = () => homeserver.requests.map(({ roomId: room, txnId }) => [room, txnId]);

  it('is told to be moved only once it has been asked in its new place, however often that fails', async () => {
    homeserver.outcomes = ['unreachable', 'rate-limited', 'lost', 'taken'];
    await performMove('txn');
    await homeserver.start();
    await outboxUntil((rows) => rows.every((row) => row.state === 'sent'));
    expect(kinds().at(-1)).toEqual([roomId, 'txn']);
    expect(
      kinds()
        .slice(0, -1)
        .every(([, txnId]) => txnId === 'txn.there'),
    ).toBe(true);
    const [asked, moved] = homeserver.events.slice(-2);
    expect(moved?.content['fi.piiri.question.update']).toMatchObject({
      act: 'move',
      movedTo: { roomId: otherRoom, questionId: asked?.id },
    });
    await homeserver.sync();
    expect(await db.outbox.count()).toBe(0);
    expect(await db.questions.get(asked?.id ?? '')).toMatchObject({ roomId: otherRoom, asker: tapio });
    expect((await db.questions.get(questionId))?.status).toBe('moved');
  });

  it('stays where it is as long as the new place refuses it', async () => {
    homeserver.outcomes = ['forbidden'];
    await performMove('txn');
    await perform(db, { kind: 'message', roomId, body: 'muuta' });
    await homeserver.start();
    await outboxUntil((rows) => rows.some((row) => open(row.c).failure === 'forbidden'));
    await outboxUntil((rows) => rows.some((row) => row.state === 'sent'));
    expect(said()).toContain('muuta');
    expect(said()).not.toContain('siirsin');
    // Its maker gives it up, and then nothing says that it was moved.
    await retire(db, 'txn.there', null);
    await outboxUntil((rows) => rows.some((row) => open(row.c).failure === 'target-unsent'));
    expect((await db.questions.get(questionId))?.status).toBe('open');
  });

  async function performMove(txnId: string): Promise<void> {
    await perform(db, move(), txnId);
    expect(await db.questions.get('~txn.there')).toMatchObject({ roomId: otherRoom, movedBy: expect.anything() });
  }
});
