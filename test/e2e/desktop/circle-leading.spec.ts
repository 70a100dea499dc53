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
  await adding.getByRole('textbox').first().fill('Saga');
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
