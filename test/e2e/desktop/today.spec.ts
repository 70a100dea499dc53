import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { deepLinkAddress } from '../../../src/domain/message/matrix-links';
import { linkOfPath } from '../../../src/renderer/data/copy-link';
import { shortcomings } from '../../support/accessibility';
import { electronCommand } from '../../support/electron-app';
import type { ElectronDesk } from '../../support/electron-desk';
import { HeardCounts } from '../../support/heard-counts';
import { expect, test } from '../../support/stories';

const roomName = 'Kysy tiimiltä';
const named = (topic: string) => `${topic} ${randomUUID().slice(0, 8)}`;

/** How much the rail says that waits. */
async function countInRail({ shell }: ElectronDesk): Promise<number> {
  const words = await shell.place('Tänään').locator('.unseen').allTextContents();
  return Number(/^(\d+) asiaa? odottaa/.exec(words.join())?.[1] ?? 0);
}

/** Starts Piiri once more on a desk's profile, as the system does with a link; it leaves by itself. */
async function startAgain({ options }: ElectronDesk, ...more: string[]): Promise<void> {
  const { executablePath, args, env } = electronCommand(options.profile, { homeserver: options.homeserver });
  const second = spawn(executablePath, [...args, ...more], { env, stdio: 'ignore' });
  await once(second, 'exit');
}

test('what one puts off leaves the queue and the window’s count on every device, and comes back by itself', async ({
  desks,
}) => {
  test.setTimeout(120_000);
  const [aino, tapio, elsewhere] = await Promise.all([desks.of('aino'), desks.of('tapio'), desks.of('tapio')]);
  const counts = await HeardCounts.of(tapio);
  const topic = named('Tukikaide');
  await aino.openRoom(roomName);
  await aino.room.ask({ topic, urgency: 'week' });
  const row = tapio.today.row(topic).first();
  await expect(row).toBeVisible();
  await expect.poll(() => counts.last()).toBe(await countInRail(tapio));
  const before = await countInRail(tapio);

  await row.focus();
  await tapio.page.keyboard.press('s');
  const dialog = tapio.page.getByRole('dialog', { name: 'Siirrä myöhemmäksi' });
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  expect(await shortcomings(tapio.page)).toEqual([]);
  await dialog.getByRole('radio', { name: /^Kun piiri avautuu/ }).check();
  await tapio.page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(tapio.today.snoozed).toContainText(topic);
  await expect.poll(() => counts.last()).toBe(before - 1);

  // Another device of hers knows it too.
  await expect(elsewhere.today.snoozed).toContainText(topic);

  // A month later, whatever the circle has promised.
  const later = new Date(Date.now() + 30 * 24 * 60 * 60_000);
  await tapio.setClock(later);
  await tapio.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(tapio.today.section('Myöhässä')).toContainText(topic);

  // Brought back by hand, it is back everywhere.
  await elsewhere.today.snoozed.locator('summary').click();
  await elsewhere.today.snoozed.getByRole('button', { name: `Palauta jonoon: ${topic}` }).click();
  await expect(elsewhere.today.row(topic).first()).toBeVisible();
});

test('the queue is gone through by keys, narrowed to one’s own, and stays so', async ({ desks }) => {
  const [aino, tapio] = await Promise.all([desks.of('aino'), desks.of('tapio')]);
  const [first, second] = [named('Kaatuminen'), named('Ravitsemus')];
  await aino.openRoom(roomName);
  await aino.room.ask({ topic: first, urgency: 'now' });
  await aino.room.ask({ topic: second, urgency: 'now' });
  await tapio.today.row(first).first().focus();
  await tapio.page.keyboard.press('t');
  await expect(tapio.today.row(first).first()).toContainText('Otit tämän');

  await tapio.today.pane.getByRole('button', { name: 'Vain omat' }).click();
  await expect(tapio.today.row(second)).toHaveCount(0);
  await tapio.shell.goTo('Piirit');
  await tapio.shell.goTo('Tänään');
  await expect(tapio.today.row(first).first()).toBeVisible();
  await expect(tapio.today.row(second)).toHaveCount(0);
  await tapio.today.pane.getByRole('button', { name: 'Vain omat' }).click();
  await expect(tapio.today.row(second).first()).toBeVisible();

  await tapio.today.pane.getByRole('button', { name: 'Suodata' }).click();
  await tapio.today.pane.getByLabel('Laji').selectOption('Yhteydenotot');
  await expect(tapio.today.row(first)).toHaveCount(0);
  await expect(tapio.today.pane.getByText('Näytetään vain: Yhteydenotot.')).toBeVisible();
  expect(await shortcomings(tapio.page)).toEqual([]);
  await tapio.today.pane.getByRole('button', { name: 'Poista suodatus' }).click();
  await tapio.today.row(first).first().focus();
  await tapio.page.keyboard.press('j');
  await tapio.page.keyboard.press('k');
  await expect(tapio.today.row(first).first()).toBeFocused();
  await tapio.page.keyboard.press('Enter');
  await expect(tapio.question.title).toHaveText(first);
});

test('a link from outside opens its question in the window that is open, and one that is not known says so', async ({
  desks,
}) => {
  test.setTimeout(120_000);
  const [aino, tapio] = await Promise.all([desks.of('aino'), desks.of('tapio')]);
  const topic = named('Apteekki');
  await aino.openRoom(roomName);
  await aino.room.ask({ topic });
  await tapio.today.row(topic).first().click();
  await expect(tapio.question.title).toHaveText(topic);
  const link = linkOfPath(new URL(tapio.page.url()).hash.slice(1));
  if (!link) throw new Error('a question has a link');
  await tapio.shell.goTo('Ihmiset');

  await startAgain(tapio, deepLinkAddress(link));
  await expect(tapio.question.title).toHaveText(topic);

  await startAgain(tapio, 'piiri://open/roomid/nowhere:pieni.example');
  await expect(tapio.page.getByRole('main')).toContainText('Linkki vie keskusteluun, jota et näe.');
  await startAgain(tapio, 'piiri://app/index.html');
  await expect(tapio.page.getByRole('main')).toContainText('Tätä linkkiä Piiri ei tunne.');
  expect(await shortcomings(tapio.page)).toEqual([]);
});

test('by keys alone one finds a question, a person and a function, and sees all keys', async ({ desks }) => {
  test.setTimeout(120_000);
  const tapio = await desks.of('tapio');
  const { page } = tapio;
  const field = page.getByRole('combobox', { name: 'Hae huonetta, ihmistä, kysymystä tai toimintoa' });
  const options = page.getByRole('listbox', { name: 'Löytyneet' });
  const go = async (words: string, found: string) => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await page.keyboard.type(words);
    await expect(options.getByRole('option', { selected: true })).toContainText(found);
  };
  await go('kysy tiim', roomName);
  expect(await shortcomings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: roomName })).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();

  await go('kuurank', 'Aino Kuurankukka');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Aino Kuurankukka' })).toBeVisible();

  // What one was at last stands first before anything is typed.
  await page.keyboard.press('Control+k');
  await expect(options.getByRole('option').first()).toContainText('Aino Kuurankukka');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: roomName })).toBeVisible();

  await go('tumma', 'Ulkoasu: Tumma');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  for (const [open, title] of [
    ['Control+k', 'Hae tai siirry'],
    ['?', 'Näppäimet'],
  ] as const) {
    await page.keyboard.press(open);
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    expect(await shortcomings(page), `${title}, dark`).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Siirrä myöhemmäksi');
  await page.keyboard.press('Escape');
  await tapio.shell.openSettings();
  expect(await shortcomings(page), 'settings, dark').toEqual([]);
  await tapio.shell.settings.getByRole('radio', { name: 'Tiivis' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
});
