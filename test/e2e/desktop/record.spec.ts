import { readFile, readdir } from 'node:fs/promises';
import type { TestInfo } from '@playwright/test';
import { Fhir } from 'fhir';
import { z } from 'zod';
import { roomTypes } from '../../../src/domain/event-types';
import { outOfSight, shortcomings } from '../../support/accessibility';
import { accountOf } from '../../support/county';
import type { ElectronDesk } from '../../support/electron-desk';
import { openedCase } from '../../support/opened-case';
import { Messages } from '../../support/pages/messages';
import { PlainClient } from '../../support/plain-client';
import { expect, test } from '../../support/stories';

const client = 'Keksitty Kirjattava';
const fell = 'Asiakas kaatui eilen kylpyhuoneessa, ei vammoja.';
const thinks = 'Tukikahva puuttuu suihkusta.';
const corrected = 'Tukikahva puuttuu suihkusta ja matto liukuu.';
const coffee = 'Tuonko palaveriin kahvia?';
const order = 'Asenna tukikahva';
const reference = 'KAT-2026-1138';

test('what was said in a group chat becomes an entry, is taken out in three ways and marked as recorded', async ({
  desks,
  county,
}, testInfo) => {
  test.setTimeout(180_000);
  const [marja, tapio, saga] = await Promise.all([desks.of('marja'), desks.of('tapio'), desks.of('saga')]);
  await saga.shell.set('Svenska');
  const name = await openedCase(county, marja, client, [
    { desk: tapio, profession: 'fysioterapeutti', name: 'Tapio Lumivirta' },
    { desk: saga, profession: 'sairaanhoitaja', name: 'Saga Dimvik' },
  ]);
  const number = name.slice(0, 'Y-00000'.length);
  await marja.talk.say(fell);
  await expect(tapio.talk.message(fell)).toBeVisible();
  await tapio.talk.say(thinks);
  await tapio.talk.say(coffee);
  await marja.tasks.give(order, 'Tapio Lumivirta', true);
  await expect(marja.talk.message(coffee)).toBeVisible();
  await expect(marja.records.fold).toContainText('3 kirjaamatta');

  await test.step('messages are ticked with the pointer and with the keyboard, and stay ticked over a restart of the page', async () => {
    await marja.records.choose();
    await marja.records.box(fell).click();
    await expect(marja.records.box(fell)).toBeChecked();
    await marja.talk.message(thinks).focus();
    await marja.page.keyboard.press(' ');
    await expect(marja.records.box(thinks)).toBeChecked();
    await marja.page.screenshot({ path: testInfo.outputPath('choosing.png') });
    await marja.page.reload();
    await marja.records.show();
    await expect(marja.records.chosen(fell)).toBeVisible();
    await expect(marja.records.chosen(coffee)).toBeHidden();
    await new Messages(tapio.page).choose(thinks, 'Muokkaa');
    const field = tapio.page.getByRole('textbox', { name: 'Muokkaat viestiä' });
    await field.fill(corrected);
    await field.press('Enter');
    await expect(marja.records.chosen(corrected)).toBeVisible();
    expect(await shortcomings(marja.page)).toEqual([]);
    await marja.page.screenshot({ path: testInfo.outputPath('chosen.png') });
  });

  await test.step('the entry is drafted from them and from the tasks, in the language that one chooses', async () => {
    await marja.records.write();
    await expect(marja.records.part('Arvio')).toHaveValue(
      new RegExp(`Tapio Lumivirta, fysioterapeutti .*${corrected}`),
    );
    await expect(marja.records.part('Arvio')).not.toHaveValue(new RegExp(coffee.slice(0, -1)));
    await expect(marja.records.part('Kuka tekee, mitä ja mihin mennessä')).toHaveValue(/Asenna tukikahva.*viimeistään/);
    await marja.records.part('Päätökset').fill('Kahva asennetaan ja matto poistetaan.');
    await marja.records.draft.getByRole('radio', { name: 'ruotsi' }).check();
    await expect(marja.records.part('Bedömning')).toHaveValue(/Tapio Lumivirta, fysioterapeut /);
    await expect(marja.records.part('Beslut')).toHaveValue('Kahva asennetaan ja matto poistetaan.');
    await marja.records.draft.getByRole('radio', { name: 'suomi' }).check();
    expect(await shortcomings(marja.page)).toEqual([]);
    await marja.page.screenshot({ path: testInfo.outputPath('draft.png') });
  });

  await test.step('it is copied, printed and saved as PDF and as FHIR, under the number of the case and the day alone', async () => {
    const out = (words: string) => marja.records.draft.getByRole('button', { name: words }).click();
    await out('Kopioi tekstinä');
    await expect.poll(() => marja.app.evaluate(({ clipboard }) => clipboard.readText())).toContain(corrected);

    await marja.page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] =
          `${document.title}\n${document.querySelector('.print-sheet')?.textContent ?? ''}`;
        dispatchEvent(new Event('afterprint'));
      };
    });
    await out('Tulosta');
    await expect(marja.page.locator('html')).toHaveAttribute('data-printed', new RegExp(corrected));
    await expect(marja.page.locator('.print-sheet')).toHaveCount(0);

    const pdf = await saved(marja, testInfo, () => out('Tallenna PDF'));
    expect(pdf.name).toMatch(new RegExp(`^${number}-\\d{4}-\\d\\d-\\d\\d\\.pdf$`));
    expect(pdf.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');

    const fhir = await saved(marja, testInfo, () => out('Tallenna FHIR'));
    expect(fhir.name).toMatch(new RegExp(`^${number}-\\d{4}-\\d\\d-\\d\\d\\.json$`));
    const resource: unknown = JSON.parse(fhir.bytes.toString('utf8'));
    expect(new Fhir().validate(resource as object, { errorOnUnexpected: true }).valid).toBe(true);
    expect(resource).toMatchObject({ resourceType: 'DocumentReference', subject: { display: number } });
    expect(JSON.stringify(resource)).not.toContain('Kirjattava');
  });

  await test.step('marked as recorded it is seen by the others, in Swedish too, and only what is said since is left', async () => {
    await marja.records.mark(reference);
    await expect(marja.records.fold).not.toContainText('kirjaamatta');
    await expect(marja.talk.message(fell)).toContainText('Kirjattu');
    await expect(marja.talk.message(coffee)).not.toContainText('Kirjattu');
    const card = saga.page.getByRole('group', { name: 'Märkning som antecknad' }).filter({ hasText: reference });
    await expect(card).toContainText(/Antecknat i klientdatasystemet.*2 meddelanden · Marja/);
    await expect(card.getByRole('button', { name: 'Återta märkningen' })).toHaveCount(0);
    await tapio.talk.say('Kahva on nyt paikallaan.');
    await expect(marja.records.fold).toContainText('1 kirjaamatta');
    await marja.page.screenshot({ path: testInfo.outputPath('marked.png') });
    await saga.shell.set('Mörkt');
    await saga.page.screenshot({ path: testInfo.outputPath('marked-dark.png') });
    expect(await shortcomings(saga.page)).toEqual([]);
  });

  await test.step('its maker withdraws it with a reason, and all of it is unrecorded again', async () => {
    await marja.records.card(reference).getByRole('button', { name: 'Peru kirjausmerkintä' }).click();
    await marja.records.withdrawal.getByLabel('Perustelu').fill('Kirjattu väärälle asiakkaalle.');
    await marja.records.withdrawal.getByRole('button', { name: 'Peru merkintä' }).click();
    await expect(marja.records.fold).toContainText('4 kirjaamatta');
    await expect(tapio.records.card(reference)).toContainText('Kirjattu väärälle asiakkaalle.');
    await expect(tapio.talk.message(fell)).not.toContainText('Kirjattu asiakas');
    await marja.page.setViewportSize({ width: 512, height: 350 });
    expect(await outOfSight(marja.page)).toEqual([]);
    await marja.page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('what one has opened stands in a log that one cannot change, and that who leads the organisation reads', async () => {
    await tapio.allIsSent();
    const plain = await PlainClient.signIn(county.homeserver, accountOf(county, 'tapio'));
    const log = await ownLog(plain);
    const entry = (await plain.events(log)).findLast(({ type }) => type === 'm.room.encrypted');
    expect(entry?.sender).toBe(plain.userId);
    const redaction = `/rooms/${encodeURIComponent(log)}/redact/${encodeURIComponent(entry?.event_id ?? '')}/taken-away`;
    expect(await plain.statusOf('PUT', redaction, {})).toBe(403);
    await marja.shell.openRow('Piirit', 'Koko organisaatio');
    await marja.page.getByRole('main').getByRole('link', { name: 'Käyttöloki · Tapio Lumivirta' }).click();
    await expect(marja.page.getByText('Tätä huonetta luetaan, eikä siihen kirjoiteta.')).toBeVisible();
    await expect(marja.talk.messages.getByText(/^Avattu/).first()).toBeVisible();
    await expect(marja.page.getByRole('main')).not.toContainText('Kirjattava');
    await marja.page.screenshot({ path: testInfo.outputPath('log.png') });
  });
});

/** The room that a person's uses are written down in, among those she is in. */
async function ownLog(plain: PlainClient): Promise<string> {
  const { joined_rooms: rooms } = z
    .object({ joined_rooms: z.array(z.string()) })
    .parse(await plain.call('GET', '/joined_rooms'));
  for (const roomId of rooms) {
    const create = (await plain.state(roomId)).find(({ type }) => type === 'm.room.create');
    if (create?.content['type'] === roomTypes.log && create.sender === plain.userId) return roomId;
  }
  throw new Error('there is no log');
}

/** The file that Piiri lets one save, under the name that it offers, answered as a person answers the system's dialog. */
async function saved(
  { app }: ElectronDesk,
  testInfo: TestInfo,
  ask: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const folder = testInfo.outputPath('saved');
  const inFolder = () => readdir(folder).catch((): string[] => []);
  const before = await inFolder();
  await app.evaluate(
    ({ session }, into) =>
      session.defaultSession.once('will-download', (_event, item) => item.setSavePath(`${into}/${item.getFilename()}`)),
    folder,
  );
  await ask();
  const made = async () => (await inFolder()).filter((name) => !before.includes(name));
  await expect.poll(async () => (await made()).filter((name) => /\.(pdf|json)$/.test(name)).length).toBe(1);
  const [name = ''] = await made();
  await expect.poll(async () => (await readFile(`${folder}/${name}`)).length).toBeGreaterThan(0);
  return { name, bytes: await readFile(`${folder}/${name}`) };
}
