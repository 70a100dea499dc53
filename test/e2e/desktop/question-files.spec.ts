import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { shortcomings } from '../../support/accessibility';
import { Messages } from '../../support/pages/messages';
import { expect, test } from '../../support/stories';

const room = 'Kysy tiimiltä';

test('a question is asked with files, which the colleague opens beside it and sends on', async ({
  desks,
}, testInfo) => {
  test.setTimeout(240_000);
  const [aino, tapio] = await Promise.all([desks.of('aino'), desks.of('tapio')]);
  const mark = randomUUID().slice(0, 6);
  const [topic, film, note] = [`Rollaattorin jarru ${mark}`, `jarru-${mark}.webm`, `ohje-${mark}.txt`];
  const recorded = await aino.page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [320, 240];
    const context = canvas.getContext('2d', { alpha: false });
    let at = 0;
    if (context) context.fillStyle = 'teal';
    const timer = setInterval(() => context?.fillRect((at += 7) % 320, 40, 20, 160), 40);
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' });
    const chunks: Blob[] = [];
    recorder.ondataavailable = ({ data }) => chunks.push(data);
    const stopped = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    // A film takes the time that it is long.
    setTimeout(() => recorder.stop(), 1500);
    await stopped;
    clearInterval(timer);
    return [...new Uint8Array(await new Blob(chunks).arrayBuffer())];
  });

  await test.step('what is attached stays with the form when it is closed, and what is wrong is told', async () => {
    await aino.openRoom(room);
    await aino.room.askButton.click();
    const { form } = aino.asking;
    await form.getByLabel('Aihe', { exact: true }).fill(topic);
    await form.locator('input[type=file]').setInputFiles([
      { name: film, mimeType: 'video/webm', buffer: Buffer.from(recorded) },
      { name: note, mimeType: 'text/plain', buffer: Buffer.from('Kiristä mutteri.') },
      { name: 'tyhja.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ]);
    await expect(form.getByRole('alert')).toHaveText('tyhja.txt: Tiedosto on tyhjä.');
    await expect(form.getByText(note)).toBeVisible();
    expect(await shortcomings(aino.page)).toEqual([]);
    await form.getByText(note).scrollIntoViewIfNeeded();
    await aino.page.screenshot({ path: testInfo.outputPath('form.png') });
    await aino.page.keyboard.press('Escape');
    await expect(form).toBeHidden();
    await aino.room.askButton.click();
    await expect(form.getByText(film)).toBeVisible();
    await aino.asking.send.click();
    await expect(form).toBeHidden();
  });

  await test.step('the colleague sees them with the question, plays the film and saves the file', async () => {
    await tapio.openRoom(room);
    await tapio.room.row(topic).click();
    const files = tapio.page.getByRole('list', { name: 'Kysymyksen liitteet' });
    await expect(files.getByRole('listitem')).toHaveCount(2);
    const thread = new Messages(tapio.page);
    await expect(thread.of(note)).toBeVisible();
    expect(await shortcomings(tapio.page)).toEqual([]);
    await tapio.page.screenshot({ path: testInfo.outputPath('question.png') });
    await files.getByRole('button', { name: `Toista video: ${film}` }).press('Enter');
    const viewer = tapio.page.getByRole('dialog', { name: `Video: ${film}` });
    await expect
      .poll(() => viewer.locator('video').evaluate((element: HTMLVideoElement) => element.currentTime))
      .toBeGreaterThan(0.2);
    expect(await shortcomings(tapio.page)).toEqual([]);
    await tapio.page.screenshot({ path: testInfo.outputPath('film.png') });
    await tapio.page.keyboard.press('Escape');
    await expect(viewer).toBeHidden();

    const saved = testInfo.outputPath('saved.txt');
    await tapio.app.evaluate(
      ({ session }, savePath) =>
        session.defaultSession.once('will-download', (_event, item) => item.setSavePath(savePath)),
      saved,
    );
    await files.getByRole('button', { name: `Tallenna: ${note}` }).click();
    await expect.poll(() => readFile(saved, 'utf8').catch(() => '')).toBe('Kiristä mutteri.');
  });

  await test.step('both are sent on together to another room, which says whom that lets read', async () => {
    const messages = new Messages(tapio.page);
    await messages.choose(note, 'Välitä toiseen huoneeseen');
    const dialog = messages.dialog('Välitä viesti');
    await dialog.getByRole('checkbox', { name: 'Välitä myös toinen samalla lähetetty tiedosto' }).check();
    await dialog.getByRole('radio').first().check();
    const to = (await dialog.locator('label:has(:checked) bdi').innerText()).trim();
    await dialog
      .getByRole('button', { name: /^Välitä/ })
      .last()
      .click();
    await dialog.getByRole('link', { name: to }).click();
    const talk = tapio.page.getByRole('tab', { name: /^Vapaa keskustelu/ });
    if (await talk.isVisible()) await talk.click();
    await expect(messages.of(note)).toBeVisible();
    await expect(tapio.page.getByRole('button', { name: `Toista video: ${film}` })).toBeVisible();
    await tapio.allIsSent();
  });
});
