import { readFile } from 'node:fs/promises';
import { expect, test } from '../../support/stories';
import { shortcomings } from '../../support/accessibility';
import { openedCase } from '../../support/opened-case';
import type { Desk } from '../../support/desk';

const card = ({ page }: Desk) => page.getByRole('main').getByRole('group', { name: 'Etävastaanotto' });

/** Books the first free time with Tapio, or another of those that are offered. */
async function book({ page }: Desk, place = 1): Promise<string> {
  const fold = page.getByRole('complementary').getByRole('button', { name: /^Etävastaanotto/ });
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
  await page.getByRole('complementary').getByRole('button', { name: 'Varaa etävastaanotto' }).click();
  const form = page.getByRole('dialog', { name: 'Varaa etävastaanotto' });
  await form.getByLabel('Ammattilainen').selectOption({ label: 'fysioterapeutti · Tapio Lumivirta' });
  await form.getByLabel('Aika', { exact: true }).selectOption({ index: place });
  const time = await form.getByLabel('Aika', { exact: true }).locator('option:checked').innerText();
  await form.getByRole('button', { name: 'Varaa aika' }).click();
  await form.waitFor({ state: 'hidden' });
  return time;
}

test('two book the same time at once: one has it, the other takes the next; it is moved and cancelled', async ({
  desks,
  county,
}, testInfo) => {
  test.setTimeout(180_000);
  const [marja, tapio, aino] = await Promise.all([desks.of('marja'), desks.of('tapio'), desks.of('aino')]);
  // Tapio publishes his times.
  await tapio.goTo('/reception');
  await tapio.page.getByRole('group', { name: 'maanantai' }).getByRole('button', { name: /Lisää/ }).click();
  await tapio.page
    .getByRole('group', { name: 'maanantai' })
    .getByRole('button', { name: /Kopioi/ })
    .click();
  await tapio.page
    .getByRole('menuitem', { name: /arkipäiv|ma–pe/i })
    .first()
    .click();
  await tapio.page.getByRole('button', { name: 'Julkaise ajat' }).click();
  await tapio.allIsSent();
  expect(await shortcomings(tapio.page)).toEqual([]);

  await openedCase(county, marja, 'Keksitty Etäläinen', [
    { desk: tapio, profession: 'fysioterapeutti', name: 'Tapio Lumivirta' },
    { desk: aino, profession: 'kotihoidon työntekijä', name: 'Aino Kuurankukka' },
  ]);

  // Aino has no network when she books; Marja books the same time and is first at the homeserver.
  await aino.goOffline();
  const time = await book(aino);
  expect(await book(marja)).toBe(time);
  await marja.allIsSent();
  await expect(card(tapio)).toContainText(time);
  await aino.goOnline();
  const lost = card(aino).filter({ hasText: 'Toinen ehti varata tämän ajan.' });
  await lost.getByRole('button', { name: /^Varaa seuraava/ }).click();
  await expect(lost).toHaveCount(0);
  await aino.allIsSent();
  expect(await shortcomings(aino.page)).toEqual([]);

  // The calendar file names nobody's client.
  const file = testInfo.outputPath('saved.ics');
  await marja.app.evaluate(
    ({ session }, savePath) =>
      session.defaultSession.once('will-download', (_event, item) => item.setSavePath(savePath)),
    file,
  );
  await card(marja).first().getByRole('button', { name: 'Kalenteritiedosto' }).click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toMatch(/^BEGIN:VCALENDAR[^]*END:VCALENDAR\r\n$/);
  expect(await readFile(file, 'utf8')).not.toContain('Etäläinen');

  // Tapio moves Marja's and cancels it; she sees both.
  const mine = (desk: Desk) => card(desk).filter({ hasText: time });
  await mine(tapio).getByRole('button', { name: 'Siirrä' }).click();
  const moving = tapio.page.getByRole('dialog', { name: 'Siirrä etävastaanotto' });
  await moving.getByLabel('Aika', { exact: true }).selectOption({ index: 3 });
  const later = await moving.getByLabel('Aika', { exact: true }).locator('option:checked').innerText();
  await moving.getByRole('button', { name: 'Siirrä' }).click();
  const moved = card(marja).filter({ hasText: later });
  await expect(moved).toBeVisible();
  await card(tapio).filter({ hasText: later }).getByRole('button', { name: 'Peru aika' }).click();
  await expect(moved).toContainText('peruttu');
});
