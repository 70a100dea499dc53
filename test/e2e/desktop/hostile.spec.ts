import { randomUUID } from 'node:crypto';
import { EventType, type MatrixClient } from 'matrix-js-sdk';
import { send } from '../../../scripts/demo/participant';
import { eventTypes } from '../../../src/domain/event-types';
import { accountOf, roomOf } from '../../support/county';
import { openRestoredDevice } from '../../support/plain-device';
import { PlainClient } from '../../support/plain-client';
import { expect, test } from '../../support/stories';

const markup = '<img src=x onerror="window.harmed=true"><script>window.harmed=true</script>';
const reversed = '\u202Egnp.exe\u2066';
/** 40 kB, which encryption makes into as much as an event may hold. */
const long = 'ä'.repeat(20_000);
const day = 86_400_000;

type Content = Record<string, unknown>;

const question = (parts: Content): Content => ({
  msgtype: 'm.text',
  body: 'Kysymys',
  'fi.piiri.question': { v: 1, topic: 'Aihe', urgency: 'today', wanted: [], text: '', due: Date.now() + day, ...parts },
});

/** Contents of room messages that no client of good will sends. */
const contents: Content[] = [
  {},
  { msgtype: 'm.text' },
  { msgtype: 'm.text', body: { not: 'a text' } },
  { msgtype: 'm.text', body: null },
  { msgtype: 7, body: [] },
  { msgtype: 'm.text', body: markup, format: 'org.matrix.custom.html', formatted_body: markup },
  { msgtype: 'm.text', body: reversed },
  { msgtype: 'm.text', body: long },
  { msgtype: 'm.image', body: reversed, url: 'javascript:window.harmed=true', info: 'none' },
  {
    msgtype: 'm.text',
    body: '* ',
    'm.relates_to': { rel_type: 'm.replace', event_id: '$no' },
    'm.new_content': 'none',
  },
  { msgtype: 'm.text', body: 'vastaus', 'm.relates_to': { rel_type: 'm.thread', event_id: '$nothing' } },
  { msgtype: 'm.text', body: 'lohko', 'fi.piiri.question': 'text' },
  question({ v: 99 }),
  question({ topic: 5 }),
  question({ topic: '' }),
  question({ urgency: 'yesterday' }),
  question({ due: Number.MAX_SAFE_INTEGER }),
  question({ due: -1 }),
  question({ wanted: ['nobody'] }),
  question({ topic: long }),
  { msgtype: 'm.text', body: 'x', 'fi.piiri.contact': { v: 1 }, 'fi.piiri.case.card': { v: 1, number: markup } },
];

/** Contents of status changes that make no sense. */
const updates: Content[] = [
  {},
  { v: 1, act: 'explode', 'm.relates_to': { rel_type: 'm.reference', event_id: '$nothing' } },
  { v: 1, act: 'take', 'm.relates_to': { rel_type: 'm.reference', event_id: '' } },
  { v: 1, act: 'take' },
];

/** What a screen must hold after all of it: the page is whole, went nowhere and ran nothing. */
test('events that make no sense never blank a screen, run anything, or hide what makes sense', async ({
  desks,
  county,
}) => {
  test.setTimeout(90_000);
  const { roomId } = roomOf(county, 'Kysy tiimiltä');
  const label = randomUUID().slice(0, 8);
  const [aino, eetu] = await Promise.all([desks.of('aino'), openRestoredDevice(county, accountOf(county, 'eetu'))]);
  await aino.openRoom('Kysy tiimiltä');
  const start = new URL(aino.page.url()).pathname;
  await sendAll(eetu, roomId);
  const odd = question({ topic: `${reversed}${markup} ${label}`, text: markup });
  await sendMessage(eetu, roomId, odd);
  await sendMessage(eetu, roomId, { msgtype: 'm.text', body: `loppu ${label}` });
  await eetu.logout(true);

  await aino.room.row(label).click();
  await expect(aino.question.title).toContainText(markup);
  await aino.openRoom('Kysy tiimiltä');
  await aino.room.talkTab.click();
  await expect(aino.talk.message(`loppu ${label}`)).toBeVisible();
  for (const place of ['Tänään', 'Piirit', 'Tapaukset', 'Muut keskustelut'] as const) {
    await aino.shell.goTo(place);
    await expect(aino.page.getByRole('region', { name: place, exact: true })).toBeVisible();
  }
  await expect(aino.page.getByText('Tätä näkymää ei voitu näyttää.')).toHaveCount(0);
  expect(await aino.page.evaluate(() => 'harmed' in window)).toBe(false);
  expect(await aino.page.locator('main img, main script, main iframe').count()).toBe(0);
  expect(new URL(aino.page.url()).pathname).toBe(start);
});

test('a room that another program fills with nonsense can still be opened and left', async ({ desks, county }) => {
  const marja = await PlainClient.signIn(county.homeserver, accountOf(county, 'marja'));
  const name = `${markup}${reversed}`;
  const roomId = await marja.createRoom({ name, invite: [accountOf(county, 'tapio').userId] });
  // The homeserver itself refuses a message without a body; nobody can keep that from it in an encrypted room.
  for (const content of contents.filter((each) => 'body' in each)) await marja.send(roomId, 'm.room.message', content);
  for (const content of updates) await marja.send(roomId, 'fi.piiri.question.update', content);
  await marja.say(roomId, 'viimeinen');

  const tapio = await desks.of('tapio');
  await tapio.shell.goTo('Muut keskustelut');
  await tapio.page.getByRole('button', { name: /^Liity: <img/ }).click();
  await tapio.page.getByRole('link', { name: '<img' }).click();
  await expect(tapio.talk.message('viimeinen')).toBeVisible();
  expect(await tapio.page.evaluate(() => 'harmed' in window)).toBe(false);
  await tapio.shell.goTo('Tänään');
  await expect(tapio.today.pane).toBeVisible();
});

async function sendAll(client: MatrixClient, roomId: string): Promise<void> {
  for (const content of contents) await sendMessage(client, roomId, content);
  for (const content of updates) await send(client, roomId, () => ({ type: eventTypes.questionUpdate, content }));
}

function sendMessage(client: MatrixClient, roomId: string, content: Content): Promise<string> {
  return send(client, roomId, () => ({ type: EventType.RoomMessage, content }));
}
