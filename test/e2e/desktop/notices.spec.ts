import { randomUUID } from 'node:crypto';
import { shortcomings } from '../../support/accessibility';
import type { ElectronDesk } from '../../support/electron-desk';
import { HeardNotices } from '../../support/heard-notices';
import { expect, test } from '../../support/stories';

const roomName = 'Kysy tiimiltä';
const oneNew = 'Piirissä on uusi kysymys';

test.beforeEach(({ duty }) => duty.put('tapio'));

const named = (topic: string) => `${topic} ${randomUUID().slice(0, 8)}`;

function isWindowVisible({ app }: ElectronDesk): Promise<boolean | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
}

test('the one on duty is notified of a new question without a word of it, the others when it is theirs or has risen', async ({
  desks,
}) => {
  test.setTimeout(120_000);
  const [aino, tapio, saga] = await Promise.all([desks.of('aino'), desks.of('tapio'), desks.of('saga')]);
  const [tapioHeard, sagaHeard] = await Promise.all([HeardNotices.of(tapio), HeardNotices.of(saga)]);
  const [forAnyone, forNurses] = [named('Kaatumisriski'), named('Haavanhoito')];
  await tapio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());

  await aino.openRoom(roomName);
  await aino.room.ask({ topic: forAnyone, text: 'Mikä auttaa?' });
  await expect.poll(() => tapioHeard.said()).toEqual([oneNew]);
  await expect(saga.today.section('Päivystäjien jonossa')).toContainText(forAnyone);
  await tapioHeard.click();
  await expect(tapio.question.title).toHaveText(forAnyone);
  expect(await isWindowVisible(tapio)).toBe(true);
  await expect(tapio.today.row(forAnyone)).toBeVisible();
  await expect(tapio.today.section('Päivystäjien jonossa')).toBeHidden();

  // No nurse is on duty, so every nurse is asked at once: this is the first that Saga hears.
  await aino.room.ask({ topic: forNurses, wanted: ['nurse'] });
  await expect.poll(() => sagaHeard.said()).toEqual([oneNew]);
  await sagaHeard.click();
  await expect(saga.question.title).toHaveText(forNurses);

  // Long after, nobody has reacted.
  const later = new Date(Date.now() + 14 * 24 * 60 * 60_000);
  await saga.setClock(later);
  await saga.goTo('/');
  await saga.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect.poll(async () => (await sagaHeard.said()).at(-1)).toMatch(/(kysymystä|asiaa) odottaa/);
  await saga.shell.goTo('Piirit');
  await saga.shell.goTo('Tänään');
  await expect(saga.today.row(forAnyone)).toContainText(/Nostettu piirin vetäjälle .* klo/);
  await saga.today.row(forAnyone).click();
  await expect(saga.question.head).toContainText('Nostettu piirin vetäjälle');
});

test('in one’s own quiet hours there is no notification, and one of all that waits when they are over', async ({
  desks,
  duty,
}) => {
  test.setTimeout(120_000);
  // Nobody is on duty, so all are asked, Tapio too.
  await duty.clear();
  const [aino, tapio, saga] = await Promise.all([desks.of('aino'), desks.of('tapio'), desks.of('saga')]);
  const [tapioHeard, sagaHeard] = await Promise.all([HeardNotices.of(tapio), HeardNotices.of(saga)]);
  await tapio.shell.openSettings();
  await expect(tapio.noticeSettings.show).toBeChecked();
  await tapio.noticeSettings.keepQuiet('00:00', '00:00');
  expect(await shortcomings(tapio.page)).toEqual([]);
  await tapio.noticeSettings.close();

  await aino.openRoom(roomName);
  const topics = [named('Lääkelista'), named('Ravitsemus')];
  for (const [index, topic] of topics.entries()) {
    await aino.room.ask({ topic });
    await expect.poll(async () => (await sagaHeard.said()).length).toBe(index + 1);
  }
  expect(await tapioHeard.said()).toEqual([]);

  await tapio.shell.openSettings();
  await expect(tapio.noticeSettings.quiet).toBeChecked();
  await tapio.noticeSettings.quiet.uncheck();
  await tapio.noticeSettings.close();
  await expect.poll(() => tapioHeard.said()).toEqual(['Piirissä on 2 uutta kysymystä']);
});
