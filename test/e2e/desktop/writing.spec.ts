import { randomUUID } from 'node:crypto';
import { outOfSight, shortcomings } from '../../support/accessibility';
import { expect, test } from '../../support/stories';

const room = 'Kysy tiimiltä';

test('words are formatted, name people, take emoji and are taken back; links say where they lead; the last words go when the window closes', async ({
  desks,
}) => {
  test.setTimeout(180_000);
  const [aino, tapio] = await Promise.all([desks.of('aino'), desks.of('tapio')]);
  const mark = randomUUID().slice(0, 6);
  const { page, talk } = aino;
  for (const desk of [aino, tapio]) {
    await desk.openRoom(room);
    await desk.room.talkTab.click();
  }

  // A person is chosen by keyboard alone, and an emoji by its name.
  await talk.field.pressSequentially(`Huomaa **ei penisilliiniä** ${mark}, @tapio`);
  const people = page.getByRole('listbox', { name: 'Ehdotukset' });
  await expect(people.getByRole('option', { name: /^Tapio Lumivirta/ })).toHaveAttribute('aria-selected', 'true');
  expect(await shortcomings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(talk.field).toHaveValue(`Huomaa **ei penisilliiniä** ${mark}, @Tapio Lumivirta `);
  await expect(people).toBeHidden();
  await page.getByRole('button', { name: 'Lisää emoji' }).click();
  const emoji = page.getByRole('dialog', { name: 'Lisää emoji' });
  await emoji.getByRole('searchbox').fill('sydän');
  await expect(emoji.getByRole('button', { name: 'punainen sydän' })).toBeVisible();
  expect(await shortcomings(page)).toEqual([]);
  await emoji.getByRole('button', { name: 'punainen sydän' }).click();
  await expect(talk.field).toBeFocused();
  const written = `Huomaa **ei penisilliiniä** ${mark}, @Tapio Lumivirta ❤️`;
  await expect(talk.field).toHaveValue(written);

  // Sent, thought better of, and sent with a link beside it.
  await page.keyboard.press('Enter');
  await expect(talk.message(mark)).toContainText('Lähtee hetken päästä');
  await page.keyboard.press('Control+z');
  await expect(talk.field).toHaveValue(written);
  await expect(talk.message(mark)).toBeHidden();
  await talk.say(`${written}\n\n- [ohje](https://thl.fi/ohje)\n- \`2*3\``);

  const read = tapio.talk.message(mark);
  await expect(read.locator('strong')).toHaveText('ei penisilliiniä');
  await expect(read.getByRole('link', { name: '@Tapio Lumivirta' })).toBeVisible();
  await expect(read.getByRole('listitem')).toHaveText(['ohje (thl.fi)', '2*3']);
  await expect(read).toContainText('❤');
  expect(await shortcomings(tapio.page)).toEqual([]);
  await page.setViewportSize({ width: 512, height: 350 });
  expect(await outOfSight(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  // An edit keeps the one who is named.
  await talk.field.press('ArrowUp');
  const field = page.getByRole('textbox', { name: 'Muokkaat viestiä' });
  await field.fill(`Muistakaa *aina* ${mark}, @Tapio Lumivirta`);
  await field.press('Enter');
  await expect(read.locator('em')).toHaveText('aina');
  await expect(read.getByRole('link', { name: '@Tapio Lumivirta' })).toBeVisible();

  // What is still held back goes when Piiri is closed.
  const last = `Kotiin ${mark}`;
  await talk.field.fill(last);
  await talk.field.press('Enter');
  await expect(talk.message(last)).toContainText('Lähtee hetken päästä');
  await aino.close();
  await expect(tapio.talk.message(last)).toBeVisible();
});
