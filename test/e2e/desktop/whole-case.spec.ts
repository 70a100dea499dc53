import { randomUUID } from 'node:crypto';
import { paths } from '../../../src/renderer/data/paths';
import { accountOf, roomOf } from '../../support/county';
import { noteClientWords } from '../../support/client-words';
import type { ElectronDesk } from '../../support/electron-desk';
import { PlainClient } from '../../support/plain-client';
import { expect, test } from '../../support/stories';

const client = 'Keksitty Vieno Kokonaisuus';
const matter = 'Vienon äiti kertoo, että Vieno väsyy koulumatkalla.';
const school = 'Koulumatka on 900 metriä ja siinä on kaksi mäkeä.';
const answer = 'Kokeilkaa ensin taksia kahtena aamuna viikossa.';
const order = 'Sovi tapaaminen koululle';
const follow = 'Liikkumisen arvio ja apuvälineet';
const coming = 'Jag kan komma med på torsdag.';
const reference = 'KAT-2026-2207';

/** A second circle with its people, made by an organisation's lead. */
async function anotherCircle(
  lead: ElectronDesk,
  name: string,
  { inviting, people }: { inviting: PlainClient; people: readonly PlainClient[] },
): Promise<void> {
  await lead.shell.goTo('Piirit');
  await lead.leading.makeCircle({ name });
  await lead.circles.openCircle(name);
  await expect(lead.leading.rooms.getByRole('link')).toHaveCount(2);
  await lead.allIsSent();
  const circleId = decodeURIComponent(new URL(lead.page.url()).hash.split('/').at(-1) ?? '');
  const links = await lead.leading.rooms.getByRole('link').all();
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
  const rooms = hrefs.map((href) => decodeURIComponent(href?.split('/').at(-1) ?? ''));
  for (const person of people) {
    await inviting.call('POST', `/rooms/${encodeURIComponent(circleId)}/invite`, { user_id: person.userId });
    for (const roomId of [circleId, ...rooms]) await person.join(roomId);
  }
}

test('one contact becomes a case of four people in two circles, one of them in Swedish and one offline half of the time, and ends in the record', async ({
  desks,
  county,
}, testInfo) => {
  test.setTimeout(360_000);
  noteClientWords(school, answer, follow);
  const marja = await desks.of('marja');
  const [tapio, aino] = await Promise.all([desks.of('tapio'), desks.of('aino')]);
  const saga = await desks.of('saga');
  await saga.shell.set('Svenska');
  const rehabilitation = `Kuntoutus ${randomUUID().slice(0, 8)}`;
  const plain = (who: 'marja' | 'tapio' | 'saga') => PlainClient.signIn(county.homeserver, accountOf(county, who));
  await anotherCircle(marja, rehabilitation, {
    inviting: await plain('marja'),
    people: [await plain('tapio'), await plain('saga')],
  });
  let name = '';
  let caseId = '';

  await test.step('a child’s guardian makes contact, and only the matter is shared in the group chat', async () => {
    await marja.goTo(paths.room(roomOf(county, 'Yhteydenotot').roomId));
    await marja.contacts.record({
      client,
      phone: '040 000 7001',
      reason: 'mobility',
      onBehalf: { name: 'Keksitty Äiti', relation: 'äiti', basis: 'guardian-of-child' },
      text: matter,
    });
    await marja.contacts.open(client);
    await marja.contacts.take();
    await marja.contacts.openCaseButton.click();
    await marja.contacts.pick('kotihoidon työntekijä', 'Aino Kuurankukka');
    await marja.contacts.share('Asia');
    await marja.contacts.confirmOpening();
    await marja.page.getByRole('link', { name: /^Siirry ryhmächattiin Y-/ }).click();
    const title = marja.page.getByRole('main').getByRole('heading', { level: 1 });
    await expect(title).toHaveText(/^Y-\w{5} · /);
    name = await title.innerText();
    caseId = decodeURIComponent(new URL(marja.page.url()).hash.split('/').at(-1) ?? '');
    await aino.today.accept(`Liity: ${name}`).click();
    await aino.goTo(paths.room(caseId));
    await expect(aino.cases.shared).toContainText(matter);
    await expect(aino.page.getByRole('main')).not.toContainText('Kokonaisuus');
  });

  await test.step('Aino has no network, and writes all the same', async () => {
    await aino.goOffline();
    await aino.talk.say(school);
    await marja.tasks.give(order, 'Aino Kuurankukka', true);
    await marja.talk.say('Kysyn kuntoutuksesta.');
  });

  await test.step('who is asked along later reads what was said before, in Swedish', async () => {
    await marja.cases.choose('Kutsu ammattilaisia');
    await expect(marja.cases.dialog).toContainText('Kutsutut näkevät kaiken');
    await marja.cases.dialog.getByLabel('Hae nimellä, yksiköllä, ammatilla tai osaamisella').fill('Saga');
    await marja.cases.dialog.getByRole('checkbox', { name: 'Saga Dimvik' }).check();
    await marja.cases.dialog.getByRole('button', { name: 'Kutsu 1 ammattilainen' }).click();
    await saga.page.getByRole('button', { name: `Gå med: ${name}` }).click();
    await saga.goTo(paths.room(caseId));
    await expect(saga.talk.message('Kysyn kuntoutuksesta.')).toBeVisible();
    await saga.talk.say(coming);
    await expect(marja.talk.message(coming)).toBeVisible();
  });

  await test.step('another circle is asked without the client, and its answer comes back', async () => {
    await marja.page
      .getByRole('complementary')
      .getByRole('button', { name: /^Kysymykset piireille/ })
      .click();
    await marja.page.getByRole('button', { name: 'Kysy piiriltä' }).click();
    await marja.asking.choosePlace(rehabilitation);
    const topic = `Koulumatka ${randomUUID().slice(0, 8)}`;
    const { form } = marja.asking;
    await form.getByLabel('Aihe', { exact: true }).fill(topic);
    await form.getByRole('button', { name: 'Lisää tapauksen asia, tunnistetiedot peitettyinä' }).click();
    await form.getByRole('checkbox', { name: /^Luin kysymyksen läpi/ }).check();
    await marja.asking.send.click();
    await form.waitFor({ state: 'hidden' });
    await tapio.shell.goTo('Tänään');
    await tapio.today.row(topic).click();
    await expect(tapio.page.getByRole('main')).not.toContainText('Vieno');
    await tapio.question.act('Ota').click();
    await tapio.talk.say(answer);
    await tapio.question.markAnswered();
    await expect(marja.talk.message(`Vastaus kysymykseen: ${topic}`)).toContainText(answer);
  });

  await test.step('back online, Aino’s words stand where all read them, and her task is in her queue', async () => {
    await aino.goOnline();
    await expect(marja.talk.message(school)).toBeVisible();
    await expect(saga.talk.message(school)).toBeVisible();
    await aino.shell.goTo('Tänään');
    await aino.today.row(order).click();
    await aino.goOffline();
    await aino.tasks.box(order).click();
  });

  await test.step('the client goes to the other circle: one of it accepts her, and leads the case', async () => {
    await marja.handovers.begin({
      to: { circle: rehabilitation },
      ...{ summary: 'Äidin kanssa sovittu kokeilusta.', reason: 'Asia on kuntoutuksen.', expected: follow },
    });
    await marja.handovers.offer();
    await tapio.page.getByRole('button', { name: `Liity: ${name}` }).click();
    await tapio.goTo(paths.room(caseId));
    await expect(tapio.talk.message(coming)).toBeVisible();
    await tapio.handovers.accept(follow);
    await expect(tapio.cases.person('Tapio Lumivirta').getByText('vetäjä', { exact: true })).toBeVisible();
    await expect(saga.cases.person('Tapio Lumivirta').getByText('leder', { exact: true })).toBeVisible();
  });

  await test.step('what was said is recorded, closing lists what is not, and the case is read-only and found', async () => {
    await tapio.records.choose();
    await tapio.records.box(school).click();
    await tapio.records.write();
    await expect(tapio.records.part('Arvio')).toHaveValue(new RegExp(school));
    await tapio.records.mark(reference);
    await expect(saga.page.getByRole('group', { name: 'Märkning som antecknad' })).toContainText(reference);
    await aino.goOnline();
    await expect(tapio.tasks.box(order)).toBeChecked();
    await saga.talk.say('Tack!');
    await expect(tapio.talk.message('Tack!')).toBeVisible();
    await tapio.cases.choose('Sulje tapaus');
    await expect(tapio.cases.dialog.getByText('1 viesti kirjaamatta')).toBeVisible();
    await expect(tapio.cases.dialog.getByText(/siirto/)).toBeVisible();
    await tapio.page.screenshot({ path: testInfo.outputPath('closing.png') });
    await tapio.cases.dialog.getByLabel('Miksi suljet, vaikka kaikki ei ole valmista').fill('Kiitos ei kuulu kirjaan.');
    await tapio.cases.dialog.getByRole('button', { name: 'Sulje silti' }).click();
    await expect(saga.page.getByText(/^Tapio Lumivirta .*avslutade/)).toBeVisible();
    await expect(saga.talk.field).toHaveCount(0);
    await saga.page.screenshot({ path: testInfo.outputPath('closed.png') });
    await aino.page.keyboard.press('Control+k');
    await aino.page.keyboard.type(name.slice(0, 7));
    await expect(aino.page.getByRole('option', { name: /suljettu tapaus/ })).toBeVisible();
    await aino.page.keyboard.press('Escape');
  });

  await test.step('its lead opens it again for everybody', async () => {
    await tapio.page.getByRole('button', { name: 'Avaa uudelleen' }).click();
    await saga.talk.say('Vi fortsätter.');
    await expect(tapio.talk.message('Vi fortsätter.')).toBeVisible();
    for (const desk of [marja, tapio, aino, saga]) await desk.allIsSent();
  });
});
