import { paths } from '../../../src/renderer/data/paths';
import { shortcomings } from '../../support/accessibility';
import { roomOf } from '../../support/county';
import { expect, test } from '../../support/stories';

const client = 'Keksitty Lempi Esimerkkilä';
const matter = 'Tarvitsee apua kotiutumiseen.';
const saga = 'Saga Dimvik';
const tapio = 'Tapio Lumivirta';

test('a case is handed on, closed with what is left open, and opened again by its lead, one of them in Swedish', async ({
  desks,
  county,
}) => {
  test.setTimeout(240_000);
  const [marjas, sagas] = await Promise.all([desks.of('marja'), desks.of('saga')]);
  await sagas.attend();
  await sagas.shell.set('Svenska');
  await marjas.goTo(paths.room(roomOf(county, 'Yhteydenotot').roomId));
  await marjas.contacts.record({ client, reason: 'mobility', text: matter });
  await marjas.contacts.open(client);
  await marjas.contacts.openCaseButton.click();
  await marjas.contacts.pick('sairaanhoitaja', saga);
  await marjas.contacts.confirmOpening();
  await marjas.page.getByRole('link', { name: /^Siirry ryhmächattiin Y-/ }).click();
  const title = marjas.page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(title).toHaveText(/^Y-\w{5} · /);
  const name = await title.innerText();
  const roomId = decodeURIComponent(new URL(marjas.page.url()).hash.split('/').at(-1) ?? '');
  await expect(marjas.cases.person('Marja').getByText('vetäjä', { exact: true })).toBeVisible();
  await expect(marjas.cases.person(saga)).toContainText('kutsuttu, ei vielä tullut');

  // Saga comes; Marja asks Tapio along, having been told what he will read.
  await sagas.page.getByRole('button', { name: `Gå med: ${name}` }).click();
  await sagas.goTo(paths.room(roomId));
  await expect(sagas.cases.person(saga)).toBeVisible();
  await marjas.talk.say('Kuka ehtii käymään?');
  await expect(sagas.talk.message('Kuka ehtii käymään?')).toBeVisible();
  await expect(marjas.cases.person(saga)).toContainText('on lukenut kaiken');
  await marjas.cases.choose('Kutsu ammattilaisia');
  await expect(marjas.cases.dialog).toContainText('Kutsutut näkevät kaiken');
  await marjas.cases.dialog.getByLabel('Hae nimellä, yksiköllä, ammatilla tai osaamisella').fill('Tapio Lumi');
  await marjas.cases.dialog.getByRole('checkbox', { name: tapio }).check();
  await marjas.cases.dialog.getByRole('checkbox', { name: 'Vain määräajaksi' }).check();
  await marjas.cases.dialog.getByRole('radio', { name: /^huomenna klo 20/ }).check();
  expect(await shortcomings(marjas.page)).toEqual([]);
  await marjas.page.screenshot({ path: test.info().outputPath('invite.png') });
  await marjas.cases.dialog.getByRole('button', { name: 'Kutsu 1 ammattilainen' }).click();
  await expect(marjas.cases.person(tapio)).toContainText('kutsuttu, ei vielä tullut');
  await expect(marjas.cases.person(tapio)).toContainText(/mukana huomenna klo 20.00 asti/);

  // Its lead cannot leave; she hands the case on to Saga, who is called by it.
  await marjas.cases.choose('Poistu tapauksesta');
  await expect(marjas.cases.dialog.getByRole('button', { name: 'Poistu', exact: true })).toBeDisabled();
  await marjas.page.keyboard.press('Escape');
  await marjas.cases.chooseFor(saga, 'Tee vetäjäksi');
  await marjas.cases.dialog.getByRole('button', { name: 'Siirrä vetäjyys' }).click();
  await expect(sagas.talk.message(`Tapauksen vetäjä on nyt ${saga}.`)).toBeVisible();
  await expect(sagas.cases.person(saga).getByText('leder', { exact: true })).toBeVisible();
  await expect(marjas.cases.person(saga).getByText('vetäjä', { exact: true })).toBeVisible();

  // Saga closes while Tapio has not come: that is listed, and a reason asked.
  await sagas.cases.choose('Avsluta ärendet');
  const closing = sagas.cases.dialog;
  await expect(closing.getByText('1 inbjuden har inte kommit än')).toBeVisible();
  await closing.getByRole('button', { name: 'Avsluta ändå' }).click();
  await expect(closing.getByText('Berätta kort varför ärendet avslutas nu.')).toBeVisible();
  await closing.getByLabel('Varför du avslutar fast allt inte är klart').fill('Tapio behövs inte längre.');
  expect(await shortcomings(sagas.page)).toEqual([]);
  await sagas.page.screenshot({ path: test.info().outputPath('closing.png') });
  await closing.getByRole('button', { name: 'Avsluta ändå' }).click();

  await expect(marjas.talk.message('Tapio behövs inte längre.')).toBeVisible();
  await expect(marjas.page.getByText(/^Saga .* sulki tapauksen tänään klo .*: asia hoidettu\./)).toBeVisible();
  await expect(marjas.talk.field).toHaveCount(0);
  await expect(marjas.page.getByRole('button', { name: 'Avaa uudelleen' })).toHaveCount(0);
  await marjas.page.screenshot({ path: test.info().outputPath('closed.png') });
  await marjas.shell.goTo('Tapaukset');
  await expect(marjas.cases.list.getByRole('link', { name })).toHaveCount(0);
  await marjas.page.getByText(/^Suljetut tapaukset/).click();
  await expect(marjas.cases.closedList.getByRole('link', { name })).toBeVisible();
  await marjas.page.keyboard.press('Control+k');
  await marjas.page.keyboard.type(name.slice(0, 7));
  await expect(marjas.page.getByRole('option', { name: /suljettu tapaus/ })).toBeVisible();
  await marjas.page.keyboard.press('Escape');

  // Opened again, it is written in again; Saga removes Marja.
  await sagas.page.getByRole('button', { name: 'Öppna på nytt' }).click();
  await marjas.goTo(paths.room(roomId));
  await marjas.talk.say('Jatketaan.');
  await expect(sagas.talk.message('Jatketaan.')).toBeVisible();
  await sagas.cases.chooseFor('Marja', 'Ta bort ur ärendet');
  await sagas.cases.dialog.getByRole('button', { name: 'Ta bort' }).click();
  await expect(sagas.cases.person('Marja')).toHaveCount(0);
});

test('a profession that is missing in a case is asked for, and the invited is told that the first who comes is in', async ({
  desks,
  county,
}) => {
  test.setTimeout(180_000);
  const marjas = await desks.of('marja');
  const tapios = await desks.of('tapio');
  await marjas.goTo(paths.room(roomOf(county, 'Yhteydenotot').roomId));
  await marjas.contacts.record({ client: 'Keksitty Urho Esimerkkilä', reason: 'mobility', text: matter });
  await marjas.contacts.open('Keksitty Urho Esimerkkilä');
  await marjas.contacts.openCaseButton.click();
  await marjas.contacts.pick('sairaanhoitaja', saga);
  await marjas.contacts.share('Kiireellisyys');
  await marjas.contacts.confirmOpening();
  await marjas.page.getByRole('link', { name: /^Siirry ryhmächattiin Y-/ }).click();
  const title = marjas.page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(title).toHaveText(/^Y-\w{5} · /);
  const name = await title.innerText();
  await expect(marjas.cases.shared).toContainText('Kiireellisyys');

  await marjas.cases.choose('Pyydä ammattilaista');
  await marjas.cases.dialog.getByLabel('Ammatti').selectOption('fysioterapeutti');
  await expect(marjas.page.getByRole('list', { name: 'Keitä pyydetään' })).toContainText(tapio);
  expect(await shortcomings(marjas.page)).toEqual([]);
  await marjas.page.screenshot({ path: test.info().outputPath('call.png') });
  await marjas.cases.dialog.getByRole('button', { name: 'Pyydä', exact: true }).click();
  await expect(marjas.talk.message('Pyysin mukaan: fysioterapeutti.')).toBeVisible();
  await expect(marjas.cases.person(tapio)).toContainText('pyydetty: ensimmäinen, joka tulee, jää mukaan');

  await expect(tapios.page.getByText('Sinua pyydetään mukaan (fysioterapeutti).').first()).toBeVisible();
  await tapios.page.screenshot({ path: test.info().outputPath('called.png') });
  await tapios.today.accept(`Liity: ${name}`).click();
  await expect(marjas.cases.person(tapio)).not.toContainText('pyydetty');

  // Closing lists what was said and is not recorded, which what tells of the case is not, and closes the contact too where that is wanted.
  await marjas.talk.say('Käynti on sovittu huomiselle.');
  await marjas.cases.choose('Sulje tapaus');
  await expect(marjas.cases.dialog.getByText('1 viesti kirjaamatta')).toBeVisible();
  await marjas.cases.dialog.getByLabel('Miksi suljet, vaikka kaikki ei ole valmista').fill('Kirjataan käynnillä.');
  await marjas.cases.dialog.getByRole('checkbox', { name: /^Sulje myös yhteydenotto Y-/ }).check();
  await marjas.cases.dialog.getByRole('button', { name: 'Sulje silti' }).click();
  await expect(marjas.page.getByText(/sulki tapauksen tänään klo .*: asia hoidettu\./)).toBeVisible();
  await marjas.allIsSent();
  await marjas.page.emulateMedia({ colorScheme: 'dark' });
  await marjas.page.screenshot({ path: test.info().outputPath('closed-dark.png') });
  await marjas.page.emulateMedia({ colorScheme: null });
});
