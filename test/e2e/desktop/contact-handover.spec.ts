import { paths } from '../../../src/renderer/data/paths';
import { shortcomings } from '../../support/accessibility';
import { roomOf } from '../../support/county';
import type { ElectronDesk } from '../../support/electron-desk';
import { expect, test } from '../../support/stories';

const client = 'Keksitty Jatkola';
const expected = 'Soitto omaiselle ja arvio tuen tarpeesta';

const section = ({ page }: ElectronDesk, name: string | RegExp) => page.getByRole('main').getByRole('region', { name });

test('a contact without a group chat is handed over: two accept at once, one holds it by her own deadline, and books a reception', async ({
  desks,
  county,
}) => {
  test.setTimeout(240_000);
  const [marja, aino, saga] = [await desks.of('marja'), await desks.of('aino'), await desks.of('saga')];
  await saga.shell.set('Svenska');
  const inbox = paths.room(roomOf(county, 'Yhteydenotot').roomId);
  let contact = '';

  await test.step('who holds it offers it to those who can read the inbox', async () => {
    await marja.goTo(inbox);
    await marja.contacts.record({ client, reason: 'mobility', text: 'Jatkolan tytär kysyy tuesta arkeen.' });
    await marja.contacts.open(client);
    await expect(section(marja, 'Siirto')).toBeHidden();
    await marja.contacts.take();
    await section(marja, 'Siirto').getByRole('button', { name: 'Siirrä asiakas' }).click();
    const { form } = marja.handovers;
    await form.getByRole('radio', { name: 'Piirille' }).check();
    await form.getByLabel('Piiri', { exact: true }).selectOption('Kotihoito pohjoinen');
    await form.getByLabel('Mitä on tehty ja missä ollaan').fill('Tyttären kanssa sovittu soitosta.');
    await form.getByLabel('Miksi siirretään').fill('Vuoroni päättyy.');
    await form.getByLabel('Mitä vastaanottajalta odotetaan').fill(expected);
    await expect(form).toContainText('Muille avaa ryhmächatti');
    expect(await shortcomings(marja.page)).toEqual([]);
    await marja.page.screenshot({ path: test.info().outputPath('offer.png') });
    await marja.handovers.offer();
    contact = await marja.page.evaluate(() => location.hash.slice(1));
    await expect(section(marja, 'Siirto')).toContainText('Asiakas on sinun vastuullasi');
    await marja.allIsSent();
  });

  await test.step('both who were called accept without a network, and the first to be back has it', async () => {
    for (const [desk, words] of [
      [aino, `Siirto odottaa sinua: ${expected}`],
      [saga, expected],
    ] as const) {
      await desk.goTo('/');
      await desk.page.getByRole('link', { name: words }).click();
      await expect(section(desk, /^(Siirto|Överföring)$/)).toContainText('Tyttären kanssa sovittu soitosta.');
    }
    await Promise.all([aino, saga].map((desk) => desk.goOffline()));
    for (const desk of [aino, saga]) {
      await section(desk, /^(Siirto|Överföring)$/)
        .getByRole('button', { name: /^(Ota vastaan|Ta emot)$/ })
        .click();
      await desk.handovers.dialog.getByRole('button', { name: /^(Ota vastaan|Ta emot)$/ }).click();
      await desk.handovers.dialog.waitFor({ state: 'hidden' });
    }
    await saga.goOnline();
    await expect(section(saga, 'Överföring')).toContainText('Du tog emot');
    await saga.allIsSent();
    await aino.goOnline();
    await expect(section(aino, 'Siirto')).toContainText('Saga Dimvik otti vastaan');
    await aino.goTo('/');
    await expect(aino.today.pane.getByText('Saga Dimvik ehti ottaa siirron vastaan ensin.')).toBeVisible();
    await aino.today.pane.getByRole('button', { name: 'Selvä' }).click();
  });

  await test.step('the contact is hers, for all to see', async () => {
    const history = marja.page.getByRole('list', { name: 'Mitä yhteydenotolle on tapahtunut' });
    await expect(history).toContainText('Siirsit yhteydenoton: Saga Dimvik');
    await expect(section(marja, 'Siirto').getByRole('button', { name: 'Siirrä asiakas' })).toBeHidden();
    expect(await shortcomings(saga.page)).toEqual([]);
    await saga.page.screenshot({ path: test.info().outputPath('accepted.png') });
    await saga.goTo('/');
    await expect(saga.page.getByRole('link', { name: expected })).toHaveCount(0);
  });

  await test.step('she books a remote reception for the client below the contact', async () => {
    await marja.goTo('/reception');
    await marja.page.getByRole('group', { name: 'maanantai' }).getByRole('button', { name: /Lisää/ }).click();
    await marja.page.getByRole('button', { name: 'Julkaise ajat' }).click();
    await marja.allIsSent();
    await saga.page.goBack();
    const reception = section(saga, 'Distansmottagning');
    await reception.getByRole('button', { name: 'Boka distansmottagning' }).click();
    const form = saga.page.getByRole('dialog', { name: 'Boka distansmottagning' });
    const marjas = form.getByRole('option', { name: /Marja Tuulenkari$/ });
    await form.getByLabel('Yrkesperson').selectOption(await marjas.getAttribute('value'));
    await form.getByLabel('Tid', { exact: true }).selectOption({ index: 1 });
    expect(await shortcomings(saga.page)).toEqual([]);
    await form.getByRole('button', { name: 'Boka tiden' }).click();
    await form.waitFor({ state: 'hidden' });
    await expect(reception).toContainText('Marja Tuulenkari');
    await saga.page.screenshot({ path: test.info().outputPath('booked.png') });
    await marja.goTo(contact);
    await expect(section(marja, 'Etävastaanotto')).toContainText('Marja Tuulenkari');
    // What the contact's page tells has been read there.
    await marja.attend();
    await marja.shell.goTo('Tänään');
    await marja.page.goBack();
    await expect(section(marja, 'Etävastaanotto')).toBeVisible();
    await marja.shell.goTo('Tänään');
    await expect(marja.today.pane.getByRole('link', { name: /Otan siirron vastaan/ })).toHaveCount(0);
    await marja.page.goBack();
    await marja.page.screenshot({ path: test.info().outputPath('reception.png') });
  });
});
