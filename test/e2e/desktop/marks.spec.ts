import { randomUUID } from 'node:crypto';
import { shortcomings } from '../../support/accessibility';
import { accountOf } from '../../support/county';
import { Marks } from '../../support/pages/marks';
import { Messages } from '../../support/pages/messages';
import { PlainClient } from '../../support/plain-client';
import { expect, test } from '../../support/stories';

const room = 'Kysy tiimiltä';

test('two people see who has read and who writes, until one of them keeps it to herself', async ({ desks }) => {
  test.setTimeout(180_000);
  const [aino, tapio] = await Promise.all([desks.of('aino'), desks.of('tapio')]);
  const [ofAino, ofTapio] = [new Marks(aino.page), new Marks(tapio.page)];
  const mark = randomUUID().slice(0, 6);
  const [first, second] = [`Kuka lukee tämän ${mark}?`, `Entä tämän ${mark}?`];
  for (const desk of [aino, tapio]) {
    await desk.openRoom(room);
    await desk.room.talkTab.click();
  }

  // Who writes, and that it ends with what is sent.
  await aino.talk.field.pressSequentially(first);
  await expect(ofTapio.typing('Aino Kuurankukka kirjoittaa…')).toBeVisible();
  await aino.talk.send.click();
  await aino.talk.field.press('Enter');
  await expect(tapio.talk.message(first)).toBeVisible();
  await expect(ofTapio.typing('Aino Kuurankukka kirjoittaa…')).toBeHidden();

  // Who has read, by name and time, with the keyboard.
  const readBy = ofAino.readBy(first);
  await expect(readBy).toHaveAccessibleName(/Tapio Lumivirta/);
  expect(await shortcomings(aino.page)).toEqual([]);
  await readBy.focus();
  await aino.page.keyboard.press('Enter');
  const dialog = aino.page.getByRole('dialog', { name: 'Lukeneet tähän asti' });
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Tapio Lumivirta' })).toContainText(/\d/);
  expect(await shortcomings(aino.page)).toEqual([]);
  await aino.page.keyboard.press('Escape');

  // Tapio keeps both to himself: what he reads and writes is no longer told.
  await tapio.shell.openSettings();
  await tapio.shell.settings.getByRole('checkbox', { name: 'Älä näytä muille, mitä olen lukenut' }).check();
  await tapio.shell.settings.getByRole('checkbox', { name: 'Älä kerro, kun kirjoitan' }).check();
  expect(await shortcomings(tapio.page)).toEqual([]);
  await tapio.shell.settings.getByRole('button', { name: 'Sulje' }).last().click();
  await aino.talk.say(second);
  await expect(tapio.talk.message(second)).toBeVisible();
  await tapio.talk.field.pressSequentially('Vastaan kohta');
  await tapio.talk.say(`Luin ${mark}`);
  await expect(aino.talk.message(`Luin ${mark}`)).toBeVisible();
  await expect(ofAino.typing('Tapio Lumivirta kirjoittaa…')).toBeHidden();
  await expect(ofAino.readBy(second)).toBeHidden();
});

test('a conversation is muted on this and every other client, counts dimly, and can be heard again', async ({
  desks,
  county,
}) => {
  const name = `Kahvihuone ${randomUUID().slice(0, 8)}`;
  const marja = await PlainClient.signIn(county.homeserver, accountOf(county, 'marja'));
  const ainoElsewhere = await PlainClient.signIn(county.homeserver, accountOf(county, 'aino'));
  const roomId = await marja.createRoom({ name, invite: [ainoElsewhere.userId] });
  await ainoElsewhere.join(roomId);
  await marja.say(roomId, 'Kahvi on keitetty.');
  const aino = await desks.of('aino');
  const marks = new Marks(aino.page);
  await aino.shell.goTo('Muut keskustelut');
  const row = aino.page.getByRole('link', { name });
  await row.click();
  await expect(aino.talk.message('Kahvi on keitetty.')).toBeVisible();

  await marks.noticeButton.click();
  await expect(marks.notices).toContainText('Vaimennus ei koske päivystystä');
  await marks.notices.getByRole('radio', { name: 'Ei ilmoituksia', exact: true }).check();
  await expect(marks.notices).toContainText('himmeinä');
  expect(await shortcomings(aino.page)).toEqual([]);
  await aino.page.keyboard.press('Escape');
  await expect(marks.noticeButton).toHaveAccessibleName('Ilmoitukset tästä keskustelusta: ei ilmoituksia');
  const rule = `/pushrules/global/override/${encodeURIComponent(roomId)}`;
  await expect.poll(() => ainoElsewhere.statusOf('GET', rule)).toBe(200);

  await aino.shell.goTo('Tänään');
  await aino.shell.goTo('Muut keskustelut');
  await marja.say(roomId, 'Pulla loppuu.');
  await expect(row.locator('.count-badge--quiet')).toBeVisible();
  await ainoElsewhere.call('DELETE', rule);
  await expect(row.locator('.count-badge:not(.count-badge--quiet)')).toBeVisible();
});

test('a link to a message can be copied for other Matrix clients, with a homeserver that knows the room', async ({
  desks,
}) => {
  const aino = await desks.of('aino');
  const words = `Linkitettävä ${randomUUID().slice(0, 6)}`;
  await aino.openRoom(room);
  await aino.room.talkTab.click();
  await aino.talk.say(words);
  // A message has an address once the homeserver has it.
  await expect(aino.page.locator('[data-message^="$"]').filter({ hasText: words })).toBeVisible();
  await new Messages(aino.page).choose(words, 'Kopioi linkki muihin Matrix-sovelluksiin');
  const copied = () => aino.app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toMatch(/^https:\/\/matrix\.to\/#\/!.+\/\$.+\?via=pieni\.example$/);
  const link = await copied();
  await aino.page.getByRole('button', { name: 'Kopioi linkki' }).click();
  await aino.page.getByRole('menuitem', { name: 'Kopioi linkki', exact: true }).click();
  await expect.poll(copied).toMatch(/^piiri:\/\/open\/roomid\//);

  // Followed from elsewhere, it opens the free talk at the message.
  await aino.openRoom('Koko alueen konsultaatio');
  await aino.room.talkTab.click();
  await aino.talk.say(link);
  await aino.talk.messages
    .getByRole('link', { name: `Viesti: ${room}` })
    .last()
    .click();
  await expect(aino.talk.message(words).first()).toBeFocused();
});
