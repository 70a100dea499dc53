import type { MatrixClient } from 'matrix-js-sdk';
import { openRestoredDevice, readEverything } from '../../support/plain-device';
import { accountOf } from '../../support/county';
import { expect, test } from '../../support/own-county';
import { questionOfTinyCounty } from '../../support/tiny-county';

const room = 'Kysy tiimiltä';

/** How often somebody's device reads each of the texts. */
async function timesRead(reader: MatrixClient, texts: readonly string[]): Promise<number[]> {
  const bodies = (await readEverything(reader)).map((event) => String(event.getContent()['body'] ?? ''));
  return texts.map((text) => bodies.filter((body) => body.includes(text)).length);
}

test('without the network everything known is there at once, and what is written waits and goes out once', async ({
  desks,
  standing,
}) => {
  test.setTimeout(120_000);
  const { homeserver, demo } = standing;
  // A device that was there before: what is sent without it, it could never read.
  const tapio = await openRestoredDevice(demo, accountOf(demo, 'tapio'));
  const before = await desks.of('aino');
  await before.openRoom(room);
  await before.room.row(questionOfTinyCounty).click();
  await expect(before.talk.message('Apuvälinelainaamoon.')).toBeVisible();
  await before.close();
  await homeserver.stop();

  const aino = await desks.again(before);
  await expect(aino.shell.offline).toBeVisible();
  await expect(aino.today.row(questionOfTinyCounty)).toBeVisible();
  await aino.openRoom(room);
  await aino.room.row(questionOfTinyCounty).click();
  await expect(aino.talk.message('Apuvälinelainaamoon.')).toBeVisible();

  const [answer, talk, topic, last] = ['Soitin jo lainaamoon.', 'Kuka tulee huomenna?', 'Avain hukassa', 'Juuri ennen'];
  await aino.talk.say(answer);
  await expect(aino.talk.waiting(answer)).toBeVisible();
  await aino.openRoom(room);
  await aino.room.ask({ topic, text: 'Mistä saan vara-avaimen?' });
  await expect(aino.room.row(topic)).toContainText('odottaa lähtöä');
  await aino.room.talkTab.click();
  await aino.talk.say(talk);
  await expect(aino.talk.waiting(talk)).toBeVisible();
  await expect(aino.shell.offline).toContainText('3 viestiä odottaa lähtöä.');

  // As if the power went off in the moment in which the words are first said to wait: from then on they are on the disk.
  await aino.talk.field.fill(last);
  await aino.talk.field.press('Enter');
  await expect(aino.talk.waiting(last)).toBeVisible();
  await aino.kill();

  const after = await desks.again(aino);
  await after.openRoom(room);
  await expect(after.room.row(topic)).toContainText('odottaa lähtöä');
  await after.room.talkTab.click();
  for (const words of [talk, last]) await expect(after.talk.waiting(words)).toBeVisible();

  await homeserver.start();
  for (const words of [talk, last]) {
    await expect(after.talk.waiting(words)).toBeHidden({ timeout: 45_000 });
    await expect(after.talk.message(words)).toHaveCount(1);
  }
  await expect(after.shell.offline).toBeHidden();
  const written = [answer, talk, topic, last];
  await expect.poll(() => timesRead(tapio, written), { timeout: 30_000 }).toEqual([1, 1, 1, 1]);
  await tapio.logout(true);
});

test('words that are being written below a question stay, with the cursor in them, when the homeserver gets the question', async ({
  desks,
  standing,
}) => {
  test.setTimeout(120_000);
  const { homeserver } = standing;
  const before = await desks.of('aino');
  await before.openRoom(room);
  await before.close();
  await homeserver.stop();
  const aino = await desks.again(before);
  const { field } = aino.talk;
  await aino.openRoom(room);
  const [left, open, begun, rest] = ['Pyörätuolin jarru', 'Suihkun kahva', 'Se on ', 'vasemmalla.'];
  for (const topic of [left, open]) {
    await aino.room.ask({ topic });
    await aino.room.row(topic).click();
    await expect(aino.question.title).toHaveText(topic);
    await field.fill(begun);
    if (topic === left) await aino.openRoom(room);
  }
  await homeserver.start();
  await aino.allIsSent({ timeout: 45_000 });
  await expect(aino.page).toHaveURL(/questions\/(?:\$|%24)/);
  await expect(field).toBeFocused();
  await field.press('End');
  await aino.page.keyboard.type(rest);
  await aino.page.keyboard.press('Enter');
  await expect(aino.talk.message(begun + rest)).toHaveCount(1);

  await aino.openRoom(room);
  await aino.room.row(left).click();
  await expect(field).toHaveValue(begun);
  await aino.openRoom(room);
  await aino.room.row(open).click();
  await expect(field).toHaveValue('');
});
