import { randomUUID } from 'node:crypto';
import type { ElectronDesk } from '../../support/electron-desk';
import { startWrongServer } from '../../support/wrong-server';
import { expect, test } from '../../support/stories';

test('a person signs in, restores her messages with the recovery key, and stays signed in', async ({ desks }) => {
  const aino = await desks.fresh('aino');
  const account = desks.account('aino');
  await aino.signIn.enter(account);
  await expect(aino.recovery.giveKey).toBeVisible();

  await aino.recovery.key.fill('EsTi JjRM diVu');
  await aino.recovery.restore.click();
  await expect(aino.recovery.giveKey.getByRole('alert')).toContainText('Avaimessa on kirjoitusvirhe');

  await aino.recovery.key.fill(desks.account('eetu').recoveryKey);
  await aino.recovery.restore.click();
  await expect(aino.recovery.giveKey.getByRole('alert')).toContainText('ei ole tämän tilin avain');

  await aino.recovery.give(account.recoveryKey);
  await aino.openRoom('Kysy tiimiltä');
  await aino.room.filter('Omat').click();
  await aino.room.row('Turvaranneke ei hälytä').click();
  await expect(aino.talk.message('Ilmoita turvapalveluun.')).toBeVisible();

  await aino.close();
  const again = await desks.again(aino);
  await expect(again.shell.place('Tänään')).toBeVisible();
  await expect(again.signIn.user).toBeHidden();
});

test('whoever puts the recovery key off is reminded of it, and can still give it', async ({ desks }) => {
  const saga = await desks.fresh('saga');
  await saga.signIn.enter(desks.account('saga'));
  await saga.recovery.later();
  await saga.page.getByRole('button', { name: 'Anna palautusavain' }).click();
  await saga.recovery.give(desks.account('saga').recoveryKey);
  await expect(saga.page.getByRole('button', { name: 'Anna palautusavain' })).toBeHidden();
});

test('an account used for the first time is given its recovery key, which opens its messages later', async ({
  desks,
  newAccount,
}) => {
  const account = await newAccount();
  const first = await desks.fresh('newcomer');
  await first.signIn.enter(account);
  const recoveryKey = await first.recovery.make();
  expect(recoveryKey).toMatch(/^\w{4}( \w{4})+$/);
  await expect(first.page.getByText('Kaikki on hoidettu.')).toBeVisible();
  await first.close();

  const second = await desks.fresh('newcomer again');
  await second.enter({ ...account, recoveryKey });
  await expect(second.page.getByText('Kaikki on hoidettu.')).toBeVisible();
});

test.describe('a sign-in that does not succeed says why, and keeps what was typed', () => {
  const typed = { user: 'aino.kuurankukka', password: `väärä ${randomUUID()}` };

  async function expectRefusal(desk: ElectronDesk, words: string | RegExp): Promise<void> {
    await desk.signIn.enter(typed);
    await expect(desk.signIn.problem).toContainText(words);
    await expect(desk.signIn.user).toHaveValue(typed.user);
    await expect(desk.signIn.password).toHaveValue(typed.password);
    await expect(desk.signIn.submit).toBeEnabled();
  }

  test('a wrong password, an address that does not answer, and servers that cannot serve Piiri', async ({ desks }) => {
    const old = await startWrongServer('application/json', '{"versions":["v1.11"],"unstable_features":{}}');
    const website = await startWrongServer('text/html', '<title>Kaupungin sivut</title>');
    const desk = await desks.fresh('somebody');
    await expectRefusal(desk, 'Käyttäjätunnus tai salasana on väärin.');
    await desk.signIn.useHomeserver('http://127.0.0.1:9');
    await expectRefusal(desk, 'Palvelimeen http://127.0.0.1:9 ei saada yhteyttä.');
    await desk.signIn.useHomeserver(old.origin);
    await expectRefusal(desk, 'on liian vanha Piirille');
    await desk.signIn.useHomeserver(website.origin);
    await expectRefusal(desk, 'ei ole Matrix-palvelinta');
    await Promise.all([old.close(), website.close()]);
  });
});
