import { randomUUID } from 'node:crypto';
import { EventType, type MatrixClient } from 'matrix-js-sdk';
import { send } from '../../../scripts/demo/participant';
import { eventTypes } from '../../../src/domain/event-types';
import { accountOf, roomOf } from '../../support/county';
import { markup, nonsenseMessages, nonsenseUpdates, question, reversed, type Content } from '../../support/nonsense';
import { openRestoredDevice } from '../../support/plain-device';
import { PlainClient } from '../../support/plain-client';
import { expect, test } from '../../support/stories';

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
  const anchor = await marja.say(roomId, 'ensimmäinen');
  // What is not encrypted, the homeserver refuses where the body is no text.
  const accepted = nonsenseMessages(anchor).filter(({ body }) => typeof body === 'string');
  for (const content of accepted) await marja.send(roomId, 'm.room.message', content);
  for (const content of nonsenseUpdates(anchor)) await marja.send(roomId, eventTypes.questionUpdate, content);
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
  const anchor = await sendMessage(client, roomId, { msgtype: 'm.text', body: 'ensimmäinen' });
  for (const content of nonsenseMessages(anchor)) await sendMessage(client, roomId, content);
  for (const content of nonsenseUpdates(anchor)) {
    await send(client, roomId, () => ({ type: eventTypes.questionUpdate, content }));
  }
}

function sendMessage(client: MatrixClient, roomId: string, content: Content): Promise<string> {
  return send(client, roomId, () => ({ type: EventType.RoomMessage, content }));
}
