import { shortcomings } from '../../support/accessibility';
import { expect, test } from '../../support/stories';

test('a person sees where she is signed in, names a device and signs another out', async ({ desks }) => {
  test.setTimeout(120_000);
  const saga = await desks.of('saga');
  const { page } = saga;
  const other = await desks.fresh('saga, the other device');
  const account = desks.account('saga');
  await other.signIn.enter(account);
  await other.recovery.later();

  await saga.shell.openSettings();
  await saga.shell.settings.getByRole('button', { name: 'Laitteet' }).click();
  const list = page.getByRole('dialog', { name: 'Laitteet' });
  const here = list.getByRole('listitem').filter({ hasText: 'Tämä laite' });
  const there = list.getByRole('listitem').filter({ hasText: 'Vahvistamatta' }).first();
  await expect(here).toContainText('Vahvistettu');
  await expect(here).toContainText('Käytössä nyt');
  await expect(here.getByRole('button', { name: /Kirjaa ulos/ })).toBeHidden();
  await expect(there).toContainText('Viimeksi käytössä tänään');
  expect(await shortcomings(page)).toEqual([]);

  await here.getByRole('button', { name: /^Nimeä/ }).click();
  await here.getByLabel('Laitteen nimi').fill('Vastaanoton kone');
  await page.keyboard.press('Enter');
  await expect(here).toContainText('Vastaanoton kone');
  await expect(here.getByRole('button', { name: /^Nimeä: Vastaanoton kone/ })).toBeFocused();

  await there.getByRole('button', { name: /Kirjaa ulos/ }).click();
  const leave = page.getByRole('dialog', { name: 'Kirjataanko laite ulos?' });
  await expect(leave.getByLabel('Salasana')).toBeFocused();
  await page.keyboard.type('väärä');
  await page.keyboard.press('Enter');
  await expect(leave.getByRole('alert')).toHaveText('Salasana on väärin. Yritä uudelleen.');
  expect(await shortcomings(page)).toEqual([]);
  await leave.getByLabel('Salasana').fill(account.password);
  await page.keyboard.press('Enter');
  await expect(list.getByRole('status')).toContainText('Laite on kirjattu ulos.');
  await expect(other.page.getByText('Tämä laite on kirjattu ulos muualta.')).toBeVisible();
  await other.close();
  // Of a session that was ended from elsewhere the SDK logs what it cannot do any more, and nothing else is wrong.
  const ofEnded = desks.troubles.filter((line) => line.startsWith(`${other.options.name}: matrix: `));
  desks.troubles.splice(0, Infinity, ...desks.troubles.filter((line) => !ofEnded.includes(line)));
});
