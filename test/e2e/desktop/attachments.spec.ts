import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { outOfSight, shortcomings } from '../../support/accessibility';
import { Messages } from '../../support/pages/messages';
import { expect, test } from '../../support/stories';

const room = 'Kysy tiimiltä';

test('a picture and a file are sent, looked at and saved, and what cannot be sent is told', async ({
  desks,
}, testInfo) => {
  test.setTimeout(180_000);
  const [aino, tapio] = await Promise.all([desks.of('aino'), desks.of('tapio')]);
  const mark = randomUUID().slice(0, 6);
  const [picture, note, caption] = [`jarru-${mark}.png`, `ohje-${mark}.txt`, `Jarru on löysä ${mark}`];
  for (const desk of [aino, tapio]) {
    await desk.openRoom(room);
    await desk.room.talkTab.click();
  }

  const png = await aino.page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 400;
    canvas.height = 300;
    canvas.getContext('2d')?.fillRect(50, 50, 200, 100);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  await aino.page
    .locator('.talk input[type=file]')
    .first()
    .setInputFiles([
      { name: picture, mimeType: 'image/png', buffer: Buffer.from(png, 'base64') },
      { name: note, mimeType: 'text/plain', buffer: Buffer.from('Kiristä mutteri.') },
      { name: 'tyhja.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ]);
  const dialog = new Messages(aino.page).dialog('Lähetä tiedostoja');
  await expect(dialog.getByRole('alert')).toHaveText('Tiedosto on tyhjä.');
  expect(await shortcomings(aino.page)).toEqual([]);
  await aino.page.screenshot({ path: testInfo.outputPath('dialog.png') });
  await dialog.getByRole('button', { name: 'Jätä pois: tyhja.txt' }).click();
  await dialog.getByRole('textbox', { name: 'Teksti' }).fill(caption);
  await dialog.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await expect(dialog).toBeHidden();

  // In the other's talk, small and in full.
  const ofTapio = new Messages(tapio.page);
  const opens = ofTapio.of(caption).getByRole('button', { name: `Avaa kuva: ${picture}` });
  await expect(opens).toBeVisible();
  await expect(ofTapio.of(note)).toBeVisible();
  expect(await shortcomings(tapio.page)).toEqual([]);
  await tapio.page.screenshot({ path: testInfo.outputPath('talk.png') });
  await opens.click();
  const viewer = tapio.page.getByRole('dialog', { name: `Kuva: ${picture}` });
  await expect(viewer.getByRole('img', { name: picture })).toBeVisible();
  expect(await shortcomings(tapio.page)).toEqual([]);
  await tapio.page.screenshot({ path: testInfo.outputPath('viewer.png') });
  await tapio.page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(opens).toBeFocused();
  // At 200 % and in a small window it is made smaller, not cut off.
  await tapio.page.setViewportSize({ width: 512, height: 350 });
  expect(await outOfSight(tapio.page)).toEqual([]);
  await tapio.page.setViewportSize({ width: 1280, height: 800 });

  // Saved under its own name, as it was sent.
  const saved = testInfo.outputPath('saved.txt');
  await tapio.app.evaluate(
    ({ session }, savePath) =>
      session.defaultSession.once('will-download', (_event, item) => item.setSavePath(savePath)),
    saved,
  );
  await ofTapio
    .of(note)
    .getByRole('button', { name: `Tallenna: ${note}` })
    .click();
  await expect.poll(() => readFile(saved, 'utf8').catch(() => '')).toBe('Kiristä mutteri.');
});
