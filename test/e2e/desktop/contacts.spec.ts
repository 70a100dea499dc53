import { paths } from '../../../src/renderer/data/paths';
import { shortcomings } from '../../support/accessibility';
import { roomOf } from '../../support/county';
import { noteClientWords } from '../../support/client-words';
import { expect, test } from '../../support/stories';

const client = 'Keksitty Kerttu Esimerkkilä';
const code = '010190-999W';
const phone = '040 765 4321';

test('two people see a client’s contact through, one of them in Swedish', async ({ desks, county }) => {
  test.setTimeout(240_000);
  const inbox = roomOf(county, 'Yhteydenotot').roomId;
  const [marja, saga] = await Promise.all([desks.of('marja'), desks.of('saga')]);
  await saga.shell.set('Svenska');

  // Who leads the organisation adds a reason, in both languages.
  await marja.shell.openRow('Piirit', 'Koko organisaatio');
  await marja.page.getByRole('button', { name: 'Muokkaa syitä' }).click();
  const reasons = marja.page.getByRole('dialog');
  await reasons.getByRole('button', { name: 'Lisää syy' }).click();
  const added = reasons.getByRole('group', { name: '9. syy' });
  await added.getByLabel('suomi').fill('huoli läheisestä');
  await reasons.getByRole('group', { name: 'huoli läheisestä' }).getByLabel('ruotsi').fill('oro för en närstående');
  expect(await shortcomings(marja.page)).toEqual([]);
  await reasons.getByRole('button', { name: /^Tallenna/ }).click();
  await reasons.waitFor({ state: 'hidden' });
  await expect(marja.page.getByRole('main').getByText('huoli läheisestä')).toBeVisible();

  noteClientWords(client, code, phone);
  // A bad code is told at its field, and nothing that was written is lost.
  await marja.goTo(paths.room(inbox));
  await marja.contacts.newButton.click();
  const form = marja.contacts.form;
  await form.getByLabel('Asiakkaan nimi').fill(client);
  await form.getByLabel('Henkilötunnus').fill('010190-9999');
  await form.getByLabel('Puhelin', { exact: true }).fill(phone);
  await form.getByLabel('Syy').selectOption('huoli läheisestä');
  await form.getByRole('button', { name: 'Tallenna' }).click();
  await expect(form.getByText('Henkilötunnuksen tarkistusmerkki ei täsmää.')).toBeVisible();
  await form.getByLabel('Henkilötunnus').fill(code);
  await form.getByRole('checkbox', { name: 'Asiakas on antanut suostumuksen' }).check();
  await form.getByLabel('Mihin asiakas suostuu').fill('Tietojen jakaminen kotihoidossa');
  await form.getByText('Osoite, kieli ja tuen tarve').click();
  await form.getByLabel('Asiointikieli').selectOption('pohjoissaame');
  expect(await shortcomings(marja.page)).toEqual([]);
  await form.getByRole('button', { name: 'Tallenna' }).click();
  await form.waitFor({ state: 'hidden' });
  await marja.allIsSent();

  // The same client again: told while one types, by the number alone.
  await marja.contacts.newButton.click();
  await form.getByLabel('Asiakkaan nimi').fill('Kerttu');
  await form.getByLabel('Puhelin', { exact: true }).fill('+358 40 7654321');
  await expect(form.getByText('1 muu yhteydenotto samalta asiakkaalta')).toBeVisible();
  await form.getByLabel('Syy').selectOption('muistihuoli');
  await form.getByRole('button', { name: 'Tallenna' }).click();
  await form.waitFor({ state: 'hidden' });

  // Saga calls later, and mends the number; Marja sees both, and what stood before.
  const sagas = saga.page.getByRole('main');
  await saga.goTo(paths.room(inbox));
  await saga.page.getByRole('list', { name: 'Kontakter' }).getByRole('link').filter({ hasText: client }).click();
  await expect(sagas.getByText('oro för en närstående').first()).toBeVisible();
  await expect(sagas.getByText('nordsamiska')).toBeVisible();
  await sagas.getByRole('button', { name: 'Ring senare' }).click();
  const call = saga.page.getByRole('dialog', { name: 'Ring senare' });
  await call.getByLabel('Vad har avtalats').fill('Ringer i morgon');
  await call.getByRole('button', { name: 'Avtala samtalet' }).click();
  await expect(sagas.getByText(/^Du ringer klienten/)).toBeVisible();
  await sagas.getByRole('button', { name: 'Redigera' }).click();
  const edit = saga.page.getByRole('dialog');
  await edit.getByLabel('Telefon', { exact: true }).fill('050 123 4567');
  await edit.getByRole('button', { name: 'Spara ändringarna' }).click();
  await edit.waitFor({ state: 'hidden' });

  const marjas = marja.page.getByRole('main');
  await marja.page.getByRole('button', { name: 'Soitetaan' }).click();
  await marja.contacts.open(client);
  await expect(marjas.getByText(/^Saga .* soittaa asiakkaalle/)).toBeVisible();
  const history = marja.page.getByRole('list', { name: 'Mitä yhteydenotolle on tapahtunut' });
  await expect(history.getByText('Ringer i morgon')).toBeVisible();
  await expect(history.locator('del')).toHaveText(phone);
  await expect(history.locator('ins')).toHaveText('050 123 4567');
  await expect(marjas.getByText('Avtala')).toHaveCount(0);

  // Saga mends the number back, and the double goes into the earlier one.
  await sagas.getByRole('button', { name: 'Redigera' }).click();
  await edit.getByLabel('Telefon', { exact: true }).fill(phone);
  await edit.getByRole('button', { name: 'Spara ändringarna' }).click();
  await edit.waitFor({ state: 'hidden' });
  await sagas.getByRole('button', { name: /^Sammanför kontakt Y-/ }).click();
  await saga.page.getByRole('dialog').getByRole('button', { name: 'Sammanför' }).click();
  await expect(sagas.getByRole('listitem').getByText('Sammanförd', { exact: true })).toBeVisible();

  // Answered and closed with a reason; Marja opens it again.
  await sagas.getByRole('button', { name: 'Klienten har fått svar' }).click();
  await saga.page.getByLabel('Vad svarades').fill('Hembesök på torsdag');
  await saga.page.getByRole('button', { name: 'Markera som besvarad' }).click();
  await sagas.getByRole('button', { name: 'Avsluta' }).click();
  await saga.page.getByRole('dialog').getByRole('button', { name: 'Avsluta kontakten' }).click();
  await expect(sagas.getByText('Kontakten är avslutad: ärendet skött.')).toBeVisible();
  expect(await shortcomings(saga.page)).toEqual([]);
  await expect(marjas.getByText('Yhteydenotto on suljettu: asia hoidettu.')).toBeVisible();
  await expect(history.getByText('Hembesök på torsdag')).toBeVisible();
  await marja.page.screenshot({ path: test.info().outputPath('contact.png'), fullPage: true });
  await marjas.getByRole('button', { name: 'Avaa uudelleen' }).click();
  await expect(marjas.getByText('Odottaa ottajaa.')).toBeVisible();
});
