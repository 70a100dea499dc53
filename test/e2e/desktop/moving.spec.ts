import { randomUUID } from 'node:crypto';
import { outOfSight, shortcomings } from '../../support/accessibility';
import { accountOf } from '../../support/county';
import { Messages } from '../../support/pages/messages';
import { PlainClient } from '../../support/plain-client';
import { expect, test } from '../../support/stories';

const each = 40;

test('who comes back to a conversation goes to what is new in it, to its end and to a day, and marks it unread', async ({
  desks,
  county,
}) => {
  const marja = await PlainClient.signIn(county.homeserver, accountOf(county, 'marja'));
  const name = `Taukohuone ${randomUUID().slice(0, 8)}`;
  const roomId = await marja.createRoom({ name, invite: [accountOf(county, 'aino').userId] });
  const aino = await desks.of('aino');
  await aino.shell.goTo('Muut keskustelut');
  await aino.page.getByRole('button', { name: `Liity: ${name}` }).click();
  const row = aino.page.getByRole('link', { name });
  await row.click();
  for (let number = 1; number <= each; number += 1) await marja.say(roomId, `vanha ${number}`);
  await expect(aino.talk.message(`vanha ${each}`)).toBeVisible();
  const toNew = aino.page.getByRole('button', { name: 'Uusiin viesteihin' });
  const toNewest = aino.page.getByRole('button', { name: 'Uusimpiin' });
  const line = aino.talk.messages.getByText('Uudet viestit', { exact: true });
  await expect(line).toBeHidden();

  await aino.shell.goTo('Tänään');
  for (let number = 1; number <= each; number += 1) await marja.say(roomId, `uusi ${number}`);
  await aino.shell.goTo('Muut keskustelut');
  await expect(row).toContainText(`uusi ${each}`);
  await row.click();
  await expect(aino.talk.message(`uusi ${each}`)).toBeVisible();
  await toNew.click();
  await expect(aino.talk.message('uusi 1').first()).toBeFocused();
  await expect(line).toBeInViewport();
  await expect(toNew).toBeHidden();
  expect(await shortcomings(aino.page)).toEqual([]);
  expect(await outOfSight(aino.page)).toEqual([]);

  await toNewest.click();
  await expect(aino.talk.message(`uusi ${each}`)).toBeInViewport();
  await expect(aino.talk.messages).toBeFocused();
  await expect(toNewest).toBeHidden();
  await expect(toNew).toBeHidden();

  // A day is asked for where a day begins.
  await toNew.waitFor({ state: 'hidden' });
  await aino.page.keyboard.press('ArrowUp');
  await aino.talk.messages.getByRole('button', { name: 'tänään' }).click();
  const dialog = aino.page.getByRole('dialog', { name: 'Siirry päivään' });
  expect(await shortcomings(aino.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Siirry' }).click();
  await expect(dialog).toBeHidden();
  await expect(aino.talk.message('vanha 1').first()).toBeFocused();

  // What is marked unread is come back to.
  await new Messages(aino.page).choose('vanha 1', 'Merkitse keskustelu lukemattomaksi');
  await expect(row).toContainText('Merkitty lukemattomaksi');
  await expect(aino.shell.place('Muut keskustelut')).toContainText(/keskustelussa lukematonta/);
  await aino.shell.goTo('Tänään');
  await aino.shell.goTo('Muut keskustelut');
  await expect(row).toContainText('Merkitty lukemattomaksi');
  await row.click();
  await expect(row).not.toContainText('Merkitty lukemattomaksi');
});

test('a long room is scrolled to its beginning and back, and only a part of it is ever drawn', async ({
  desks,
  county,
}) => {
  test.slow();
  const long = 450;
  const marja = await PlainClient.signIn(county.homeserver, accountOf(county, 'marja'));
  const name = `Pitkä huone ${randomUUID().slice(0, 8)}`;
  const roomId = await marja.createRoom({ name, invite: [accountOf(county, 'aino').userId] });
  await marja.say(roomId, 'rivi 1.');
  const between = Array.from({ length: long - 2 }, (_, index) => marja.say(roomId, `rivi ${index + 2}.`));
  await Promise.all(between);
  await marja.say(roomId, `rivi ${long}.`);
  const aino = await desks.of('aino');
  await aino.shell.goTo('Muut keskustelut');
  await aino.page.getByRole('button', { name: `Liity: ${name}` }).click();
  await aino.page.getByRole('link', { name }).click();
  const { messages } = aino.talk;
  await expect(aino.talk.message(`rivi ${long}.`)).toBeInViewport();

  await messages.hover();
  const beginning = messages.getByText('Keskustelun alku');
  await expect(async () => {
    await aino.page.mouse.wheel(0, -2500);
    await expect(beginning).toBeInViewport({ timeout: 250 });
  }).toPass({ timeout: 60_000 });
  await expect(aino.talk.message('rivi 1.').first()).toBeInViewport();
  expect(await messages.getByRole('article').count()).toBeLessThan(long);

  // What one reads stays where it is while more is drawn below it.
  await expect(async () => {
    await aino.page.mouse.wheel(0, 1500);
    await expect(aino.talk.message(`rivi ${long}.`)).toBeInViewport({ timeout: 250 });
  }).toPass({ timeout: 60_000 });

  // Whoever writes in the midst of it comes to its end.
  await messages.press('Home');
  await aino.page.mouse.wheel(0, -20_000);
  await aino.talk.say('kirjoitettu keskeltä');
  await expect(aino.talk.message('kirjoitettu keskeltä')).toBeInViewport();
  await expect(aino.talk.message(`rivi ${long}.`)).toBeInViewport();
});
