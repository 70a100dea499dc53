import { liveQuery, type Subscription } from 'dexie';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { refusedOpenings } from '../../src/cache/refused-openings';
import { open } from '../../src/cache/sealing';
import type { Act } from '../../src/domain/act';
import { caseRoomName } from '../../src/domain/case/case';
import type { ContactContent } from '../../src/domain/contact/contact';
import { caseCardText, contactText } from '../../src/domain/message/plain-text';
import { ask, nothingWaits, openDevice, reopenDevice, stateAt, type EngineDevice } from '../support/engine-device';

const roomOf = (kind: string) => inject('county').rooms.find((room) => room.kind === kind)?.roomId ?? '';
const inbox = roomOf('inbox');

const recorded: ContactContent = {
  ...{ v: 1, number: 'Y-7K3QF', channel: 'phone', reason: 'mobility', urgency: 'today', text: 'Kaatui eteisessä.' },
  client: { name: 'Veera Lehtovuo', phone: '', municipality: '', language: 'fi' },
  due: Date.now() + 3_600_000,
};

/** Marja and Tapio open at once; each asks another person along. */
describe('a group chat that two open from one contact at once', () => {
  let marja: EngineDevice;
  let tapio: EngineDevice;
  let saga: EngineDevice;
  let aino: EngineDevice;
  const keepers: Subscription[] = [];
  const idOf = (device: EngineDevice) => device.session.userId;

  beforeAll(async () => {
    [marja, tapio, saga, aino] = await Promise.all([
      openDevice('marja.tuulenkari'),
      openDevice('tapio.lumivirta'),
      openDevice('saga.dimvik'),
      openDevice('aino.kuurankukka'),
    ]);
  });
  afterAll(() => {
    keepers.forEach((keeper) => keeper.unsubscribe());
    [marja, tapio, saga, aino].forEach((device) => device.close());
  });

  /** What the application does by itself as long as it runs. */
  function keep(device: EngineDevice): void {
    const steps = () => refusedOpenings(device.db, idOf(device), Date.now());
    const perform = (act: Act, txnId: string) => void device.perform(act, txnId);
    keepers.push(
      liveQuery(steps).subscribe({
        next(found) {
          for (const { act, txnId } of found) {
            perform(act.kind === 'merge-case' ? { ...act, words: 'Avattiin kahdesti.' } : act, txnId);
          }
        },
        // Its cache is closed with the device.
        error: () => undefined,
      }),
    );
  }

  async function contactAt(device: EngineDevice, id: string) {
    const row = await device.until(
      `the contact at ${device.account.user}`,
      () => device.db.contacts.get(id),
      (found) => found !== undefined,
    );
    return row?.id ?? '';
  }

  async function opensWith(device: EngineDevice, contactId: string, invitee: EngineDevice): Promise<void> {
    const circleId = (await device.db.rooms.get(inbox))?.parents[0] ?? '';
    const card = { v: 1 as const, number: recorded.number, reason: recorded.reason, client: {}, text: '' };
    await device.perform({
      ...{ kind: 'open-case', roomId: inbox, contactId, circleId, invitees: [idOf(invitee)], card },
      name: caseRoomName(card.number, card, 'fi'),
      body: caseCardText(card, 'fi'),
    });
  }

  async function membersOf(device: EngineDevice, roomId: string): Promise<Record<string, unknown>> {
    const answer = await ask(device, 'GET', `/rooms/${roomId}/members`);
    const { chunk } = answer.body as { chunk: { state_key: string; content: { membership: string } }[] };
    return Object.fromEntries(chunk.map(({ state_key: who, content }) => [who, content.membership]));
  }

  it('ends as one room with the people of both, however often the application is closed meanwhile', async () => {
    await marja.perform({
      ...{ kind: 'message', roomId: inbox, contact: recorded },
      body: contactText(recorded, 'fi'),
    });
    const row = await marja.until(
      'the contact',
      () => marja.db.contacts.filter(({ id, c }) => id.startsWith('$') && open(c).number === recorded.number).first(),
      (found) => found !== undefined,
    );
    const contactId = row?.id ?? '';
    await contactAt(tapio, contactId);
    await Promise.all([opensWith(marja, contactId, saga), opensWith(tapio, contactId, aino)]);
    await Promise.all([nothingWaits(marja), nothingWaits(tapio)]);

    const updates = await marja.until(
      'both openings',
      () => marja.db.updates.where('target').equals(contactId).sortBy('sort'),
      (found) => found.filter(({ id }) => id.startsWith('$')).length === 2,
    );
    const [kept = '', closed = ''] = updates.map(({ c }) => (open(c).content as { caseRoomId: string }).caseRoomId);
    const marjaIsFirst = updates[0]?.sender === idOf(marja);
    let loser = marjaIsFirst ? tapio : marja;
    keep(marjaIsFirst ? marja : tapio);
    keep(loser);
    await loser.until(
      'the closing on its way',
      () => loser.db.outbox.filter(({ c }) => open(c).act.kind === 'merge-case').count(),
      (count) => count > 0,
    );
    keepers.pop()?.unsubscribe();
    loser.close();
    loser = await reopenDevice(loser);
    if (marjaIsFirst) tapio = loser;
    else marja = loser;
    keep(loser);

    await loser.until(
      'the closed room behind',
      () => loser.db.rooms.get(closed),
      (room) => room?.membership === 'leave',
    );
    await nothingWaits(loser);
    const [winner, theirs] = marjaIsFirst ? [marja, aino] : [tapio, saga];
    const there = await membersOf(winner, kept);
    expect(there).toEqual({
      [idOf(winner)]: 'join',
      [idOf(loser)]: 'join',
      [idOf(aino)]: 'invite',
      [idOf(saga)]: 'invite',
    });
    expect(await membersOf(loser, closed)).toEqual({ [idOf(loser)]: 'leave', [idOf(theirs)]: 'leave' });
    expect(await stateAt(loser, closed, 'm.room.tombstone')).toMatchObject({ replacement_room: kept });
    const circleId = (await marja.db.rooms.get(inbox))?.parents[0] ?? '';
    expect(await stateAt(marja, circleId, 'm.space.child', closed)).not.toHaveProperty('via');
    expect(await refusedOpenings(loser.db, idOf(loser), Date.now())).toEqual([]);
    await theirs.until(
      'the invitation to the one that counts',
      () => theirs.db.rooms.get(kept),
      (room) => room?.membership === 'invite',
    );
  });
});
