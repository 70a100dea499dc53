import { randomUUID } from 'node:crypto';
import { shortcomings } from '../../support/accessibility';
import { accountOf, roomOf } from '../../support/county';
import { startNioPeer } from '../../support/nio-peer';
import { PlainClient } from '../../support/plain-client';
import { expect, test } from '../../support/stories';

test('a conversation begun with another Matrix client is found under its own heading, and works', async ({
  desks,
  county,
}) => {
  const marja = await PlainClient.signIn(county.homeserver, accountOf(county, 'marja'));
  const name = `Kahvihuone ${randomUUID().slice(0, 8)}`;
  const roomId = await marja.createRoom({ name, invite: [accountOf(county, 'aino').userId] });
  await marja.say(roomId, 'Kahvi on keitetty.');

  const aino = await desks.of('aino');
  await aino.shell.goTo('Muut keskustelut');
  await aino.page.getByRole('button', { name: `Liity: ${name}` }).click();
  await aino.page.getByRole('link', { name }).click();
  await expect(aino.talk.message('Kahvi on keitetty.')).toBeVisible();
  await expect(aino.page.getByText('Tätä keskustelua ei ole salattu: palvelin voi lukea sen.')).toBeVisible();
  expect(await shortcomings(aino.page)).toEqual([]);
  await aino.talk.say('Tulen kohta.');
  await expect
    .poll(async () => (await marja.events(roomId)).filter(({ type }) => type === 'm.room.message').at(-1)?.content)
    .toMatchObject({ msgtype: 'm.text', body: 'Tulen kohta.' });
  await marja.say(roomId, 'Pulla loppuu.');
  await expect(aino.talk.message('Pulla loppuu.')).toBeVisible();
});

test('a room that another client has replaced is closed, and leads on to the new one', async ({ desks, county }) => {
  const marja = await PlainClient.signIn(county.homeserver, accountOf(county, 'marja'));
  const name = `Vanha huone ${randomUUID().slice(0, 8)}`;
  const roomId = await marja.createRoom({ name, preset: 'public_chat', invite: [accountOf(county, 'aino').userId] });
  const aino = await desks.of('aino');
  await aino.shell.goTo('Muut keskustelut');
  await aino.page.getByRole('button', { name: `Liity: ${name}` }).click();
  await aino.page.getByRole('link', { name }).click();
  await expect(aino.talk.field).toBeVisible();

  const answer = await marja.call('POST', `/rooms/${encodeURIComponent(roomId)}/upgrade`, { new_version: '10' });
  const { replacement_room: successor } = answer as { replacement_room: string };
  await marja.say(successor, 'Täällä jatketaan.');
  await expect(aino.page.getByText('Tämä huone on korvattu uudella.')).toBeVisible();
  await expect(aino.talk.field).toBeHidden();
  expect(await shortcomings(aino.page)).toEqual([]);
  await aino.page.getByRole('button', { name: 'Liity uuteen huoneeseen' }).click();
  await aino.page.getByRole('link', { name: 'Avaa uusi huone' }).click();
  await expect(aino.talk.message('Täällä jatketaan.')).toBeVisible();
  await aino.talk.say('Löysin tänne.');
});

test('a colleague with a client of another make reads a question as text and answers it in its thread', async ({
  desks,
  county,
}) => {
  const { roomId } = roomOf(county, 'Kysy tiimiltä');
  const tapio = startNioPeer();
  const { user, password } = accountOf(county, 'tapio');
  await tapio.login(county.homeserver, user, password);
  const aino = await desks.of('aino');
  const topic = `Tukikaide ${randomUUID().slice(0, 8)}`;
  await aino.openRoom('Kysy tiimiltä');
  await aino.room.ask({ topic, text: 'Kuka asentaa kaiteen?', urgency: 'week', wanted: ['physiotherapist'] });
  await aino.room.row(topic).click();

  const asked = async () => (await tapio.messages(roomId)).messages.find(({ body }) => body.includes(topic));
  await expect.poll(asked).toMatchObject({ encrypted: true, msgtype: 'm.text' });
  const question = await asked();
  expect(question?.body).toContain('Kuka asentaa kaiteen?');
  await tapio.send(roomId, 'Kiinteistöhuolto asentaa.', question?.event_id);
  await expect(aino.talk.message('Kiinteistöhuolto asentaa.')).toBeVisible();
  await aino.question.markAnswered();
  await expect(aino.question.status('Vastattu')).toBeVisible();
  await tapio.logout();
  await tapio.close();
});
