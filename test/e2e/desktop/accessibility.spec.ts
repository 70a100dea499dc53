import type { Locator } from '@playwright/test';
import { outOfSight, shortcomings } from '../../support/accessibility';
import { expect, test } from '../../support/stories';
import { furnish } from '../../support/screens';

/** The buttons that open a dialog, in the languages that are looked at. */
const words = {
  fi: { ask: 'Kysy', record: 'Uusi yhteydenotto', openCase: 'Avaa ryhmächat' },
  sv: { ask: 'Fråga', record: 'Ny kontakt', openCase: 'Öppna gruppchatt' },
} as const;

const looks = [
  { language: 'fi', menuItem: 'Suomi', theme: 'Vaalea' },
  { language: 'sv', menuItem: 'Svenska', theme: 'Mörkt' },
] as const;

test('every screen and dialog meets WCAG 2.2 AA, in Finnish and light and in Swedish and dark, and at 200 %', async ({
  desks,
  county,
}) => {
  test.setTimeout(180_000);
  const marja = await desks.fresh('marja');
  const { page } = marja;
  const found: string[] = [];
  const look = async (screen: string) => {
    found.push(...(await shortcomings(page)).map((line) => `${screen}: ${line}`));
  };

  await look('sign-in');
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('sign-in in the dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await marja.signIn.enter(desks.account('marja'));
  await expect(marja.recovery.giveKey).toBeVisible();
  await look('recovery');
  await marja.recovery.give(desks.account('marja').recoveryKey);
  const screens = await furnish(marja, county);

  for (const { language, menuItem, theme } of looks) {
    await marja.shell.set(menuItem, theme);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const [name, path] of Object.entries(screens)) {
      await marja.goTo(path);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1);
      await look(`${name} (${language}, ${theme})`);
    }
    const dialogs = [
      { at: screens['room'], opener: words[language].ask },
      { at: screens['inbox'], opener: words[language].record },
      { at: screens['openContact'], opener: words[language].openCase },
    ];
    for (const { at, opener } of dialogs) {
      await marja.goTo(at ?? '');
      await page.getByRole('main').getByRole('button', { name: opener, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await look(`${opener} (${language}, ${theme})`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await marja.shell.menuButton.click();
    await look(`menu (${language}, ${theme})`);
    await page.keyboard.press('Escape');
  }
  expect(found).toEqual([]);

  await marja.zoom(2);
  const hidden: string[] = [];
  for (const [name, path] of Object.entries(screens)) {
    await marja.goTo(path);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1);
    hidden.push(...(await outOfSight(page)).map((line) => `${name}: ${line}`));
  }
  expect(hidden).toEqual([]);
});

test('with the keyboard alone one signs in, asks a question and opens it', async ({ desks }) => {
  const eetu = await desks.fresh('eetu');
  const { page } = eetu;
  const account = desks.account('eetu');
  const tabTo = async (target: Locator) => {
    await target.waitFor();
    for (let step = 0; step < 60; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the Tab key does not lead to ${target.toString()}`);
  };

  await tabTo(eetu.signIn.user);
  await page.keyboard.type(account.user);
  await page.keyboard.press('Tab');
  await page.keyboard.type(account.password);
  await page.keyboard.press('Enter');
  await expect(eetu.recovery.key).toBeFocused();
  await page.keyboard.type(account.recoveryKey);
  await page.keyboard.press('Enter');
  await expect(eetu.recovery.giveKey).toBeHidden();

  await tabTo(eetu.shell.place('Piirit'));
  await page.keyboard.press('Enter');
  await expect(eetu.circles.list).toBeVisible();
  await tabTo(eetu.circles.list.getByRole('link', { name: 'Kysy tiimiltä' }));
  await page.keyboard.press('Enter');
  await expect(eetu.room.askButton).toBeVisible();
  await tabTo(eetu.room.askButton);
  await page.keyboard.press('Enter');
  await expect(eetu.room.form.getByLabel('Aihe')).toBeFocused();
  await page.keyboard.type('Näppäimistöllä kysytty');
  await page.keyboard.press('Enter');
  await expect(eetu.room.form).toBeHidden();
  await tabTo(eetu.room.row('Näppäimistöllä kysytty'));
  await page.keyboard.press('Enter');
  await expect(eetu.question.title).toHaveText('Näppäimistöllä kysytty');
});
