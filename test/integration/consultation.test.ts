import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { open } from '../../src/cache/sealing';
import type { QuestionContent } from '../../src/domain/consultation/consultation';
import { questionText } from '../../src/domain/message/plain-text';
import { nothingWaits, openDevice, type EngineDevice } from '../support/engine-device';

const question: QuestionContent = {
  v: 1,
  // Other tests ask in the same room.
  topic: `Rollaattorin jarrut ${crypto.randomUUID()}`,
  urgency: 'today',
  wanted: ['physiotherapist'],
  people: [],
  text: 'Kuka huoltaa rollaattorin jarrut?',
  due: Date.now() + 3_600_000,
};

describe('a consultation between two devices', () => {
  let aino: EngineDevice;
  let tapio: EngineDevice;
  let eetu: EngineDevice;
  const roomId = inject('county').rooms.find((room) => room.name === 'Kysy tiimiltä')?.roomId ?? '';

  beforeAll(async () => {
    [aino, tapio, eetu] = await Promise.all([
      openDevice('aino.kuurankukka'),
      openDevice('tapio.lumivirta'),
      openDevice('eetu.hallapuro'),
    ]);
  });
  afterAll(() => [aino, tapio, eetu].forEach((device) => device.close()));

  it('shows earlier questions on a new device after recovery', async () => {
    const questions = await tapio.until(
      'the seeded questions',
      () => tapio.db.questions.toArray(),
      (rows) => rows.length >= 2,
    );
    expect(questions.map((row) => open(row.c).topic)).toContain('Turvaranneke ei hälytä');
    await tapio.until(
      'everything readable',
      () =>
        tapio.db.messages
          .where('state')
          .equals('undecryptable')
          .filter((row) => row.ts <= inject('seededBy'))
          .count(),
      (unreadable) => unreadable === 0,
    );
  });

  it('brings a question to the other device, and lets one of two takers win', async () => {
    const txnId = await aino.perform({ kind: 'message', roomId, body: questionText(question, 'fi'), question });
    expect(await aino.db.questions.get(`~${txnId}`)).toBeDefined();
    const asked = await tapio.until(
      'the question',
      () => tapio.db.questions.filter((row) => open(row.c).topic === question.topic).first(),
      (row) => row !== undefined,
    );
    const questionId = asked?.id ?? '';
    await eetu.until('the question at the third', () => eetu.db.questions.get(questionId), Boolean);
    const take = { kind: 'question-update', roomId, questionId, update: { v: 1, act: 'take' } } as const;
    await Promise.all([tapio.perform(take), eetu.perform(take)]);
    const settled = (device: EngineDevice) =>
      device.until(
        'both takes from the homeserver',
        () =>
          device.db.updates.where('[target+sort]').between([questionId, -Infinity], [questionId, Infinity]).toArray(),
        (rows) => rows.length === 2 && rows.every((row) => row.id.startsWith('$')),
      );
    await Promise.all([settled(aino), settled(tapio), settled(eetu)]);
    const assignees = await Promise.all(
      [aino, tapio, eetu].map(async (device) => (await device.db.questions.get(questionId))?.assignee),
    );
    expect(new Set(assignees).size).toBe(1);
    expect([tapio.session.userId, eetu.session.userId]).toContain(assignees[0]);
    await nothingWaits(aino);
  });
});
