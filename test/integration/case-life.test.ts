import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { open } from '../../src/cache/sealing';
import { standing } from '../../src/cache/states';
import type { CaseContent } from '../../src/domain/case/case-life';
import { caseRoomName } from '../../src/domain/case/case';
import { eventTypes } from '../../src/domain/event-types';
import { caseCardText } from '../../src/domain/message/plain-text';
import { nothingWaits, openDevice, stateAt, type EngineDevice } from '../support/engine-device';

/** Marja opens a case and leads it; Saga and Tapio are asked along. */
describe('the life of a case', () => {
  let marja: EngineDevice;
  let saga: EngineDevice;
  let tapio: EngineDevice;
  let roomId: string;
  const idOf = (device: EngineDevice) => device.session.userId;

  beforeAll(async () => {
    [marja, saga, tapio] = await Promise.all([
      openDevice('marja.tuulenkari'),
      openDevice('saga.dimvik'),
      openDevice('tapio.lumivirta'),
    ]);
    roomId = await openedCase();
    for (const device of [saga, tapio]) await joins(device);
  });
  afterAll(() => [marja, saga, tapio].forEach((device) => device.close()));

  async function openedCase(): Promise<string> {
    const inbox = inject('county').rooms.find((room) => room.kind === 'inbox')?.roomId ?? '';
    const contactId = await marja.perform({
      ...{ kind: 'message', roomId: inbox, body: 'Yhteydenotto' },
      contact: {
        ...{ v: 1, number: 'Y-7K3QG', channel: 'phone', reason: 'mobility', urgency: 'today', text: 'Kaatui.' },
        client: { name: 'Keksitty Kuusi', phone: '', municipality: '', language: 'fi' },
        due: Date.now() + 3_600_000,
      },
    });
    const card = { v: 1 as const, number: 'Y-7K3QG', reason: 'mobility', client: {}, text: '' };
    await marja.perform({
      ...{ kind: 'open-case', roomId: inbox, contactId: `~${contactId}`, card },
      circleId: (await marja.db.rooms.get(inbox))?.parents[0] ?? '',
      name: caseRoomName(card.number, card, 'fi'),
      invitees: [idOf(saga), idOf(tapio)],
      body: caseCardText(card, 'fi'),
    });
    const opened = await marja.until(
      'the case',
      () =>
        marja.db.contacts.filter(({ c, caseRoomId }) => open(c).number === card.number && caseRoomId !== '').first(),
      (row) => row !== undefined,
    );
    return opened?.caseRoomId ?? '';
  }

  async function joins(device: EngineDevice): Promise<void> {
    await device.until(
      'the invitation',
      () => device.db.rooms.get(roomId),
      (room) => room?.membership === 'invite',
    );
    await device.perform({ kind: 'join', roomId });
    await sees(device, ({ lead }) => lead === idOf(marja));
  }

  async function sees(device: EngineDevice, wanted: (state: CaseContent) => boolean): Promise<void> {
    await device.until(
      `the state of the case at ${device.account.user}`,
      async () => (await device.db.rooms.get(roomId))?.c,
      (c) => {
        const state = c && open(c).caseState;
        return state !== undefined && wanted(state);
      },
    );
  }

  async function changes(device: EngineDevice, content: CaseContent): Promise<string> {
    const now = await standing(device.db, { roomId, type: eventTypes.case, stateKey: '' });
    const edit = { type: eventTypes.case, stateKey: '' as const, content };
    return device.perform({ kind: 'state', roomId, edit, basis: now?.basis ?? null });
  }

  async function failureOf(device: EngineDevice, txnId: string): Promise<string | null> {
    const parked = await device.until(
      'the refusal',
      () => device.db.outbox.get(txnId),
      (row) => row?.state === 'failed',
    );
    await device.db.outbox.delete(txnId);
    return parked ? open(parked.c).failure : null;
  }

  it('is led by who opened it, and nobody else changes it', async () => {
    expect(await stateAt(saga, roomId, eventTypes.case)).toEqual({ v: 1, lead: idOf(marja) });
    const refused = await changes(saga, { v: 1, lead: idOf(saga) });
    expect(await failureOf(saga, refused)).toBe('forbidden');
    await sees(saga, ({ lead }) => lead === idOf(marja));
  });

  it('is handed on with all the power over it', async () => {
    await changes(marja, { v: 1, lead: idOf(saga) });
    // The homeserver's answer to the first of two steps may be back before the second has been made.
    const powers = async () => (await stateAt(tapio, roomId, 'm.room.power_levels'))['users'];
    await expect.poll(powers, { timeout: 15_000 }).toEqual({ [idOf(saga)]: 100 });
    await nothingWaits(marja);
    for (const device of [saga, tapio]) await sees(device, ({ lead }) => lead === idOf(saga));
    const late = await changes(marja, { v: 1, lead: idOf(marja) });
    expect(await failureOf(marja, late)).toBe('forbidden');
  });

  it('is closed by its lead: nobody else writes in it or invites to it, until she opens it again', async () => {
    const closed = { reason: 'handled' as const, by: idOf(saga), at: 1_700_000_000_000 };
    await saga.perform({ kind: 'message', roomId, body: 'Suljen: kaiteet on asennettu.' });
    await changes(saga, { v: 1, lead: idOf(saga), closed });
    await nothingWaits(saga);
    await sees(tapio, (state) => state.closed?.reason === 'handled');
    expect(open((await tapio.db.rooms.get(roomId))?.c ?? expect.fail()).archived).toBe(true);
    const written = await tapio.perform({ kind: 'message', roomId, body: 'Ei mene läpi' });
    expect(await failureOf(tapio, written)).toBe('forbidden');
    const aino = inject('county').accounts.find(({ user }) => user === 'aino.kuurankukka');
    const invited = `@${aino?.user}:${idOf(tapio).split(':')[1]}`;
    const parked = await tapio.perform({ kind: 'invite-to-case', roomId, people: [invited] });
    expect(await failureOf(tapio, parked)).toBe('partly');

    await changes(saga, { v: 1, lead: idOf(saga) });
    await nothingWaits(saga);
    await sees(tapio, (state) => state.closed === undefined);
    await tapio.perform({ kind: 'message', roomId, body: 'Menee läpi' });
    await nothingWaits(tapio);
  });

  it('tells who changed it at the same time with another device that her change is lost', async () => {
    await sees(saga, (state) => state.closed === undefined);
    const seen = await standing(saga.db, { roomId, type: eventTypes.case, stateKey: '' });
    await changes(saga, { v: 1, lead: idOf(saga), closed: { reason: 'not-needed', by: idOf(saga), at: 1 } });
    await nothingWaits(saga);
    const edit = { type: eventTypes.case, stateKey: '' as const, content: { v: 1 as const, lead: idOf(tapio) } };
    await saga.perform({ kind: 'state', roomId, edit, basis: seen?.basis ?? null });
    await saga.until(
      'the lost edit',
      () => saga.db.lostEdits.where('roomId').equals(roomId).toArray(),
      (rows) => rows.length === 1,
    );
    expect(await stateAt(saga, roomId, eventTypes.case)).toMatchObject({ lead: idOf(saga) });
  });

  it('loses who is removed, and not its lead', async () => {
    await saga.perform({ kind: 'remove-people', roomId, people: [idOf(tapio)], reason: '' });
    await tapio.until(
      'the removal',
      () => tapio.db.rooms.get(roomId),
      (room) => room?.membership === 'leave',
    );
    await marja.perform({ kind: 'leave', roomId });
    await nothingWaits(marja);
    expect((await marja.db.rooms.get(roomId))?.membership).toBe('leave');
  });
});
