import { expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { eventTypes } from '../../../src/domain/event-types';
import type { RecordContent } from '../../../src/domain/work-items/record';
import { readUnrecorded } from '../../../src/renderer/data/recording';
import { applyAll, openCache, perform } from '../../support/cache';
import { messageEvent, timelineEvent } from '../../support/timeline-events';

const roomId = '!room:pieni.example';
const tapio = '@tapio:pieni.example';

const said = (id: string, words: string) => ({ ...messageEvent(words, { id, sender: tapio }), roomId });

function recordEvent(id: string, messages: string[]) {
  const content: RecordContent = { v: 1, messages, language: 'fi', recordedAt: 1, reference: '' };
  const text = said(id, 'Kirjattu');
  return { ...text, content: { ...text.content, [eventTypes.record]: content } };
}

const withdrawal = {
  ...timelineEvent({
    id: '$withdrawal',
    type: eventTypes.recordUpdate,
    sender: tapio,
    content: {
      v: 1,
      act: 'withdraw',
      reason: 'väärä asiakas',
      'm.relates_to': { rel_type: 'm.reference', event_id: '$record' },
    },
  }),
  roomId,
};

async function words(db: CacheDatabase): Promise<string[]> {
  return (await readUnrecorded(db, roomId)).map((one) => one.words);
}

it('what is said is unrecorded until a record covers or passes it, and again once that is withdrawn', async () => {
  const db = await openCache();
  await applyAll(db, [said('$1', 'Asiakas kaatui.'), said('$2', 'Kahvia?')]);
  expect(await words(db)).toEqual(['Asiakas kaatui.', 'Kahvia?']);
  await applyAll(db, [recordEvent('$record', ['$1']), said('$3', 'Kahva on paikallaan.')], 10);
  expect(await words(db)).toEqual(['Kahva on paikallaan.']);
  await applyAll(db, [withdrawal], 20);
  expect(await words(db)).toEqual(['Asiakas kaatui.', 'Kahvia?', 'Kahva on paikallaan.']);
});

it('what has been edited is unrecorded as it reads now, and what tells of a record is none of it', async () => {
  const db = await openCache();
  const edit = said('$edit', '* Asiakas kaatui eilen.');
  const replaced = {
    ...edit,
    content: {
      ...edit.content,
      'm.new_content': { msgtype: 'm.text', body: 'Asiakas kaatui eilen.' },
      'm.relates_to': { rel_type: 'm.replace', event_id: '$1' },
    },
  };
  const told = said('$told', 'Kirjausmerkintä peruttu');
  const withdrawn = {
    ...told,
    content: {
      ...told.content,
      [eventTypes.recordUpdate]: { v: 1, act: 'withdraw', reason: 'virhe' },
      'm.relates_to': { 'm.in_reply_to': { event_id: '$record' } },
    },
  };
  await applyAll(db, [said('$1', 'Asiakas kaatui.'), recordEvent('$record', ['$1']), replaced, withdrawn]);
  expect(await words(db)).toEqual(['Asiakas kaatui eilen.']);
});

it('a record that is made without a network covers at once', async () => {
  const db = await openCache();
  await applyAll(db, [said('$1', 'Asiakas kaatui.')]);
  const content: RecordContent = { v: 1, messages: ['$1'], language: 'sv', recordedAt: 1, reference: 'KAT-1' };
  await perform(db, { kind: 'message', roomId, body: 'Antecknat', workItem: { kind: 'record', content } });
  expect(await words(db)).toEqual([]);
});

it('what tells of the case itself, as that it was handed on, awaits no record', async () => {
  const db = await openCache();
  const told = said('$told', 'Tapausta vetää nyt Saga Dimvik');
  await applyAll(db, [
    said('$1', 'Asiakas kaatui.'),
    { ...told, content: { ...told.content, [eventTypes.caseTold]: { v: 1 } } },
  ]);
  expect(await words(db)).toEqual(['Asiakas kaatui.']);
});

it('of a long case only what was said since it was last recorded is read', async () => {
  const db = await openCache();
  const long = Array.from({ length: 300 }, (_, index) => said(`$old${index}`, `Sanottu ${index}`));
  await applyAll(db, [...long, recordEvent('$record', ['$old0'])]);
  await applyAll(db, [said('$new', 'Kahva on paikallaan.')], 1000);
  let read = 0;
  db.messages.hook('reading', (row) => {
    read += 1;
    return row;
  });
  expect(await words(db)).toEqual(['Kahva on paikallaan.']);
  expect(read).toBeLessThan(10);
});
