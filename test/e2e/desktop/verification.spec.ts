import { shortcomings } from '../../support/accessibility';
import { expect, test } from '../../support/stories';

test('a person opens her messages on a new device by comparing emoji with another one', async ({ desks }) => {
  test.setTimeout(180_000);
  const saga = await desks.of('saga');
  const other = await desks.fresh('saga, the new device');
  await other.signIn.enter(desks.account('saga'));

  await other.recovery.giveKey.getByRole('button', { name: 'Vahvista toisella laitteella' }).click();
  await expect(other.verification.dialog).toContainText('Odotetaan toista laitetta');
  await expect(saga.verification.dialog).toContainText('pyytää, että vahvistatte toisenne');
  await expect(saga.page.getByText(/Uusi kirjautuminen tilillesi/)).toBeVisible();
  expect(await shortcomings(saga.page)).toEqual([]);

  await saga.verification.dialog.getByRole('button', { name: 'Jatka' }).focus();
  await saga.page.keyboard.press('Enter');
  const names = await saga.verification.names();
  expect(names).toHaveLength(7);
  expect(await other.verification.names()).toEqual(names);
  expect(await shortcomings(other.page)).toEqual([]);

  await saga.verification.press('Kuvat ovat samat');
  await expect(saga.verification.dialog).toContainText('Odotetaan, että vahvistat kuvat myös toisella laitteella');
  await other.verification.press('Kuvat ovat samat');
  await expect(saga.verification.dialog).toContainText('Laitteet luottavat nyt toisiinsa.');
  await expect(other.verification.dialog).toContainText('Laitteet luottavat nyt toisiinsa.');
  await saga.verification.press('Sulje');
  await other.verification.press('Sulje');
  await expect(other.verification.dialog).toBeHidden();
  await expect(other.recovery.giveKey).toBeHidden();
  await expect(other.page.getByText('Tämä laite ei vielä avaa aiempia viestejä.')).toBeHidden();
  await expect(saga.page.getByText(/Uusi kirjautuminen tilillesi/)).toBeHidden();

  await other.openRoom('Kysy tiimiltä');
  await expect(other.page.getByRole('main').getByText('Turvaranneke ei hälytä')).toBeVisible();
});

test('a person is told of a sign-in to her account, and throws a stranger out', async ({ desks }) => {
  test.setTimeout(120_000);
  const saga = await desks.of('saga');
  const stranger = await desks.fresh('a stranger with her password');
  const account = desks.account('saga');
  await stranger.signIn.enter(account);
  await stranger.recovery.later();

  const notice = saga.page.locator('.banner').filter({ hasText: 'Uusi kirjautuminen tilillesi' });
  await expect(notice).toContainText('Olitko se sinä?');
  expect(await shortcomings(saga.page)).toEqual([]);
  await notice.getByRole('button', { name: 'En, kirjaa ulos' }).click();
  const leave = saga.page.getByRole('dialog', { name: 'Kirjataanko laite ulos?' });
  await leave.getByLabel('Salasana').fill(account.password);
  await saga.page.keyboard.press('Enter');
  await expect(notice).toBeHidden();
  await expect(saga.page.getByRole('alert')).toContainText('Vaihda nyt salasanasi');
  await saga.page.getByRole('button', { name: 'Selvä' }).click();
  await expect(stranger.page.getByText('Tämä laite on kirjattu ulos muualta.')).toBeVisible();
  await stranger.close();
  // Of a session that was ended from elsewhere the SDK logs what it cannot do any more, and nothing else is wrong.
  const ofEnded = desks.troubles.filter((line) => line.startsWith(`${stranger.options.name}: matrix: `));
  desks.troubles.splice(0, Infinity, ...desks.troubles.filter((line) => !ofEnded.includes(line)));
});
