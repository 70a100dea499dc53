import { randomUUID } from 'node:crypto';
import { paths } from '../../../src/renderer/data/paths';
import { shortcomings } from '../../support/accessibility';
import { roomOf } from '../../support/county';
import type { ElectronDesk } from '../../support/electron-desk';
import { openedCase } from '../../support/opened-case';
import { expect, test } from '../../support/stories';

const circle = 'Kotihoito pohjoinen';
const visit = 'Kotikäynti ja arvio kaiteista';
const equipment = 'Apuvälineiden sovitus';

/** Opens the group chat to which somebody has just been invited. */
async function come(desk: ElectronDesk, name: string): Promise<void> {
  await desk.page.getByRole('button', { name: new RegExp(`: ${name}$`) }).click();
  await desk.goTo('/cases');
  await desk.page.getByRole('link', { name }).first().click();
  await expect(desk.page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(name);
}

test('a client is offered to one who declines, then to a circle in which two accept at once, and the lead goes on', async ({
  desks,
  county,
  duty,
}) => {
  test.setTimeout(300_000);
  await duty.put('aino', 'saga');
  const [marja, tapio, aino, saga] = [
    await desks.of('marja'),
    await desks.of('tapio'),
    await desks.of('aino'),
    await desks.of('saga'),
  ];
  await saga.shell.set('Svenska');
  await saga.shell.set('Mörkt');
  const name = await openedCase(county, marja, 'Keksitty Siirtolainen', [
    { desk: tapio, profession: 'fysioterapeutti', name: 'Tapio Lumivirta' },
  ]);

  // To Tapio, who is in the case already: it stands in his queue, and he declines with a reason.
  await marja.handovers.begin({
    to: { person: 'Tapio Lumivirta' },
    ...{ summary: 'Kaiteet on tilattu.', reason: 'Jään lomalle.', expected: visit },
  });
  expect(await shortcomings(marja.page)).toEqual([]);
  await marja.page.screenshot({ path: test.info().outputPath('offer.png') });
  await marja.handovers.offer();
  await expect(marja.handovers.card(visit)).toContainText('Asiakas on sinun vastuullasi');
  await tapio.shell.goTo('Tänään');
  await tapio.today.row(`Siirto odottaa sinua: ${visit}`).click();
  await tapio.handovers.card(visit).getByRole('button', { name: 'En ota vastaan' }).click();
  await tapio.handovers.dialog.getByRole('button', { name: 'En ota vastaan' }).click();
  await expect(tapio.handovers.dialog.getByText('Kirjoita syy.')).toBeVisible();
  await tapio.handovers.dialog.getByLabel('Miksi et voi ottaa vastaan').fill('Olen koulutuksessa koko viikon.');
  await tapio.handovers.dialog.getByRole('button', { name: 'En ota vastaan' }).click();
  await expect(marja.handovers.card(visit)).toContainText('Tapio Lumivirta ei ottanut vastaan');
  await expect(marja.talk.message('En ota siirtoa vastaan')).toContainText('Olen koulutuksessa koko viikon.');
  await tapio.shell.goTo('Tänään');
  await expect(tapio.today.row(visit)).toHaveCount(0);

  // To the circle: those on duty are called, and it says so, and what they will read.
  await marja.handovers.begin({
    to: { circle },
    ...{ summary: 'Tapio ei ehdi.', reason: 'Jään lomalle.', expected: equipment },
  });
  await expect(marja.handovers.form).toContainText(/päivystävät nyt: (Aino Kuurankukka|Saga Dimvik), /);
  await expect(marja.handovers.form).toContainText('voivat lukea kaiken');
  await marja.page.screenshot({ path: test.info().outputPath('offer-circle.png') });
  await marja.handovers.offer();
  await marja.shell.goTo('Tänään');
  const awaited = marja.today.section('Odottaa toisen vastausta');
  await expect(awaited.getByRole('link', { name: equipment })).toBeVisible();
  await marja.page.screenshot({ path: test.info().outputPath('awaited.png') });
  await come(saga, name);
  await come(aino, name);
  await expect(saga.handovers.card(equipment)).toContainText('Marja Tuulenkari har ansvar för klienten');

  // Both accept without a network; Saga is the first to be back.
  await Promise.all([saga, aino].map((desk) => desk.goOffline()));
  await saga.handovers.accept(equipment);
  await aino.handovers.accept(equipment);
  await expect(aino.handovers.card(equipment)).toContainText('Otit vastaan');
  await saga.goOnline();
  await expect(saga.handovers.card(equipment)).toContainText('Du tog emot');
  await expect(awaited.getByRole('link', { name: equipment })).toHaveCount(0);
  await aino.goOnline();
  await expect(aino.handovers.card(equipment)).toContainText('Saga Dimvik otti vastaan');
  await expect(saga.handovers.card(equipment)).toContainText('Också Aino Kuurankukka svarade, men först efter det');
  await aino.shell.goTo('Tänään');
  await expect(aino.today.pane.getByText('Saga Dimvik ehti ottaa siirron vastaan ensin.')).toBeVisible();
  await aino.today.pane.getByRole('button', { name: 'Selvä' }).click();
  await expect(aino.today.pane.getByText(/ehti ottaa siirron/)).toBeHidden();

  // The client is Saga's: she leads the case, and has her own deadline until it is done.
  await expect(saga.cases.person('Saga Dimvik').getByText('leder', { exact: true })).toBeVisible();
  await saga.handovers.show();
  expect(await shortcomings(saga.page)).toEqual([]);
  await saga.page.screenshot({ path: test.info().outputPath('accepted.png') });
  await saga.goTo('/');
  await expect(saga.page.getByRole('link', { name: equipment })).toBeVisible();
  await saga.page.screenshot({ path: test.info().outputPath('today.png') });
  await saga.page.getByRole('link', { name: equipment }).click();
  await saga.handovers.card(equipment).getByRole('button', { name: 'Markera som skött' }).click();
  await marja.page.goBack();
  await expect(marja.handovers.card(equipment)).toContainText('Saga Dimvik merkitsi hoidetuksi');

  // The contact that the case came from is hers too.
  await marja.goTo(paths.room(roomOf(county, 'Yhteydenotot').roomId));
  await marja.page.getByRole('button', { name: 'Ryhmächatissa' }).click();
  await marja.contacts.open('Keksitty Siirtolainen');
  const history = marja.page.getByRole('list', { name: 'Mitä yhteydenotolle on tapahtunut' });
  await expect(history).toContainText('Siirsit yhteydenoton: Saga Dimvik');
});

test('a question from a case goes to a circle without its client, and the answer comes back to the case', async ({
  desks,
  county,
}) => {
  test.setTimeout(240_000);
  const [marja, tapio] = [await desks.of('marja'), await desks.of('tapio')];
  const aino = await desks.of('aino');
  const client = 'Keksitty Kysymyslä';
  const name = await openedCase(
    county,
    marja,
    client,
    [{ desk: aino, profession: 'kotihoidon työntekijä', name: 'Aino Kuurankukka' }],
    {
      text: 'Kysymyslän kylpyhuoneeseen tarvitaan kaide, puh. 040 123 4567.',
      share: ['Asia', 'Asiakas'],
    },
  );
  const number = name.split(' ')[0] ?? '';

  const fold = marja.page.getByRole('complementary').getByRole('button', { name: /^Kysymykset piireille/ });
  await fold.click();
  await marja.page.getByRole('button', { name: 'Kysy piiriltä' }).click();
  const { form } = marja.asking;
  await marja.asking.choosePlace(`${circle} Kysy tiimiltä`);
  const topic = `Kaiteen kiinnitys ${randomUUID().slice(0, 8)}`;
  await form.getByLabel('Aihe', { exact: true }).fill('Kysymyslän kaide');
  await form.getByRole('button', { name: 'Lisää tapauksen asia, tunnistetiedot peitettyinä' }).click();
  await expect(marja.asking.text).toHaveValue('[nimi] kylpyhuoneeseen tarvitaan kaide, puh. [puhelinnumero].');
  await expect(form.getByRole('status').filter({ hasText: 'Kysymyslän' })).toBeVisible();
  await form.getByLabel('Aihe', { exact: true }).fill(topic);
  await marja.asking.send.click();
  await expect(form.getByText('Vahvista, ettei kysymyksestä voi tunnistaa asiakasta.')).toBeVisible();
  expect(await shortcomings(marja.page)).toEqual([]);
  await marja.page.screenshot({ path: test.info().outputPath('ask.png') });
  await form.getByRole('checkbox', { name: /^Luin kysymyksen läpi/ }).check();
  await marja.asking.send.click();
  await form.waitFor({ state: 'hidden' });
  const card = (desk: ElectronDesk) =>
    desk.page.getByRole('main').getByRole('group', { name: 'Kysytty piiriltä' }).filter({ hasText: topic });
  await expect(card(aino)).toContainText('Odottaa vastausta');
  await marja.allIsSent();

  // Tapio is not in the case: he answers a question that says nothing of it, while Marja has no network.
  await marja.goOffline();
  await tapio.openRoom('Kysy tiimiltä');
  await tapio.room.row(topic).click();
  await expect(tapio.page.getByRole('main')).not.toContainText(number);
  await expect(tapio.page.getByRole('main')).not.toContainText('Kysymyslä');
  await tapio.question.act('Ota').click();
  await tapio.talk.say('Ruuvit tiilen läpi, ei laattoihin.');
  await tapio.question.markAnswered();
  await tapio.allIsSent();
  await expect(card(aino)).toContainText('Odottaa vastausta');

  await marja.goOnline();
  const note = aino.talk.message(`Vastaus kysymykseen: ${topic}`);
  await expect(note).toContainText('Ruuvit tiilen läpi, ei laattoihin.');
  await expect(note).toContainText('Vastasi: Tapio Lumivirta');
  await expect(card(aino)).toContainText('Vastattu');
  await expect(card(marja)).toContainText('vastasi Tapio Lumivirta');
  await expect(marja.talk.message(`Vastaus kysymykseen: ${topic}`)).toHaveCount(1);
  await marja.page.screenshot({ path: test.info().outputPath('answer.png') });
  expect(await shortcomings(marja.page)).toEqual([]);
});
