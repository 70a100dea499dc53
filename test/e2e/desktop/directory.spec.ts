import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outOfSight, shortcomings } from '../../support/accessibility';
import type { ElectronDesk } from '../../support/electron-desk';
import { expect, test } from '../../support/stories';

const file = [
  'käyttäjätunnus;nimi;ammatti;yksikkö;kielet;osaaminen',
  'vaino.simkevic;Väinö Šimkevič;toimintaterapeutti;Kuntoutus Länsi;suomi;käsien kuntoutus',
  'vaara.ammatti;Vaara Ammatti;velho;Kuntoutus Länsi;suomi;',
  'Ei Tunnus;Nimi Vain;lääkäri;Kuntoutus Länsi;suomi;',
  'saga.dimvik;Saga Dimvik;sairaanhoitaja;Kotihoidon pohjoinen tiimi;ruotsi, suomi;saattohoito',
  'aino.kuurankukka;Aino Kuurankukka;kotihoidon työntekijä;Kotihoidon pohjoinen tiimi;suomi;',
].join('\r\n');

test('a lead imports a file with wrong rows, and a colleague finds the new people without diacritics', async ({
  desks,
}) => {
  const [marja, tapio] = await Promise.all([desks.of('marja'), desks.of('tapio')]);
  await marja.shell.goTo('Ihmiset');
  await marja.people.chooseFile(file);
  await expect(marja.people.importRow(2)).toContainText(/Väinö Šimkevič.*uusi.*käsien kuntoutus/s);
  await expect(marja.people.importRow(3)).toContainText(/ei tuoda.*Ammattia ”velho” ei tunneta/s);
  await expect(marja.people.importRow(4)).toContainText(/ei tuoda.*”Ei Tunnus” ei ole käyttäjätunnus/s);
  await expect(marja.people.importRow(5)).toContainText(/Saga Dimvik.*muuttuu.*osaaminen.*saattohoito/s);
  await expect(marja.people.importRow(6)).toContainText('ennallaan');
  await marja.page.getByRole('button', { name: 'Virheelliset 2' }).click();
  await expect(marja.people.importRows).toHaveCount(3);
  await marja.page.getByRole('button', { name: 'Tuo 2 riviä' }).click();
  await expect(marja.page.getByText('Valmis: 2 riviä tuotu hakemistoon.')).toBeVisible();

  await tapio.shell.goTo('Ihmiset');
  await tapio.people.search.fill('simkevic vaino');
  await expect(tapio.people.rows).toHaveCount(1);
  await expect(tapio.people.rows).toContainText(/Väinö Šimkevič.*toimintaterapeutti · Kuntoutus Länsi/s);
  await tapio.people.search.fill('kasien');
  await expect(tapio.people.row('Väinö Šimkevič')).toBeVisible();
  await tapio.people.search.fill('velho');
  await expect(tapio.people.list.getByText('Ketään ei löytynyt.')).toBeVisible();
  await tapio.people.open('Saga Dimvik');
  await expect(tapio.page.getByRole('main')).toContainText('saattohoito');

  const exported = await saved(marja, () => marja.people.choose('Vie tiedostoon'));
  expect(exported).toContain('Väinö Šimkevič;toimintaterapeutti;Kuntoutus Länsi');
  await marja.people.fill(exported);
  await expect(marja.page.getByText('Tiedostossa ei ole mitään uutta tuotavaa.')).toBeVisible();
});

test('a file adds its people to the circles that the lead may manage, and an entry is taken out again', async ({
  desks,
}) => {
  const [marja, tapio] = await Promise.all([desks.of('marja'), desks.of('tapio')]);
  await marja.shell.goTo('Ihmiset');
  await marja.people.chooseFile(
    [
      'käyttäjätunnus;nimi;ammatti;piirit',
      'ilona.uusitalo;Vilja Koerivi;lääkäri;"kotihoito pohjoinen, Ei Tällaista"',
    ].join('\r\n'),
  );
  const row = marja.people.importRow(2);
  await expect(row).toContainText(/uusi.*Kutsutaan piiriin Kotihoito pohjoinen.*Piiriä ”Ei Tällaista” ei löydy/s);
  expect(await shortcomings(marja.page)).toEqual([]);
  await marja.page.getByRole('button', { name: 'Tuo 1 rivi' }).click();
  await expect(marja.page.getByText('Valmis: 1 rivi tuotu hakemistoon.')).toBeVisible();
  await marja.shell.goTo('Piirit');
  await marja.circles.openCircle('Kotihoito pohjoinen');
  await expect(marja.circles.people).toContainText('Vilja Koerivi');

  await tapio.shell.goTo('Ihmiset');
  await tapio.people.open('Vilja Koerivi');
  await marja.shell.goTo('Ihmiset');
  await marja.people.open('Vilja Koerivi');
  await marja.page.getByRole('button', { name: 'Poista hakemistosta' }).click();
  const asked = marja.page.getByRole('dialog', { name: 'Poistetaanko Vilja Koerivi hakemistosta?' });
  expect(await shortcomings(marja.page)).toEqual([]);
  await asked.getByRole('button', { name: 'Poista hakemistosta' }).click();
  await expect(marja.page.getByText('Tämä henkilö on poistettu hakemistosta.')).toBeVisible();
  await expect(tapio.page.getByText('Tämä henkilö on poistettu hakemistosta.')).toBeVisible();
  await expect(tapio.people.title).toHaveText('Vilja Koerivi');
  await expect(tapio.people.row('Vilja Koerivi')).toHaveCount(0);
});

test('one who is away is seen so by a colleague, with until when and who stands in', async ({ desks, duty }) => {
  const [marja, aino, saga] = await Promise.all([desks.of('marja'), desks.of('aino'), desks.of('saga')]);
  await marja.shell.goTo('Ihmiset');
  await marja.people.open('Eetu Hallapuro');
  await marja.people.edit.click();
  for (const day of ['lauantai', 'sunnuntai']) await marja.people.editForm.getByRole('checkbox', { name: day }).check();
  await marja.people.saveEdit();
  await marja.people.open('Aino Kuurankukka');
  await marja.people.edit.click();
  await marja.people.editForm.getByRole('searchbox').fill('hallapuro');
  await marja.people.editForm.getByRole('checkbox', { name: 'Eetu Hallapuro' }).check();
  await marja.people.saveEdit();

  await aino.shell.choose('Merkitse poissaolo…');
  const tomorrow = new Date(Date.now() + 24 * 60 * 60_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' });
  await aino.people.ownForm.getByLabel('Viimeinen poissaolopäivä').fill(tomorrow);
  await aino.people.ownForm.getByLabel('Lyhyt viesti työkavereille').fill('Koulutuksessa');
  await aino.people.ownForm.getByRole('button', { name: 'Merkitse poissa' }).click();
  await expect(aino.people.ownForm).toBeHidden();

  await saga.shell.goTo('Ihmiset');
  await expect(saga.people.row('Aino Kuurankukka')).toContainText('poissa huomiseen asti');
  await saga.people.open('Aino Kuurankukka');
  await expect(saga.people.now).toContainText(/poissa huomiseen asti.*Koulutuksessa/s);
  await expect(saga.people.now).toContainText('Nyt sijaistaa: Eetu Hallapuro');
  await saga.people.now.getByRole('link', { name: 'Eetu Hallapuro' }).click();
  await expect(saga.people.title).toHaveText('Eetu Hallapuro');

  // Eetu comes on duty in his circle.
  await duty.put('eetu');
  await expect(saga.people.now).toContainText(/päivystää nyt.*Päivystää: Kotihoito pohjoinen/s);

  await aino.shell.choose('Paikalla');
  await saga.people.open('Aino Kuurankukka');
  await expect(saga.people.now).not.toContainText('poissa');
});

test('one who does not lead the organisation finds no way to change the directory', async ({ desks }) => {
  const tapio = await desks.of('tapio');
  await tapio.shell.goTo('Ihmiset');
  await expect(tapio.people.maintain).toHaveCount(0);
  for (const name of ['Marja Tuulenkari', 'Tapio Lumivirta']) {
    await tapio.people.open(name);
    await expect(tapio.people.edit).toHaveCount(0);
  }
  await expect(tapio.page.getByRole('button', { name: 'Muuta saatavuutta' })).toBeVisible();
  await tapio.goTo('/people/import');
  await expect(tapio.page.getByText('Vain hakemiston ylläpitäjät voivat tuoda ihmisiä.')).toBeVisible();
});

test('what a lead has begun to write of a person is kept, and what is wrong in it is said in words', async ({
  desks,
}) => {
  const marja = await desks.of('marja');
  await marja.shell.goTo('Ihmiset');
  await marja.people.choose('Lisää henkilö');
  const { addForm } = marja.people;
  const add = addForm.getByRole('button', { name: 'Lisää hakemistoon' });
  await addForm.getByLabel('Käyttäjätunnus').fill('Uusi Ihminen');
  await addForm.getByLabel('Nimi', { exact: true }).fill('Uusi Ihminen');
  await add.click();
  await expect(addForm).toContainText(/Tämä ei ole käyttäjätunnus.*Valitse ammatti/s);
  await marja.page.keyboard.press('Escape');
  await expect(addForm).toBeHidden();

  await marja.people.choose('Lisää henkilö');
  await expect(addForm.getByLabel('Nimi', { exact: true })).toHaveValue('Uusi Ihminen');
  await addForm.getByLabel('Käyttäjätunnus').fill('uusi.ihminen');
  await addForm.locator('select').first().selectOption('lääkäri');
  await add.click();
  await expect(addForm).toBeHidden();
  await expect(marja.people.title).toHaveText('Uusi Ihminen');
  await expect(marja.people.row('Uusi Ihminen')).toContainText('lääkäri');
});

test('the directory meets WCAG 2.2 AA in both looks and at 200 %, and is used with the keyboard alone', async ({
  desks,
}) => {
  test.setTimeout(120_000);
  const marja = await desks.of('marja');
  const { page } = marja;
  await marja.shell.place('Ihmiset').focus();
  await page.keyboard.press('Enter');
  await expect(marja.people.rows.first()).toBeVisible();
  await marja.people.search.focus();
  await page.keyboard.type('tuulenkari');
  await expect(marja.people.rows).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(marja.people.row('Marja Tuulenkari')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(marja.people.title).toHaveText('Marja Tuulenkari');
  const card = new URL(page.url()).hash.slice(1);

  const found: string[] = [];
  const look = async (name: string) => found.push(...(await shortcomings(page)).map((line) => `${name}: ${line}`));
  const words = {
    fi: { edit: 'Muokkaa tietoja', own: 'Muuta saatavuutta', menu: ['Suomi', 'Vaalea'] },
    sv: { edit: 'Redigera uppgifter', own: 'Ändra tillgänglighet', menu: ['Svenska', 'Mörkt'] },
  } as const;
  for (const [language, { edit, own, menu }] of Object.entries(words)) {
    await marja.shell.set(...menu);
    await marja.goTo(card);
    await look(`card (${language})`);
    for (const opener of [edit, own]) {
      await page.getByRole('main').getByRole('button', { name: opener }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      if (opener === own) await page.getByRole('dialog').getByRole('radio').last().check();
      await look(`${opener} (${language})`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await marja.goTo('/people/import');
    await marja.people.fill(file);
    await expect(marja.people.importRows.first()).toBeVisible();
    await look(`import (${language})`);
  }
  expect(found).toEqual([]);

  await marja.zoom(2);
  const hidden: string[] = [];
  for (const path of ['/people', card, '/people/import']) {
    await marja.goTo(path);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1);
    hidden.push(...(await outOfSight(page)).map((line) => `${path}: ${line}`));
  }
  expect(hidden).toEqual([]);
});

/** The text of the file that Piiri lets one save, answered as a person answers the dialog of the system. */
async function saved({ app }: ElectronDesk, ask: () => Promise<void>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'piiri-saved-'));
  const path = join(folder, 'hakemisto.csv');
  try {
    await app.evaluate(
      ({ session }, savePath) =>
        session.defaultSession.once('will-download', (_event, item) => item.setSavePath(savePath)),
      path,
    );
    await ask();
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('\r\n');
    return await readFile(path, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
