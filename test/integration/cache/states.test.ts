import { expect, it } from 'vitest';
import { administrativeTables } from '../../../src/cache/administrative-outbox';
import { open } from '../../../src/cache/sealing';
import { eventTypes } from '../../../src/domain/event-types';
import { stateFacts, type RawState } from '../../../src/engine/sync/state-facts';
import { storeStates } from '../../../src/engine/sync/store-states';
import { openCache } from '../../support/cache';
import { aino, tapio } from '../../support/timeline-events';

const roomId = '!hakemisto:pieni.example';

function entry(user: string, unit: string, eventId = `$${user}.${unit}`): RawState {
  const content = { v: 1, name: user, profession: 'nurse', unit };
  const stateKey = `${user}:pieni.example`;
  return {
    ...{ event_id: eventId, type: eventTypes.person, state_key: stateKey },
    ...{ sender: tapio, origin_server_ts: 0, content },
  };
}

it('A directory that comes again at the next start is not written again, but for what has changed', async () => {
  const db = await openCache();
  const store = (standing: RawState[]) =>
    db.transaction('rw', administrativeTables(db), () =>
      storeStates(db, { roomId, states: stateFacts([], standing), redacted: [], limited: false }, new Map(), aino),
    );
  await store([entry('eetu', 'Kotihoito'), entry('saga', 'Kotihoito'), entry('otso', 'Kotihoito')]);
  const written: unknown[] = [];
  db.people.hook('updating', (_changes, userId) => void written.push(userId));
  db.states.hook('updating', (_changes, [, , stateKey]) => void written.push(stateKey));

  await store([entry('eetu', 'Kotihoito'), entry('saga', 'Kuntoutus'), entry('otso', 'Kotihoito')]);

  expect(written.toSorted()).toEqual(['@saga:pieni.example', 'saga:pieni.example']);
  const units = (await db.people.toArray()).map(({ c }) => open(c).unit);
  expect(units).toEqual(['Kotihoito', 'Kotihoito', 'Kuntoutus']);
});

it('An entry that an earlier version of Piiri read otherwise is written as this one reads it', async () => {
  const db = await openCache();
  const store = (standing: RawState[]) =>
    db.transaction('rw', administrativeTables(db), () =>
      storeStates(db, { roomId, states: stateFacts([], standing), redacted: [], limited: false }, new Map(), aino),
    );
  await store([entry('eetu', 'Kotihoito', '$same')]);
  await store([entry('eetu', 'Kuntoutus', '$same')]);
  const person = await db.people.get('@eetu:pieni.example');
  expect(person && open(person.c).unit).toBe('Kuntoutus');
});
