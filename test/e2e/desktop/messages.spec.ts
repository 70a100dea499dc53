import { randomUUID } from 'node:crypto';
import { outOfSight, shortcomings } from '../../support/accessibility';
import { Messages } from '../../support/pages/messages';
import { expect, test } from '../../support/stories';

const room = 'Kysy tiimiltä';

test('three people answer, mend, delete, react, pin, vote and talk in a thread, and each sees what the others do', async ({
  desks,
}) => {
  test.setTimeout(240_000);
  const [aino, tapio, saga] = await Promise.all([desks.of('aino'), desks.of('tapio'), desks.of('saga')]);
  const everyone = [aino, tapio, saga];
  const [ofAino, ofTapio, ofSaga] = [new Messages(aino.page), new Messages(tapio.page), new Messages(saga.page)];
  const mark = randomUUID().slice(0, 6);
  const [asked, answer, mended, secret] = [
    `Kuka hakee kahvit ${mark}?`,
    `Mina haen ${mark}`,
    `Minä haen heti ${mark}`,
    `Väärään huoneeseen ${mark}`,
  ];
  for (const desk of everyone) {
    await desk.openRoom(room);
    await desk.room.talkTab.click();
  }

  // A reply quotes what it answers; the quotation leads to it.
  await aino.talk.say(asked);
  await expect(ofTapio.of(asked)).toBeVisible();
  await ofTapio.choose(asked, 'Vastaa');
  await expect(tapio.page.getByText(`Vastaat viestiin, Aino Kuurankukka: ${asked}`)).toBeVisible();
  await tapio.talk.say(answer);
  const quoted = aino.talk.message(answer).getByRole('button', { name: /Vastaus viestiin: Aino Kuurankukka/ });
  await expect(quoted).toContainText(asked);
  await quoted.click();
  await expect(ofAino.of(asked).first()).toBeFocused();

  // An edit, with what was there before it.
  await ofTapio.choose(answer, 'Muokkaa');
  const field = tapio.page.getByRole('textbox', { name: 'Muokkaat viestiä' });
  await expect(field).toHaveValue(answer);
  await field.fill(mended);
  await field.press('Enter');
  await expect(aino.talk.message(mended)).toContainText('(muokattu)');
  await expect(aino.talk.message(answer)).toBeHidden();
  await ofAino.choose(mended, 'Näytä muokkaukset');
  await expect(ofAino.dialog('Viestin muokkaukset')).toContainText(answer);
  expect(await shortcomings(aino.page)).toEqual([]);
  await ofAino.dialog('Viestin muokkaukset').getByRole('button', { name: 'Sulje' }).last().click();

  // Reactions, and one's own taken back, by keyboard alone.
  await aino.talk.messages.focus();
  await aino.page.keyboard.press('ArrowUp');
  await expect(ofAino.of(mended)).toBeFocused();
  await aino.page.keyboard.press('Enter');
  await expect(ofAino.menuItem('peukku')).toBeFocused();
  await aino.page.keyboard.press('Enter');
  await expect(ofTapio.reaction(mended, '👍')).toHaveAccessibleName('👍 Aino Kuurankukka');
  await ofSaga.reaction(mended, '👍').click();
  await expect(ofTapio.reaction(mended, '👍')).toHaveAccessibleName('👍 Aino Kuurankukka, Saga Dimvik');
  await expect(ofAino.reaction(mended, '👍')).toHaveAttribute('aria-pressed', 'true');
  await ofAino.reaction(mended, '👍').click();
  await expect(ofTapio.reaction(mended, '👍')).toHaveAccessibleName('👍 Saga Dimvik');
  await ofAino.of(mended).getByRole('button', { name: 'Reagoi muulla emojilla' }).click();
  await ofAino.dialog('Reagoi muulla emojilla').getByRole('searchbox').fill('punainen sydän');
  await expect(ofAino.dialog('Reagoi muulla emojilla').getByRole('button', { name: 'punainen sydän' })).toBeVisible();
  await aino.page.keyboard.press('Enter');
  await expect(ofTapio.reaction(mended, '❤️')).toHaveAccessibleName('❤️ Aino Kuurankukka');

  // Deleting asks first, and takes the words from everybody.
  await saga.talk.say(secret);
  await expect(aino.talk.message(secret)).toBeVisible();
  await ofAino.of(secret).click({ button: 'right', position: { x: 4, y: 4 } });
  await expect(ofAino.menuItem('Vastaa')).toBeVisible();
  await expect(ofAino.menuItem('Poista viesti')).toBeHidden();
  await aino.page.keyboard.press('Escape');
  await ofSaga.choose(secret, 'Poista viesti');
  await ofSaga.dialog('Poistetaanko viesti?').getByRole('button', { name: 'Poista viesti' }).click();
  await expect(aino.talk.message(secret)).toBeHidden();
  await expect(saga.talk.message(secret)).toBeHidden();
  await expect(saga.talk.message('Viesti on poistettu.').last()).toBeVisible();

  // A thread at the side of the talk.
  const inThread = `Kuppi vai pannu ${mark}`;
  await ofSaga.choose(mended, 'Vastaa ketjussa');
  await expect(ofSaga.thread).toContainText(mended);
  await ofSaga.thread.getByRole('textbox').fill(inThread);
  await ofSaga.thread.getByRole('textbox').press('Enter');
  // A second time lets it go at once.
  await ofSaga.thread.getByRole('textbox').press('Enter');
  await expect(ofSaga.thread.getByRole('article').filter({ hasText: inThread })).toBeVisible();
  await ofTapio
    .of(mended)
    .getByRole('button', { name: /1 vastaus ketjussa/ })
    .click();
  await expect(ofTapio.thread.getByRole('article').filter({ hasText: inThread })).toBeVisible();
  await tapio.page.keyboard.press('Escape');
  await expect(ofTapio.thread).toBeHidden();
  expect(await shortcomings(saga.page)).toEqual([]);
  // At 200 % and in a small window everything can still be reached.
  await saga.page.setViewportSize({ width: 512, height: 350 });
  expect(await outOfSight(saga.page)).toEqual([]);
  await saga.page.setViewportSize({ width: 1280, height: 800 });
  await ofSaga.thread.getByRole('button', { name: 'Sulje ketju' }).click();

  // A poll: votes that are seen at once, one changed, and its end.
  await aino.page.getByRole('button', { name: 'Uusi äänestys' }).click();
  await ofAino.poll.getByLabel('Kysymys').fill(`Milloin palaveri ${mark}?`);
  await ofAino.poll.getByLabel('Vaihtoehto 1', { exact: true }).fill('Maanantaina');
  await ofAino.poll.getByLabel('Vaihtoehto 2', { exact: true }).fill('Tiistaina');
  expect(await shortcomings(aino.page)).toEqual([]);
  await ofAino.poll.getByRole('button', { name: 'Aloita äänestys' }).click();
  const pollOf = (desk: typeof aino) => desk.page.getByRole('group', { name: `Äänestys: Milloin palaveri ${mark}?` });
  await pollOf(tapio)
    .getByRole('checkbox', { name: /Maanantaina/ })
    .check();
  await pollOf(saga)
    .getByRole('checkbox', { name: /Maanantaina/ })
    .check();
  await expect(pollOf(aino).getByRole('listitem').filter({ hasText: 'Maanantaina' })).toContainText('2 ääntä');
  await pollOf(saga)
    .getByRole('checkbox', { name: /Tiistaina/ })
    .check();
  await expect(pollOf(aino).getByRole('listitem').filter({ hasText: 'Tiistaina' })).toContainText('Saga Dimvik');
  await ofAino.choose(`Milloin palaveri ${mark}?`, 'Päätä äänestys');
  await ofAino.dialog('Päätetäänkö äänestys?').getByRole('button', { name: 'Päätä äänestys' }).click();
  await expect(pollOf(tapio)).toContainText('Äänestys päättyi');
  await expect(pollOf(tapio).getByRole('checkbox').first()).toBeDisabled();
});

test('a pinned message is found by everybody, and forwarding says whom it lets read', async ({ desks }) => {
  test.setTimeout(120_000);
  const [marja, aino] = await Promise.all([desks.of('marja'), desks.of('aino')]);
  const [ofMarja, ofAino] = [new Messages(marja.page), new Messages(aino.page)];
  const mark = randomUUID().slice(0, 6);
  const [first, second] = [`Muista avaimet ${mark}`, `Kokous siirtyy ${mark}`];
  for (const desk of [marja, aino]) {
    await desk.openRoom(room);
    await desk.room.talkTab.click();
  }
  await marja.talk.say(first);
  await marja.talk.say(second);
  await expect(aino.talk.message(second)).toBeVisible();

  // A lead pins, everybody finds it, and a forwarded message warns where it leaves its circle.
  await ofMarja.choose(first, 'Kiinnitä');
  await expect(ofMarja.pins).toContainText(first);
  await expect(ofAino.pins).toContainText(first);
  await ofAino.pins.getByRole('button', { name: new RegExp(first) }).click();
  await expect(ofAino.of(first)).toBeFocused();
  await ofAino.choose(second, 'Välitä toiseen huoneeseen');
  await expect(ofAino.dialog('Välitä viesti').getByRole('radio').first()).toBeVisible();
  expect(await shortcomings(aino.page)).toEqual([]);
  await aino.page.keyboard.press('Escape');

  // What is pinned in a question's thread is gone to there.
  const [topic, answer] = [`Avainkaappi ${mark}`, `Koodi on vaihdettu ${mark}`];
  await marja.page.getByRole('tab', { name: 'Kysymykset' }).click();
  await marja.room.ask({ topic });
  await marja.room.row(topic).click();
  await marja.talk.say(answer);
  await marja.allIsSent();
  await ofMarja.choose(answer, 'Kiinnitä');
  await ofAino.pins.getByRole('button', { name: new RegExp(answer) }).click();
  await expect(aino.question.title).toHaveText(topic);
  await expect(ofAino.of(answer)).toBeFocused();
});
