import { outOfSight, shortcomings } from '../../support/accessibility';
import { Messages } from '../../support/pages/messages';
import { expect, test } from '../../support/stories';

const room = 'Kysy tiimiltä';

test('a voice message is recorded, listened to and sent, and the colleague hears it', async ({ desks }, testInfo) => {
  test.setTimeout(180_000);
  const [aino, tapio] = await Promise.all([desks.of('aino', { fakeDevices: true }), desks.of('tapio')]);
  for (const desk of [aino, tapio]) {
    await desk.openRoom(room);
    await desk.room.talkTab.click();
  }

  // Thrown away: nothing is left of it.
  const panel = aino.page.getByRole('group', { name: 'Ääniviesti' });
  await aino.page.getByRole('button', { name: 'Nauhoita ääniviesti' }).click();
  await expect(panel.getByRole('button', { name: 'Lopeta nauhoitus' })).toBeFocused();
  await panel.getByRole('button', { name: 'Hylkää nauhoitus' }).click();
  await expect(panel).toBeHidden();

  // By the keyboard alone: recorded for some seconds, and stopped by going elsewhere, which keeps it.
  await aino.page.getByRole('button', { name: 'Nauhoita ääniviesti' }).focus();
  await aino.page.keyboard.press('Enter');
  await expect(panel.getByText('0:02 / 5:00')).toBeVisible();
  await aino.page.screenshot({ path: testInfo.outputPath('recording.png') });
  expect(await shortcomings(aino.page)).toEqual([]);
  await aino.page.getByRole('tab', { name: /^Kysymykset/ }).click();
  await aino.room.talkTab.click();
  const player = panel.getByRole('button', { name: 'Kuuntele: Ääniviesti' });
  await expect(panel.getByRole('button', { name: 'Lähetä ääniviesti' })).toBeFocused();
  await player.click();
  await expect(panel.getByRole('button', { name: 'Tauko: Ääniviesti' })).toBeVisible();
  expect(await shortcomings(aino.page)).toEqual([]);
  await aino.page.screenshot({ path: testInfo.outputPath('ready.png') });
  await panel.getByRole('button', { name: 'Lähetä ääniviesti' }).press('Enter');
  await expect(panel).toBeHidden();

  const ofTapio = new Messages(tapio.page);
  const heard = tapio.page
    .getByRole('article')
    .filter({ has: tapio.page.getByRole('button', { name: 'Kuuntele: Ääniviesti' }) });
  // At 200 % and in a small window all of the player can be reached.
  await expect(heard.last()).toBeVisible();
  await tapio.page.setViewportSize({ width: 512, height: 350 });
  expect(await outOfSight(tapio.page)).toEqual([]);
  await heard.last().scrollIntoViewIfNeeded();
  await tapio.page.screenshot({ path: testInfo.outputPath('narrow.png') });
  await tapio.page.setViewportSize({ width: 1280, height: 800 });
  await heard.last().getByRole('button', { name: 'Kuuntele: Ääniviesti' }).press('Enter');
  const place = ofTapio.of('').last().getByRole('slider', { name: 'Kohta: Ääniviesti' });
  await expect.poll(() => place.inputValue().then(Number)).toBeGreaterThan(0.3);
  await expect(place).toHaveAttribute('aria-valuetext', /^0:0\d \/ 0:0[1-9]$/);
  expect(await shortcomings(tapio.page)).toEqual([]);
  await tapio.page.screenshot({ path: testInfo.outputPath('heard.png') });
});
