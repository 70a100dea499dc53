import { randomUUID } from 'node:crypto';
import { paths } from '../../../src/renderer/data/paths';
import { shortcomings } from '../../support/accessibility';
import { accountOf, roomOf } from '../../support/county';
import { PlainClient } from '../../support/plain-client';
import { expect, test } from '../../support/stories';

const team = 'Kysy tiimiltä';
const county = 'Koko alueen konsultaatio';

test('a question is moved to those who know, and its asker goes along to the answer', async ({
  desks,
  county: place,
}) => {
  test.setTimeout(180_000);
  // Another story may have taken her there.
  const elsewhere = await PlainClient.signIn(place.homeserver, accountOf(place, 'saga'));
  await elsewhere.statusOf('POST', `/rooms/${encodeURIComponent(roomOf(place, county).roomId)}/leave`, {});
  const [saga, tapio, marja] = await Promise.all([desks.of('saga'), desks.of('tapio'), desks.of('marja')]);
  const topic = `Kuljetustuki ${randomUUID().slice(0, 8)}`;
  const troubles: string[] = [];

  await test.step('one asks her own circle', async () => {
    await saga.openRoom(team);
    await saga.room.ask({ topic, text: 'Kuka myöntää?' });
  });

  await test.step('a colleague sees by when it would be answered elsewhere, and moves it there with a word', async () => {
    await tapio.today.row(topic).click();
    await tapio.question.act('Siirrä toiseen piiriin').click();
    const dialog = tapio.question.moveDialog;
    await expect(dialog.getByRole('button', { name: 'Siirrä', exact: true })).toBeDisabled();
    await dialog.getByRole('radio', { name: county }).check();
    await expect(dialog.getByText(/^Vastaus viimeistään .* Jo kulunut aika on laskettu mukaan\.$/)).toBeVisible();
    await expect(dialog.getByText(/^Saga Dimvik saa tiedon siirrosta ja kutsun huoneeseen/)).toBeVisible();
    await expect(dialog.getByText(/^Ketjun viestit ja liitteet jäävät tähän huoneeseen\./)).toBeVisible();
    await dialog.getByLabel('Viesti uuteen paikkaan').fill('Tämä kuuluu koko alueelle.');
    troubles.push(...(await shortcomings(tapio.page)));
    await dialog.getByRole('button', { name: 'Siirrä', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(tapio.question.status('Siirretty')).toBeVisible();
    await expect(tapio.question.act('Ota')).toBeHidden();
    await expect(tapio.question.head.getByRole('link', { name: 'Avaa kysymys siellä' })).toBeVisible();
  });

  await test.step('it waits there, says where it came from, and is out of the former queue', async () => {
    await marja.openRoom(county);
    await marja.room.row(topic).click();
    await expect(marja.question.head).toContainText('Siirretty tänne: Kotihoito pohjoinen · Kysy tiimiltä.');
    await expect(marja.question.head).toContainText('Siirtäjä: Tapio Lumivirta. Kysyjä: Saga Dimvik.');
    await expect(marja.question.head).toContainText('Tämä kuuluu koko alueelle.');
    await expect(marja.page.getByText(/^Tapio Lumivirta siirsi kysymyksen tänne/)).toBeVisible();
    troubles.push(...(await shortcomings(marja.page)));
    await marja.goTo(paths.room(roomOf(place, team).roomId));
    await expect(marja.page.getByRole('heading', { level: 1, name: team })).toBeVisible();
    await expect(marja.room.row(topic)).toBeHidden();
    await marja.room.filter('Suljetut').click();
    await expect(marja.room.row(topic)).toContainText('Siirretty');
  });

  await test.step('its asker is told, goes there and has her answer', async () => {
    await saga.shell.goTo('Tänään');
    await saga.today
      .section('Sinut mainittiin')
      .getByRole('link', { name: 'Siirsin kysymyksen toiseen paikkaan' })
      .click();
    await expect(saga.question.status('Siirretty')).toBeVisible();
    await saga.question.head.getByRole('button', { name: 'Liity huoneeseen' }).click();
    await saga.question.head.getByRole('link', { name: 'Avaa kysymys siellä' }).click();
    await expect(saga.question.status('Avoin')).toBeVisible();
    troubles.push(...(await shortcomings(saga.page)));
    await marja.goTo(paths.room(roomOf(place, county).roomId));
    await marja.room.row(topic).click();
    await marja.question.act('Ota').click();
    await marja.talk.say('Sen myöntää sosiaaliohjaaja.');
    await expect(saga.talk.message('Sen myöntää sosiaaliohjaaja.')).toBeVisible();
    await saga.question.markAnswered();
    await expect(marja.question.status('Vastattu')).toBeVisible();
  });

  expect(troubles).toEqual([]);
});
