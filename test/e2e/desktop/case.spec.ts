import { paths } from '../../../src/renderer/data/paths';
import { accountOf, roomOf } from '../../support/county';
import { startNioPeer } from '../../support/nio-peer';
import { PlainClient } from '../../support/plain-client';
import { noteClientWords } from '../../support/client-words';
import { expect, test } from '../../support/stories';

const client = 'Keksitty Kaarina Esimerkkilä';
const talk = ['Kuka ehtii käymään?', 'Minä käyn huomenna.', 'Vien rollaattorin mukanani.'];
const matter = 'Asiakas on kaatunut kahdesti tällä viikolla.';

test('a contact becomes a group chat of professionals, whose name tells the homeserver no client', async ({
  desks,
  county,
}) => {
  test.setTimeout(120_000);
  // Eetu reads with a client that this project did not write; the others with Piiri.
  const eetu = startNioPeer();
  const { user, password } = accountOf(county, 'eetu');
  await eetu.login(county.homeserver, user, password);
  const [marja, tapio, aino] = await Promise.all([desks.of('marja'), desks.of('tapio'), desks.of('aino')]);

  // By its place: another story's circle may have an inbox of the same name.
  await marja.goTo(paths.room(roomOf(county, 'Yhteydenotot').roomId));
  await marja.contacts.record({
    client,
    phone: '040 000 0002',
    municipality: 'Hämynlahti',
    reason: 'mobility',
    onBehalf: { name: 'Keksitty Tytär', relation: 'tytär', basis: 'suomi-fi-mandate' },
    text: matter,
  });
  await marja.contacts.open(client);
  await expect(marja.contacts.facts).toContainText(client);
  await marja.contacts.take();

  await marja.contacts.openCaseButton.click();
  await marja.contacts.pick('fysioterapeutti', 'Tapio Lumivirta');
  await marja.contacts.pick('kotihoidon työntekijä', 'Aino Kuurankukka');
  await marja.contacts.pick('kotihoidon työntekijä', 'Eetu Hallapuro');
  await marja.contacts.share('Asia');
  await marja.contacts.share('Puolesta asioi');
  await marja.contacts.confirmOpening();
  await marja.page.getByRole('link', { name: /^Siirry ryhmächattiin Y-/ }).click();
  const title = marja.page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(title).toHaveText(/^Y-\w{5} · liikkuminen ja kaatumiset$/);
  const name = await title.innerText();

  for (const desk of [tapio, aino]) {
    await desk.today.accept(`Liity: ${name}`).click();
    await desk.shell.goTo('Tapaukset');
    await desk.cases.list.getByRole('link', { name }).click();
    await expect(desk.cases.shared).toContainText(matter);
    await expect(desk.cases.shared).toContainText('Puolesta asioi: Keksitty Tytär, tytär');
    await expect(desk.cases.shared).not.toContainText(client);
  }
  noteClientWords(...talk);
  const three = [marja, tapio, aino];
  for (const [index, words] of talk.entries()) {
    await three[index]?.talk.say(words);
    for (const desk of three) await expect(desk.talk.message(words)).toBeVisible();
  }

  const roomId = decodeURIComponent(new URL(marja.page.url()).hash.split('/').at(-1) ?? '');
  const onServer = await PlainClient.signIn(county.homeserver, accountOf(county, 'marja'));
  const state = await onServer.state(roomId);
  expect(state.find(({ type }) => type === 'm.room.name')?.content['name']).toBe(name);
  const stored = JSON.stringify([state, await onServer.events(roomId)]);
  for (const secret of [client, 'Kaarina', 'Keksitty', '040 000 0002', matter]) expect(stored).not.toContain(secret);

  await eetu.join(roomId);
  await tapio.talk.say('Eetu, näetkö tämän?');
  const read = async () => (await eetu.messages(roomId)).messages.map(({ body }) => body);
  await expect.poll(async () => (await read()).slice(-4)).toEqual([...talk, 'Eetu, näetkö tämän?']);
  expect((await read()).at(-5)).toContain(matter);
  await eetu.send(roomId, 'Näen kaiken.');
  await expect(marja.talk.message('Näen kaiken.')).toBeVisible();
  await eetu.logout();
  await eetu.close();
});
