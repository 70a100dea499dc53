import { describe, expect, it } from 'vitest';
import { saidReceipts } from '../../../src/engine/sync/receipts';

const roomId = '!huone:pieni.example';
const aino = '@aino:pieni.example';
const said = (content: object) =>
  saidReceipts({ receipts: { rooms: { [roomId]: { type: 'm.receipt', content } } } }).get(roomId);

describe('the receipts of a response', () => {
  it('tell of each person which conversation she has read how far', () => {
    const content = {
      $yksi: { 'm.read': { [aino]: { ts: 5, thread_id: 'main' } } },
      $kaksi: { 'm.read.private': { [aino]: { ts: 6 } } },
      $kolme: { 'm.read': { [aino]: { ts: 7, thread_id: '$juuri' } } },
    };
    expect(said(content)).toEqual([
      { roomId, userId: aino, threadId: '', eventId: '$yksi', ts: 5 },
      { roomId, userId: aino, threadId: '*', eventId: '$kaksi', ts: 6 },
      { roomId, userId: aino, threadId: '$juuri', eventId: '$kolme', ts: 7 },
    ]);
  });

  it('are read past what is no receipt', () => {
    expect(said({ $yksi: { 'm.read': { [aino]: 5 }, 'm.other': { [aino]: { ts: 1 } } } })).toEqual([]);
    expect(saidReceipts({}).size).toBe(0);
    expect(saidReceipts({ receipts: { rooms: 5 } }).size).toBe(0);
  });
});
