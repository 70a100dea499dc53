import { outOfSight, shortcomings } from '../../support/accessibility';
import { expect, test } from '../../support/stories';

test('a lead makes a circle, another asks in, and the lead’s answer opens it to both', async ({ desks }) => {
  test.setTimeout(120_000);
  const [marja, saga, eetu] = await Promise.all([desks.of('marja'), desks.of('saga'), desks.of('eetu')]);
  const name = 'Muistityö';
  await eetu.shell.goTo('Piirit');
  await expect(eetu.leading.newCircle, 'only who leads the organisation makes circles').toBeHidden();
  await marja.shell.goTo('Piirit');
  await marja.leading.makeCircle({ name, purpose: 'Muistisairaiden kotona asuminen' });
  await marja.circles.openCircle(name);
  await expect(marja.leading.circlePurpose).toHaveText('Muistisairaiden kotona asuminen');
  await expect(marja.leading.rooms.getByRole('link')).toHaveCount(2);
  await expect(marja.leading.person('Marja Tuulenkari')).toContainText('vetäjä');

  await test.step('Saga asks in and is let in from Tänään', async () => {
    await saga.shell.goTo('Piirit');
    await saga.circles.find();
    await saga.leading.askIn(name, 'Teen muistityötä');
    await expect(saga.leading.found(name)).toContainText('odottaa vetäjän vastausta');
    await marja.shell.goTo('Tänään');
    await expect(marja.today.pane.getByText(`Saga Dimvik pyytää pääsyä piiriin ${name}`)).toBeVisible();
    await expect(marja.today.pane.getByText('Teen muistityötä')).toBeVisible();
    await marja.today.accept('Hyväksy: Saga Dimvik').click();
    await expect(marja.today.pane.getByText(/pyytää pääsyä/)).toBeHidden();
    await saga.circles.openCircle(name);
    await expect(saga.leading.rooms.getByRole('link')).toHaveCount(2);
    await expect(saga.leading.person('Saga Dimvik')).toBeVisible();
    await marja.shell.goTo('Piirit');
    await marja.circles.openCircle(name);
    await expect(marja.leading.person('Saga Dimvik')).toBeVisible();
  });

  await test.step('Eetu is refused, and reads who refused him and why', async () => {
    await eetu.circles.find();
    await eetu.leading.askIn(name, '');
    await marja.shell.goTo('Tänään');
    await marja.today.accept('Hylkää: Eetu Hallapuro').click();
    await marja.leading
      .dialog(/^Hylätäänkö pyyntö/)
      .getByLabel(/^Perustelu/)
      .fill('Piiri on muistihoitajille');
    await marja.leading.confirm(/^Hylätäänkö pyyntö/, 'Hylkää pyyntö');
    await expect(eetu.leading.found(name)).toContainText(
      'Marja Tuulenkari ei päästänyt mukaan: Piiri on muistihoitajille',
    );
  });
});

test('a deputy is appointed, and a room is made, renamed, moved, archived and brought back', async ({ desks }) => {
  test.setTimeout(120_000);
  const [marja, tapio] = await Promise.all([desks.of('marja'), desks.of('tapio')]);
  const circle = 'Kotihoito pohjoinen';
  for (const desk of [marja, tapio]) {
    await desk.shell.goTo('Piirit');
    await desk.circles.openCircle(circle);
  }
  await expect(tapio.leading.rooms.getByRole('link')).toHaveCount(2);
  await expect(tapio.leading.rooms.getByRole('button'), 'a member does nothing to rooms').toHaveCount(0);
  await expect(tapio.leading.people.getByRole('button'), 'and nothing to people').toHaveCount(0);

  await marja.leading.choose('Toiminnot: Tapio Lumivirta', /^Varavetäjä/);
  await expect(tapio.leading.person('Tapio Lumivirta')).toContainText('varavetäjä');
  await expect(tapio.leading.people.getByRole('button', { name: 'Lisää ihmisiä' })).toBeVisible();

  await tapio.leading.makeRoom('Apuvälineet');
  await marja.circles.join('Apuvälineet').click();
  await expect(marja.leading.rooms.getByRole('link', { name: 'Apuvälineet' })).toBeVisible();
  await tapio.leading.renameRoom('Apuvälineet', 'Apuvälineet ja kuntoutus');
  const room = marja.leading.rooms.getByRole('listitem').filter({ hasText: 'Apuvälineet ja kuntoutus' });
  await expect(room).toBeVisible();
  const menu = 'Huoneen toiminnot: Apuvälineet ja kuntoutus';
  const first = () => marja.leading.rooms.getByRole('listitem').first();
  await expect(first()).not.toContainText('Apuvälineet');
  const at = (await marja.leading.rooms.getByRole('listitem').allInnerTexts()).findIndex((row) => row.includes('Apuv'));
  for (let step = 0; step < at; step += 1) {
    await tapio.leading.choose(menu, 'Siirrä ylemmäs');
    await expect(tapio.leading.rooms.getByRole('listitem').nth(at - step - 1)).toContainText('Apuvälineet');
  }
  await expect(first()).toContainText('Apuvälineet ja kuntoutus');

  await marja.leading.choose(menu, 'Arkistoi huone');
  await marja.leading.confirm(/^Arkistoidaanko/, 'Arkistoi');
  await expect(tapio.leading.archivedRooms).toBeVisible();
  await expect(room).toBeHidden();
  await tapio.leading.archivedRooms.click();
  await tapio.leading.rooms.getByRole('link', { name: 'Apuvälineet ja kuntoutus' }).click();
  await tapio.page.getByRole('heading', { level: 1, name: 'Apuvälineet ja kuntoutus' }).waitFor();
  await expect(tapio.room.askButton, 'nothing is asked in it').toHaveCount(0);
  await tapio.circles.openCircle(circle);
  await marja.leading.archivedRooms.click();
  await marja.leading.choose(menu, 'Palauta huone käyttöön');
  await marja.leading.confirm(/^Palautetaanko/, 'Palauta käyttöön');
  await expect(room).toBeVisible();
  await expect(tapio.leading.archivedRooms).toBeHidden();
});

test('of two leads’ edits made at once one stands, and whose was lost is told and can be saved after all', async ({
  desks,
}) => {
  test.setTimeout(120_000);
  const [marja, saga] = await Promise.all([desks.of('marja'), desks.of('saga')]);
  const name = 'Yhteiset iltavuorot';
  await marja.shell.goTo('Piirit');
  await marja.leading.makeCircle({ name });
  await marja.circles.openCircle(name);
  await marja.leading.people.getByRole('button', { name: 'Lisää ihmisiä' }).click();
  const adding = marja.leading.dialog(/^Lisää ihmisiä/);
  await adding.getByRole('searchbox').fill('Saga');
  await adding.getByRole('checkbox', { name: 'Saga Dimvik' }).check();
  await marja.leading.confirm(/^Lisää ihmisiä/, 'Kutsu 1 ihminen');
  await saga.shell.goTo('Piirit');
  await saga.circles.join(name).click();
  await expect(marja.leading.person('Saga Dimvik')).not.toContainText('kutsuttu');
  await marja.leading.choose('Toiminnot: Saga Dimvik', /^Vetäjä$/);
  await marja.leading.confirm(/toinen vetäjä/, 'Tee vetäjäksi');
  await saga.circles.openCircle(name);

  const forms = [await marja.leading.beginEditing(name), await saga.leading.beginEditing(name)];
  const [mine, hers] = forms;
  await mine?.getByLabel('Tarkoitus').fill('Marjan sanoin');
  await hers?.getByLabel('Tarkoitus').fill('Sagan sanoin');
  await hers?.getByRole('button', { name: 'Tallenna' }).click();
  await expect(saga.leading.circlePurpose).toHaveText('Sagan sanoin');
  await expect(marja.leading.circlePurpose).toHaveText('Sagan sanoin');
  await mine?.getByRole('button', { name: 'Tallenna' }).click();
  const told = marja.page.getByRole('main').getByText(/^Saga Dimvik muutti samaa kohtaa/);
  await expect(told).toBeVisible();
  await expect(marja.leading.circlePurpose).toHaveText('Sagan sanoin');
  await marja.page.getByRole('main').getByRole('button', { name: 'Näytä omani' }).click();
  await expect(marja.page.getByRole('main').getByText('Marjan sanoin')).toBeVisible();
  await marja.page.getByRole('main').getByRole('button', { name: 'Tallenna omani silti' }).click();
  await expect(told).toBeHidden();
  await expect(saga.leading.circlePurpose).toHaveText('Marjan sanoin');
});

test('a circle is archived out of the lists and brought back, and its lead cannot leave it without one', async ({
  desks,
}) => {
  test.setTimeout(120_000);
  const marja = await desks.of('marja');
  const name = 'Kesän erikoisviikot';
  await marja.shell.goTo('Piirit');
  await marja.leading.makeCircle({ name });
  await marja.circles.openCircle(name);
  await expect(marja.leading.rooms.getByRole('link')).toHaveCount(2);

  await marja.leading.choose(`Toiminnot: ${name}`, 'Poistu piiristä');
  const leaving = marja.leading.dialog(/^Poistutko/);
  await expect(leaving).toContainText('ainoa vetäjä');
  await expect(leaving.getByRole('button', { name: 'Poistu piiristä' })).toBeDisabled();
  await leaving.getByRole('button', { name: 'Peru' }).click();

  await marja.leading.choose(`Toiminnot: ${name}`, 'Arkistoi piiri');
  await marja.leading.confirm(/^Arkistoidaanko/, 'Arkistoi');
  await expect(marja.circles.group(name)).toBeHidden();
  await marja.circles.list.getByText('Arkistoidut piirit (1)').click();
  await marja.circles.list.getByRole('link', { name }).click();
  const main = marja.page.getByRole('main');
  await expect(main.getByText('Tämä piiri on arkistoitu.')).toBeVisible();
  await main.getByRole('button', { name: 'Palauta käyttöön' }).click();
  await marja.leading.confirm(/^Palautetaanko/, 'Palauta käyttöön');
  await expect(marja.circles.group(name).getByRole('listitem')).toHaveCount(2);
});

test('what leads see and fill in has no shortcomings in accessibility', async ({ desks }) => {
  test.setTimeout(120_000);
  const { leading, shell, circles, page } = await desks.of('marja');
  const check = async (what: string) => {
    expect(await shortcomings(page), what).toEqual([]);
    expect(await outOfSight(page), what).toEqual([]);
  };
  await shell.goTo('Piirit');
  await leading.newCircle.click();
  await leading.dialog('Uusi piiri').getByRole('button', { name: 'Luo piiri' }).click();
  await expect(leading.dialog('Uusi piiri').getByText('Anna piirille nimi.')).toBeVisible();
  await check('a new circle');
  await page.keyboard.press('Escape');
  await circles.find();
  await check('what can be browsed');
  await circles.openCircle('Kotihoito pohjoinen');
  await expect(leading.person('Saga Dimvik')).toBeVisible();
  await check('a circle');
  await page.getByRole('main').getByRole('button', { name: 'Toiminnot: Saga Dimvik' }).click();
  await check('what one may do to somebody');
  await page.keyboard.press('Escape');
  await leading.people.getByRole('button', { name: 'Lisää ihmisiä' }).click();
  await page.getByRole('tab', { name: 'Luettelosta' }).click();
  const list = Buffer.from('Nimi\nSaga Dimvik\nEi Kukaan\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'lista.csv', mimeType: 'text/csv', buffer: list });
  await expect(page.getByText('Ei löydy hakemistosta')).toBeVisible();
  await check('a list of people');
  await page.getByRole('button', { name: 'Lisää 1 valittuihin' }).click();
  await expect(leading.dialog(/^Lisää ihmisiä/), 'who is in the circle is not invited again').not.toContainText(
    'Kutsu 1',
  );
});
