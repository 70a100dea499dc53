import { randomUUID } from 'node:crypto';
import { shortcomings } from '../../support/accessibility';
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
  await aino.talk.say('Kiitos!');
  await expect(tapio.talk.message('Kiitos!')).toBeVisible();
  await expect(tapio.talk.message('Huolto käy kotona maanantaisin.')).toBeVisible();

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
  // By key: a pointer would wait until the button stands still, and the other's act could have come by then.
  for (const desk of [tapio, saga]) await desk.question.act('Ota').focus();
  await Promise.all([tapio, saga].map((desk) => desk.page.keyboard.press('Enter')));

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

test('a question is asked back and stands still until it is replied to, is passed on, and nobody answers it twice unawares', async ({
  desks,
}) => {
  test.setTimeout(180_000);
  const [aino, tapio, saga] = await Promise.all([desks.of('aino'), desks.of('tapio'), desks.of('saga')]);
  const topic = `Ketjun kulku ${randomUUID().slice(0, 8)}`;
  await aino.openRoom(roomName);
  await aino.room.ask({ topic, text: 'Sopiiko matalampi sänky?' });
  await aino.room.row(topic).click();
  await tapio.today.row(topic).click();
  await expect(tapio.question.act('Kysy kysyjältä')).toBeVisible();

  // By its key: who asks back what nobody has taken takes it.
  await tapio.page.keyboard.press('Shift+B');
  expect(await shortcomings(tapio.page)).toEqual([]);
  await tapio.question.askBackDialog.getByRole('textbox').fill('Kuinka korkea sänky on nyt?');
  await tapio.question.askBackDialog.getByRole('button', { name: 'Kysy', exact: true }).click();
  await expect(aino.question.status('Odottaa kysyjää')).toBeVisible();
  await expect(aino.question.head).toContainText('Tapio Lumivirta tarvitsee sinulta tarkennuksen.');
  await expect(aino.question.head.getByText(/^Lupaus tauolla/)).toBeVisible();
  await expect(aino.talk.message('Kuinka korkea sänky on nyt?')).toBeVisible();
  await aino.talk.say('Noin 60 senttiä.');
  await expect(tapio.question.status('Otettu')).toBeVisible();
  await expect(tapio.talk.messages).toContainText('Aino Kuurankukka vastasi tarkennukseen, lupaus jatkuu');

  await tapio.question.act('Siirrä kollegalle').click();
  await tapio.question.passDialog.getByRole('radio', { name: /^Saga/ }).check();
  await tapio.question.passDialog.getByLabel('Viesti hänelle').fill('Mittasin sängyn viikko sitten.');
  expect(await shortcomings(tapio.page)).toEqual([]);
  await tapio.question.passDialog.getByRole('button', { name: 'Siirrä', exact: true }).click();
  await saga.today.row(topic).click();
  await expect(saga.question.head).toContainText('Tapio Lumivirta siirsi tämän sinun vastattavaksesi.');
  await expect(saga.talk.message('Mittasin sängyn viikko sitten.')).toBeVisible();
  await expect(aino.talk.messages).toContainText('Tapio Lumivirta siirsi kysymyksen: Saga');

  // While she writes, another answers: she is told before hers goes out, and it goes only when she says so.
  await saga.talk.field.fill('Matalampi sopii, tilaan sen.');
  await tapio.talk.say('Tilasin jo matalamman.');
  await expect(saga.talk.message('Tilasin jo matalamman.')).toBeVisible();
  await saga.talk.field.press('Enter');
  await expect(saga.question.meanwhileDialog).toContainText('Tilasin jo matalamman.');
  expect(await shortcomings(saga.page)).toEqual([]);
  await saga.page.keyboard.press('Escape');
  await expect(saga.talk.field).toHaveValue('Matalampi sopii, tilaan sen.');
  await expect(saga.talk.message('Matalampi sopii, tilaan sen.')).toBeHidden();
  await saga.talk.field.fill('Hyvä, Tapio tilasi sen jo.');
  await saga.talk.field.press('Enter');
  await expect(aino.talk.message('Hyvä, Tapio tilasi sen jo.')).toBeVisible();

  await aino.question.markAnswered();
  await aino.question.head.getByRole('button', { name: 'Auttoi', exact: true }).click();
  await expect(saga.question.status('Suljettu')).toBeVisible();
  await expect(saga.talk.messages).toContainText('Aino Kuurankukka sulki kysymyksen. Vastaus auttoi');
  await aino.question.act('Avaa uudelleen').click();
  await expect(saga.question.status('Avoin')).toBeVisible();
  await aino.question.act('Peru kysymys').click();
  await aino.page.getByRole('dialog', { name: 'Peru kysymys' }).getByRole('button', { name: 'Peru kysymys' }).click();
  await expect(saga.talk.messages).toContainText('Vastausta ei enää tarvita');
});
