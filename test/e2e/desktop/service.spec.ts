import { eventTypes } from '../../../src/domain/event-types';
import { powerOf } from '../../../src/domain/circle/roles';
import { shortcomings } from '../../support/accessibility';
import { accountOf, roomOf } from '../../support/county';
import type { ElectronDesk } from '../../support/electron-desk';
import { PlainClient } from '../../support/plain-client';
import { expect, test } from '../../support/stories';

const circle = 'Kotihoito pohjoinen';
const room = 'Kysy tiimiltä';

/** A Wednesday, ten o'clock in Finland; the week of it is 2031-W11. */
const wednesday = new Date('2031-03-12T10:00+02:00');
const saturday = new Date('2031-03-15T12:00+02:00');

// Two people at their desks, each over several pages.
test.describe.configure({ timeout: 120_000 });

/** The circle has stated nothing and nobody is on duty; Saga stands in for Marja. */
test.beforeEach(async ({ county }) => {
  const marja = await PlainClient.signIn(county.homeserver, accountOf(county, 'marja'));
  const { roomId } = roomOf(county, circle);
  for (const { type, state_key: key, content } of await marja.state(roomId)) {
    if (type === eventTypes.service || type === eventTypes.duty) await marja.setState(roomId, type, key ?? '', {});
    if (type !== 'm.room.power_levels') continue;
    const users = { ...(content['users'] as object), [accountOf(county, 'saga').userId]: powerOf.deputy };
    await marja.setState(roomId, type, '', { ...content, users });
  }
});

async function openCircle(desk: ElectronDesk, now = wednesday): Promise<void> {
  await desk.setClock(now);
  await desk.shell.goTo('Piirit');
  await desk.circles.openCircle(circle);
  await expect(desk.service.summary).toBeVisible();
}

test('a lead sets hours, an exception and a promise, and another sees in words when the circle is open and how soon it answers', async ({
  desks,
}) => {
  const [marja, aino] = await Promise.all([desks.of('marja'), desks.of('aino')]);
  await openCircle(marja);
  await expect(marja.service.summary).toContainText('Auki nyt, sulkeutuu tänään klo 16.00.');
  await marja.service.editHours();
  const { service, page } = marja;

  await service.time('maanantai', 1, 'päättyy').fill('11');
  await service.day('maanantai').getByRole('button', { name: 'Lisää aika' }).click();
  await service.time('maanantai', 2, 'alkaa').fill('12.00');
  await service.time('maanantai', 2, 'päättyy').fill('9');
  await service.promise('heti').getByLabel('Tuntia').fill('0');
  await service.promise('heti').getByLabel('Minuuttia').fill('30');
  await service.saveHours.click();
  await expect(service.day('maanantai')).toContainText('Aika päättyy ennen kuin se alkaa.');
  await expect(service.time('maanantai', 2, 'alkaa')).toBeFocused();
  expect(await shortcomings(page)).toEqual([]);
  await service.time('maanantai', 2, 'päättyy').fill('15');
  await service.day('maanantai').getByRole('button', { name: 'Kopioi muille päiville' }).click();
  await page.getByRole('menuitem', { name: 'Kaikille arkipäiville ma–pe' }).click();
  await expect(service.promise('tänään')).toContainText(
    'Jos kysytään perjantaina klo 15.00, vastaus viimeistään ti 18.3. klo 10.00.',
  );

  await page.getByRole('button', { name: 'Lisää poikkeuspäivä' }).click();
  await page.getByLabel('Päivä', { exact: true }).fill('2031-03-13');
  await page.getByLabel('Huomautus (vapaaehtoinen)').fill('Kehittämispäivä');
  await expect(service.preview.getByRole('listitem').filter({ hasText: 'Kehittämispäivä' })).toContainText('kiinni');

  // What is filled in stays though the page is left.
  await service.backToCircle();
  await service.editHours();
  await expect(page.getByLabel('Huomautus (vapaaehtoinen)')).toHaveValue('Kehittämispäivä');
  await service.saveHours.click();
  await expect(service.saveState).toBeVisible();

  await openCircle(aino);
  const { summary } = aino.service;
  await expect(summary).toContainText('Auki nyt, sulkeutuu tänään klo 11.00.');
  await expect(summary).toContainText('Auki tänään klo 8.00–11.00 ja 12.00–15.00.');
  await expect(summary).toContainText('kun kiire on ”heti”: tänään klo 10.30 mennessä');
  await expect(summary).toContainText('kun kiire on ”tänään”: pe 14.3. klo 13.00 mennessä');
  await expect(summary).toContainText('huomenna kiinni Kehittämispäivä');
  expect(await shortcomings(aino.page)).toEqual([]);
  await summary.getByRole('link', { name: 'Näytä aukiolo' }).click();
  await expect(aino.service.preview).toBeVisible();
  await expect(aino.service.saveHours).toBeHidden();

  await aino.openRoom(room);
  await aino.room.askButton.click();
  await expect(aino.room.form).toContainText('Vastaus viimeistään pe 14.3. klo 13.00.');
  await aino.room.form.getByRole('radio', { name: 'heti' }).check();
  await expect(aino.room.form).toContainText('Vastaus viimeistään tänään klo 10.30.');
  await expect(aino.room.form).not.toContainText('Piiri on nyt kiinni');
  await aino.page.keyboard.press('Escape');

  await aino.setClock(saturday);
  await aino.room.askButton.click();
  await expect(aino.room.form).toContainText('Piiri on nyt kiinni, avautuu ma 17.3. klo 8.00.');
  await expect(aino.room.form).toContainText('Vastaus viimeistään ma 17.3. klo 8.30.');
});

test('duty is added by keyboard, moved by keys and by drag, and copied forward; all see who is on duty and what is missing', async ({
  desks,
}) => {
  const [marja, aino] = await Promise.all([desks.of('marja'), desks.of('aino')]);
  await openCircle(marja);
  await marja.service.openDuty('Muokkaa päivystystä');
  const { service, page } = marja;
  await expect(page.getByRole('heading', { level: 1, name: 'Päivystys, viikko 11' })).toBeVisible();

  await service.addByKeyboard({ who: 'Aino', day: 'tiistai', from: '8', to: '12' });
  await service.addByKeyboard({ who: 'Tapio', day: 'torstai', from: '8', to: '16' });
  const ainos = service.shift(/^Aino Kuurankukka/);
  await expect(ainos).toHaveAccessibleName('Aino Kuurankukka, ti klo 8.00–12.00');
  await ainos.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(ainos).toHaveAccessibleName('Aino Kuurankukka, ke klo 8.15–12.30');
  await expect(page.getByRole('status').filter({ hasText: 'ke klo 8.15–12.30' })).toHaveCount(1);
  await expect(ainos).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(ainos).toHaveAccessibleName('Aino Kuurankukka, ke klo 8.00–12.30');
  await expect(service.gap('ke 12.3. klo 12.30–16.00')).toBeVisible();

  await service.drag(ainos, 'end', { days: 0, hours: 3.5 });
  await expect(ainos).toHaveAccessibleName('Aino Kuurankukka, ke klo 8.00–16.00');
  const tapios = service.shift(/^Tapio Lumivirta/);
  await service.drag(tapios, 'middle', { days: 1, hours: 0.5 });
  await expect(tapios).toHaveAccessibleName('Tapio Lumivirta, pe klo 8.30–16.30');
  await expect(service.gap('pe 14.3. klo 8.00–8.30')).toBeVisible();
  await expect(service.gap('to 13.3. klo 8.00–16.00')).toBeVisible();
  await expect(service.gap('ke 12.3. klo 12.30–16.00')).toBeHidden();
  expect(await shortcomings(page)).toEqual([]);
  await service.saveWeek.click();
  await expect(service.saveState).toBeVisible();

  await page.getByRole('button', { name: 'Kopioi viikko eteenpäin' }).click();
  await service.copyForm.getByRole('button', { name: 'Kopioi', exact: true }).click();
  await expect(service.copyForm).toBeHidden();
  await page.getByRole('button', { name: 'Kopioi viikko eteenpäin' }).click();
  await expect(service.copyForm).toContainText('Näillä viikoilla on jo vuoroja, jotka korvataan: viikko 12.');
  await expect(service.copyForm.getByRole('button', { name: 'Korvaa ja kopioi' })).toBeVisible();
  expect(await shortcomings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Seuraava viikko' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Päivystys, viikko 12' })).toBeVisible();
  await expect(tapios).toHaveAccessibleName('Tapio Lumivirta, pe klo 8.30–16.30');
  await tapios.focus();
  await page.keyboard.press('Delete');
  await expect(tapios).toBeHidden();
  await expect(page.getByRole('button', { name: 'Lisää vuoro' })).toBeFocused();
  await page.getByRole('button', { name: 'Hylkää muutokset' }).click();
  await expect(tapios).toBeVisible();

  await openCircle(aino);
  await expect(aino.service.summary).toContainText('Aino Kuurankukka, tänään klo 16.00 asti');
  await aino.service.openDuty('Näytä päivystys');
  await expect(aino.service.shifts.getByText('Tapio Lumivirta')).toBeVisible();
  await expect(aino.page.getByRole('button', { name: 'Lisää vuoro' })).toBeHidden();
  await aino.setClock(new Date('2031-03-13T10:00+02:00'));
  await aino.service.backToCircle();
  await expect(aino.service.summary).toContainText('Piiri on auki, mutta kukaan ei päivystä juuri nyt.');
  await aino.openRoom(room);
  await aino.room.askButton.click();
  await expect(aino.room.form).toContainText('Kukaan ei päivystä juuri nyt.');
});

test('of two leads who edit the hours at once, the one who is second is told before she saves, and chooses', async ({
  desks,
}) => {
  const [marja, saga] = await Promise.all([desks.of('marja'), desks.of('saga')]);
  for (const desk of [marja, saga]) {
    await openCircle(desk);
    await desk.service.editHours();
  }
  await saga.service.time('tiistai', 1, 'päättyy').fill('18');
  await marja.service.time('maanantai', 1, 'alkaa').fill('9');
  await marja.service.saveHours.click();
  await expect(marja.service.saveState).toBeVisible();

  const told = saga.page.getByRole('alert').filter({ hasText: 'on muuttanut' });
  await expect(told).toContainText('Marja Tuulenkari on muuttanut tätä sillä välin: maanantai.');
  await expect(saga.service.saveHours).toBeDisabled();
  await expect(saga.service.time('tiistai', 1, 'päättyy')).toHaveValue('18');
  expect(await shortcomings(saga.page)).toEqual([]);
  await told.getByRole('button', { name: 'Ota tehty muutos, hylkää omani' }).click();
  await expect(saga.service.time('maanantai', 1, 'alkaa')).toHaveValue('9.00');
  await expect(saga.service.time('tiistai', 1, 'päättyy')).toHaveValue('16.00');

  // Both save at the same moment: one state stands, and both see that one.
  await marja.service.time('perjantai', 1, 'päättyy').fill('13');
  await saga.service.time('perjantai', 1, 'päättyy').fill('14');
  await Promise.all([marja, saga].map((desk) => desk.service.saveHours.click()));
  const ends = () =>
    Promise.all([marja, saga].map((desk) => desk.service.time('perjantai', 1, 'päättyy').inputValue()));
  await expect.poll(async () => new Set(await ends()).size).toBe(1);
  expect(['13.00', '14.00']).toContain((await ends())[0]);
});
