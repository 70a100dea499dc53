import type { Demo } from '../../scripts/demo/model';
import { paths } from '../../src/renderer/data/paths';
import { accountOf, roomOf } from './county';
import type { Desk } from './desk';
import { PlainClient } from './plain-client';

/**
 * Puts something on every kind of screen of Marja's, whose desk must be in Finnish.
 * @returns the path of each screen by its name; the same in every language
 */
export async function furnish(marja: Desk, county: Demo): Promise<Record<string, string>> {
  const inbox = roomOf(county, 'Yhteydenotot');
  const room = roomOf(county, 'Kysy tiimiltä');
  const aino = await PlainClient.signIn(county.homeserver, accountOf(county, 'aino'));
  const other = await aino.createRoom({ name: 'Kahvihuone', invite: [accountOf(county, 'marja').userId] });
  await aino.say(other, 'Kahvi on keitetty.');
  await (await PlainClient.signIn(county.homeserver, accountOf(county, 'marja'))).join(other);

  await marja.openRoom(room.name);
  await marja.room.row('Svensk blankett').click();
  const question = await path(marja, /questions/);
  await marja.openRoom(inbox.name);
  await marja.contacts.open('Testi Asiakas-Esimerkki');
  const openContact = await path(marja, /contacts\/%24/);
  await marja.openRoom(inbox.name);
  await marja.contacts.record({ client: 'Keksitty Kaino', reason: 'memory', text: 'Unohtaa lääkkeet.' });
  await marja.contacts.open('Keksitty Kaino');
  const contact = await path(marja, /contacts\/%24/);
  await marja.contacts.openCaseButton.click();
  await marja.contacts.pick('fysioterapeutti', 'Tapio Lumivirta');
  await marja.contacts.share('Asia');
  await marja.contacts.confirmOpening();
  await marja.page.getByRole('link', { name: /^Siirry ryhmächattiin/ }).click();
  await marja.cases.shared.waitFor();
  return {
    today: paths.today(),
    circles: paths.circles(),
    circle: paths.circle(roomOf(county, 'Kotihoito pohjoinen').roomId),
    hours: paths.circleHours(roomOf(county, 'Kotihoito pohjoinen').roomId),
    duty: paths.circleDuty(roomOf(county, 'Kotihoito pohjoinen').roomId, '2031-W11'),
    find: paths.find(),
    room: paths.room(room.roomId),
    question,
    inbox: paths.room(inbox.roomId),
    openContact,
    contact,
    cases: paths.cases(),
    case: await path(marja, /rooms/),
    others: paths.other(),
    other: paths.room(other),
  };
}

/** The path that is open, once it is of the wanted kind. */
async function path({ page }: Desk, wanted: RegExp): Promise<string> {
  await page.waitForURL(wanted);
  return new URL(page.url()).hash.slice(1);
}
