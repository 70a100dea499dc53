import { randomUUID } from 'node:crypto';
import { expect, test } from '../../support/stories';

const roomName = 'Kysy tiimiltä';

test('a question is asked, seen by the one it is meant for, taken, answered and closed, and everybody sees it at once', async ({
  desks,
}) => {
  const [aino, tapio] = await Promise.all([desks.of('aino'), desks.of('tapio')]);
  const topic = `Rollaattorin jarrut ${randomUUID().slice(0, 8)}`;

  await aino.openRoom(roomName);
  await aino.room.ask({ topic, text: 'Kuka huoltaa jarrut?', urgency: 'now', wanted: ['physiotherapist'] });
  await aino.room.row(topic).click();
  await expect(aino.question.status('Avoin')).toBeVisible();

  await tapio.today.row(topic).click();
  await expect(tapio.question.title).toHaveText(topic);
  await expect(tapio.question.head).toContainText('Kuka huoltaa jarrut?');
  await tapio.question.act('Ota').click();
  await expect(aino.question.status('Otettu')).toBeVisible();
  await expect(aino.question.head).toContainText('Tapio Lumivirta vastaa tähän.');

  await tapio.talk.say('Huolto käy kotona maanantaisin.');
  await expect(aino.talk.message('Huolto käy kotona maanantaisin.')).toBeVisible();

  await aino.question.markAnswered();
  await expect(tapio.question.status('Vastattu')).toBeVisible();
  await expect(tapio.question.head).toContainText('Aino Kuurankukka merkitsi sen vastatuksi');

  await aino.question.act('Sulje').click();
  await expect(tapio.question.status('Suljettu')).toBeVisible();
  await expect(tapio.today.row(topic)).toBeHidden();
  await aino.openRoom(roomName);
  await expect(aino.room.row(topic)).toBeHidden();
  await aino.room.filter('Suljetut').click();
  await expect(aino.room.row(topic)).toBeVisible();
});

test('when two take a question at once, one of them has it and the other is told', async ({ desks }) => {
  const [aino, tapio, saga] = await Promise.all([desks.of('aino'), desks.of('tapio'), desks.of('saga')]);
  const topic = `Kumpi ehtii ensin ${randomUUID().slice(0, 8)}`;
  await aino.openRoom(roomName);
  await aino.room.ask({ topic });
  await Promise.all([tapio, saga].map((desk) => desk.today.row(topic).click()));
  await Promise.all([tapio, saga].map((desk) => desk.question.act('Ota').click()));

  const won = (desk: typeof tapio) => desk.question.head.getByText('Otit tämän vastattavaksesi.');
  const lost = (desk: typeof tapio) => desk.question.head.getByText(/ehti ottaa kysymyksen ensin/);
  await expect(won(tapio).or(lost(tapio)).first()).toBeVisible();
  await expect.poll(async () => [await lost(tapio).count(), await lost(saga).count()].sort().join()).toBe('0,1');
  const [winner, loser] = (await lost(tapio).count()) === 0 ? [tapio, saga] : [saga, tapio];
  await expect(won(winner)).toBeVisible();
  await expect(loser.question.act('Anna takaisin')).toBeHidden();

  // The notice waits for her wherever she is, until she has seen it.
  await loser.shell.goTo('Tänään');
  await expect(loser.today.pane.getByText(/ehti ottaa kysymyksen ensin/)).toBeVisible();
  await loser.today.pane.getByRole('button', { name: 'Selvä' }).click();
  await expect(loser.today.pane.getByText(/ehti ottaa kysymyksen ensin/)).toBeHidden();
});
