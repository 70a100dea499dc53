import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { open } from '../../src/cache/sealing';
import { caseRoomName } from '../../src/domain/case/case';
import { caseCardText } from '../../src/domain/message/plain-text';
import { nothingWaits, openDevice, type EngineDevice } from '../support/engine-device';

describe('a group chat from a contact', () => {
  let marja: EngineDevice;
  let saga: EngineDevice;
  const county = inject('county');
  const inbox = county.rooms.find((room) => room.kind === 'inbox')?.roomId ?? '';

  beforeAll(async () => {
    [marja, saga] = await Promise.all([openDevice('marja.tuulenkari'), openDevice('saga.dimvik')]);
  });
  afterAll(() => [marja, saga].forEach((device) => device.close()));

  it('makes the room, its card, its people and the new status of the contact', async () => {
    const contact = await marja.until(
      'the seeded contact',
      () => marja.db.contacts.where('status').equals('open').first(),
      (row) => row !== undefined,
    );
    if (!contact) throw new Error('no contact');
    const { number, reason } = open(contact.c);
    const circleId = (await marja.db.rooms.get(inbox))?.parents[0] ?? '';
    const card = { v: 1 as const, number, reason, client: {}, text: 'Kotiin kaivataan kaiteita.' };
    await marja.perform({
      kind: 'open-case',
      roomId: inbox,
      contactId: contact.id,
      circleId,
      name: caseRoomName(number, { reason }, 'fi'),
      invitees: [saga.session.userId],
      card,
      body: caseCardText(card, 'fi'),
    });
    const opened = await marja.until(
      'the case at its opener',
      () => marja.db.contacts.get(contact.id),
      (row) => Boolean(row?.caseRoomId),
    );
    const roomId = opened?.caseRoomId ?? '';
    expect(opened?.status).toBe('in-case');
    await saga.until(
      'the invitation',
      () => saga.db.rooms.get(roomId),
      (room) => room?.membership === 'invite' && room.kind === 'case',
    );
    await saga.perform({ kind: 'join', roomId });
    const cards = await saga.until(
      'the card, readable by the invited',
      () => saga.db.messages.where('[roomId+sort]').between([roomId, -Infinity], [roomId, Infinity]).toArray(),
      (rows) => rows.some((row) => open(row.c).kind === 'case-card'),
    );
    expect(cards.filter((row) => row.state === 'undecryptable')).toEqual([]);
    await saga.perform({ kind: 'message', roomId, body: 'Tulen mukaan.' });
    await marja.until(
      'the answer',
      () => marja.db.messages.where('[roomId+sort]').between([roomId, -Infinity], [roomId, Infinity]).toArray(),
      (rows) => rows.some((row) => row.sender === saga.session.userId && open(row.c).kind === 'text'),
    );
    await nothingWaits(marja);
  });
});
