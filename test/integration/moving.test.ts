import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { QuestionRow } from '../../src/cache/rows';
import { refusedMoves } from '../../src/cache/refused-moves';
import { open } from '../../src/cache/sealing';
import type { QuestionContent } from '../../src/domain/consultation/consultation';
import type { MoveQuestionAct } from '../../src/domain/consultation/move-question';
import { moveText, questionText } from '../../src/domain/message/plain-text';
import { nothingWaits, openDevice, reopenDevice, type EngineDevice } from '../support/engine-device';

const roomCalled = (name: string) => inject('county').rooms.find((room) => room.name === name)?.roomId ?? '';
const team = roomCalled('Kysy tiimiltä');
const county = roomCalled('Koko alueen konsultaatio');
const about = (topic: string): QuestionContent => ({
  ...{ v: 1, topic, urgency: 'today', wanted: [], people: [], text: 'Kuka tietää?', due: Date.now() + 3_600_000 },
});

/** Saga is of the team alone; Aino and Tapio are in the county's room too. */
describe('a question that is moved', () => {
  let saga: EngineDevice;
  let tapio: EngineDevice;
  let aino: EngineDevice;
  const idOf = (device: EngineDevice) => device.session.userId;

  beforeAll(async () => {
    [saga, tapio, aino] = await Promise.all([
      openDevice('saga.dimvik'),
      openDevice('tapio.lumivirta'),
      openDevice('aino.kuurankukka'),
    ]);
  });
  afterAll(() => [saga, tapio, aino].forEach((device) => device.close()));

  async function reads(device: EngineDevice, roomId: string, topic: string, status?: string): Promise<QuestionRow> {
    const isIt = (row: QuestionRow) => row.id.startsWith('$') && row.roomId === roomId && open(row.c).topic === topic;
    const row = await device.until(
      `${device.account.user} reads ${topic} ${status ?? ''}`,
      () => device.db.questions.filter(isIt).first(),
      (found) => found !== undefined && (status === undefined || found.status === status),
    );
    if (!row) throw new Error('it was waited for');
    return row;
  }
  function moving(former: QuestionRow, topic: string, more: Partial<MoveQuestionAct> = {}): MoveQuestionAct {
    const question: QuestionContent = {
      ...about(topic),
      movedFrom: {
        ...{ roomId: team, questionId: former.id, place: 'Kotihoito pohjoinen · Kysy tiimiltä', asker: former.asker },
        ...{ askedAt: former.ts, note: 'Kuuluu koko alueelle.', history: [] },
      },
    };
    return {
      ...{ kind: 'move-question', roomId: team, questionId: former.id, to: { roomId: county }, question },
      body: questionText(question, 'fi'),
      words: moveText('Koko alueen konsultaatio', '', 'fi'),
      told: former.asker,
      ...more,
    };
  }
  const asks = async (device: EngineDevice, topic: string) => {
    const question = about(topic);
    await device.perform({ kind: 'message', roomId: team, body: questionText(question, 'fi'), question });
  };

  it('goes on in the new place with its asker, who is invited, told, and reads the answer there', async () => {
    const topic = `Siirtyvä ${crypto.randomUUID()}`;
    await asks(saga, topic);
    const former = await reads(tapio, team, topic);
    const txnId = await tapio.perform(moving(former, topic, { invited: former.asker }));
    // At once, before anything is sent.
    expect((await tapio.db.questions.get(former.id))?.status).toBe('moved');
    expect(await tapio.db.questions.get(`~${txnId}.there`)).toMatchObject({ roomId: county, asker: idOf(saga) });

    const there = await reads(aino, county, topic);
    expect(there).toMatchObject({ status: 'open', asker: idOf(saga), movedBy: idOf(tapio) });
    expect(open(there.c).movedFrom).toMatchObject({ questionId: former.id, note: 'Kuuluu koko alueelle.' });
    await reads(aino, team, topic, 'moved');
    await nothingWaits(tapio);

    await reads(saga, team, topic, 'moved');
    const told = await saga.until(
      'word of it',
      () => saga.db.messages.filter(({ threadId }) => threadId === former.id).toArray(),
      (rows) => rows.length > 0,
    );
    expect(told.map(({ c }) => open(c))).toMatchObject([{ kind: 'text', mentionsMe: true }]);
    const [update] = await saga.db.updates
      .where('id')
      .equals(told[0]?.id ?? '')
      .toArray();
    expect(update && open(update.c).content).toMatchObject({ movedTo: { roomId: county, questionId: there.id } });

    await saga.perform({ kind: 'join', roomId: county });
    // Invited before it was asked there: she has its keys.
    await reads(saga, county, topic);
    await aino.perform({ kind: 'message', roomId: county, body: 'Minä tiedän.', threadId: there.id });
    await saga.until(
      'the answer',
      () => saga.db.messages.filter(({ threadId }) => threadId === there.id).toArray(),
      (rows) => rows.some(({ c }) => (open(c) as { body?: string }).body === 'Minä tiedän.'),
    );
  });

  it('is asked once in the new place, however often the act is begun', async () => {
    const topic = `Kerran ${crypto.randomUUID()}`;
    await asks(aino, topic);
    const former = await reads(tapio, team, topic);
    const act = moving(former, topic);
    const txnId = await tapio.perform(act);
    await tapio.perform(act, txnId);
    // The application is closed while it is under way, and the journal puts the act back at the next start.
    tapio.close();
    tapio = await reopenDevice(tapio);
    await tapio.perform(act, txnId);
    await reads(aino, county, topic);
    await reads(aino, team, topic, 'moved');
    await nothingWaits(tapio);
    await tapio.perform(act, txnId);
    await nothingWaits(tapio);
    const rows = await aino.db.questions.filter((row) => open(row.c).topic === topic).toArray();
    expect(rows.map(({ roomId }) => roomId).sort()).toEqual([county, team].sort());
  });

  it('is closed again in the new place where it had been answered before it could be moved', async () => {
    const topic = `Ehdittiin ${crypto.randomUUID()}`;
    await asks(aino, topic);
    const former = await reads(tapio, team, topic);
    // Its asker marks it answered; Tapio's device learns of it only after it has sent that it moves it.
    await aino.perform({
      kind: 'question-update',
      roomId: team,
      questionId: former.id,
      update: { v: 1, act: 'answer' },
    });
    await nothingWaits(aino);
    await tapio.perform(moving(former, topic));
    await reads(tapio, county, topic);
    const news = await tapio.until(
      'what is to be told there',
      () => refusedMoves(tapio.db, idOf(tapio)),
      (some) => some.length > 0,
    );
    for (const { act, txnId } of news) await tapio.perform(act, txnId);
    const there = await reads(aino, county, topic, 'closed');
    expect(there.movedBy).toBe(idOf(tapio));
    expect((await reads(aino, team, topic)).status).toBe('answered');
    expect(await refusedMoves(tapio.db, idOf(tapio))).toEqual([]);
  });
});
