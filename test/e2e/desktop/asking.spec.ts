import { randomUUID } from 'node:crypto';
import { shortcomings } from '../../support/accessibility';
import { expect, test } from '../../support/stories';

const team = 'Kotihoito pohjoinen';

test('another circle is asked from outside together with one’s own, without what tells who the client is', async ({
  desks,
}) => {
  test.setTimeout(180_000);
  const [marja, aino, saga] = await Promise.all([desks.of('marja'), desks.of('aino'), desks.of('saga')]);
  const circle = `Apuvälineet ${randomUUID().slice(0, 6)}`;
  const line = `Nosturi ${randomUUID().slice(0, 6)}`;
  const title = `Apuvälineet kotiin: ${line}`;
  const troubles: string[] = [];

  await test.step('a lead lists the circle’s topics and lets others ask it', async () => {
    await marja.shell.goTo('Piirit');
    await marja.leading.makeCircle({ name: circle });
    await marja.circles.openCircle(circle);
    await marja.asking.addTopics([{ fi: 'Apuvälineet kotiin', sv: 'Hjälpmedel hem' }, { fi: 'Kodin muutostyöt' }]);
    await expect(marja.asking.topics.getByRole('listitem')).toHaveText(['Apuvälineet kotiin', 'Kodin muutostyöt']);
    await marja.leading.choose('Huoneen toiminnot: Kysy piiriltä', 'Ota kysymyksiä ulkoa');
    await marja.leading.confirm(/^Saako Kysy piiriltä/, 'Ota kysymyksiä ulkoa');
    await marja.allIsSent();
  });

  await test.step('another finds the circle among the places, joins its room and sees by when it answers', async () => {
    await aino.page.keyboard.press('Control+Shift+K');
    await expect(aino.asking.form).toBeVisible();
    await aino.asking.places.getByRole('button', { name: 'Vaihda tai lisää paikkoja' }).click();
    await aino.asking.places.getByRole('button', { name: `Liity ja kysy: ${circle}` }).click();
    await expect(aino.asking.places.getByRole('checkbox', { name: circle })).toBeChecked();
    await expect(aino.asking.places.getByRole('checkbox', { name: team })).toBeChecked();
    await expect(aino.asking.places).toContainText('Sama kysymys menee 2 paikkaan.');
    await expect(aino.asking.form.getByText(/^Ensimmäinen vastaus viimeistään /)).toBeVisible();
    troubles.push(...(await shortcomings(aino.page)));
  });

  await test.step('the form warns of what tells who the client is, and masks it', async () => {
    await aino.asking.places.getByRole('button', { name: 'Valmis' }).click();
    // The circle's topics come with the room that she has just joined.
    await expect(aino.asking.topic).toHaveRole('combobox');
    await aino.asking.topic.selectOption('Apuvälineet kotiin');
    await aino.asking.line.fill(line);
    await aino.asking.text.fill('Asiakas 131052-308T tarvitsee nosturin, os. Kotikatu 3. Toimisto 09 1234 5678.');
    await expect(aino.asking.form.getByText('Tästä voi tunnistaa asiakkaan.')).toBeVisible();
    troubles.push(...(await shortcomings(aino.page)));
    await aino.asking.form.getByRole('button', { name: 'Ei koske asiakasta: 09 1234 5678' }).click();
    await aino.asking.form.getByRole('button', { name: 'Peitä kaikki' }).click();
    await expect(aino.asking.text).toHaveValue(
      'Asiakas [henkilötunnus] tarvitsee nosturin, os. [osoite]. Toimisto 09 1234 5678.',
    );
    await expect(aino.asking.form.getByText('Tästä voi tunnistaa asiakkaan.')).toBeHidden();
  });

  await test.step('what was written is there again after the form was closed, and one is asked by name', async () => {
    await aino.page.keyboard.press('Escape');
    await expect(aino.asking.form).toBeHidden();
    await aino.asking.railButton.click();
    await expect(aino.asking.line).toHaveValue(line);
    await aino.asking.form.getByText('Kysy nimeltä').click();
    await aino.asking.form.getByLabel('Hae nimellä').fill('Marja');
    await aino.asking.form.getByRole('checkbox', { name: /^Marja Tuulenkari/ }).check();
    await aino.asking.send.click();
    await expect(aino.asking.form).toBeHidden();
  });

  await test.step('it waits for those who are asked, in both circles', async () => {
    await marja.shell.goTo('Tänään');
    await expect(marja.today.row(title).first()).toBeVisible();
    await saga.openRoom('Kysy tiimiltä');
    await expect(saga.room.row(title)).toBeVisible();
  });

  await test.step('when one circle has answered, the other is told, and where', async () => {
    await saga.room.row(title).click();
    await expect(saga.question.head).toContainText('Kysytty myös: 1 muussa paikassa');
    await marja.shell.goTo('Piirit');
    await marja.circles
      .group(circle)
      .getByRole('link', { name: /^Kysy piiriltä/ })
      .click();
    await marja.room.row(title).click();
    await marja.question.act('Ota').click();
    await marja.talk.say('Nosturi on lainattavissa.');
    await marja.question.markAnswered();
    await expect(saga.question.status('Suljettu')).toBeVisible();
    await expect(saga.question.head).toContainText(/Tähän vastattiin (toisessa piirissä|piirissä Apuvälineet)/);
    await expect(saga.page.getByText('Nosturi on lainattavissa.'), 'the answer stays where it was given').toBeHidden();
    troubles.push(...(await shortcomings(saga.page)));
    await aino.shell.goTo('Tänään');
    await expect(aino.today.row(title), 'the asker has one answer to look at').toHaveCount(1);
  });

  expect(troubles).toEqual([]);
});

test('what was asked and answered before is shown while one writes, and can be opened with the draft kept', async ({
  desks,
}) => {
  const [aino, tapio] = await Promise.all([desks.of('aino'), desks.of('tapio')]);
  const mark = randomUUID().slice(0, 8);
  const topic = `Suihkutuolin pyörät ${mark}`;
  await aino.openRoom('Kysy tiimiltä');
  await aino.room.ask({ topic, text: 'Kuka korjaa suihkutuolin pyörät?' });
  await tapio.today.row(topic).click();
  await tapio.question.act('Ota').click();
  await tapio.talk.say('Apuvälinelainaamo korjaa ne paikan päällä.');
  await aino.room.row(topic).click();
  await expect(aino.talk.message('Apuvälinelainaamo korjaa ne paikan päällä.')).toBeVisible();
  await aino.question.markAnswered();
  await expect(tapio.question.status('Vastattu')).toBeVisible();

  await tapio.shell.goTo('Piirit');
  await tapio.openRoom('Kysy tiimiltä');
  await tapio.room.askButton.click();
  await tapio.room.form.getByLabel('Aihe').fill('Suihkutuolista irtosi pyörä');
  const before = tapio.room.form.getByRole('listitem').filter({ hasText: topic });
  await expect(before).toContainText('Apuvälinelainaamo korjaa ne paikan päällä.');
  expect(await shortcomings(tapio.page)).toEqual([]);
  await before.getByRole('button', { name: `Avaa: ${topic}` }).click();
  await expect(tapio.question.title).toHaveText(topic);
  await tapio.openRoom('Kysy tiimiltä');
  await tapio.room.askButton.click();
  await expect(tapio.room.form.getByLabel('Aihe')).toHaveValue('Suihkutuolista irtosi pyörä');
});
