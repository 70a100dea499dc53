import { openedCase } from '../../support/opened-case';
import { outOfSight, shortcomings } from '../../support/accessibility';
import { noteClientWords } from '../../support/client-words';
import { expect, test } from '../../support/stories';

const order = 'Tilaa suihkutuoli';
const call = 'Soita apuvälinelainaamoon';

test('people of a group chat agree who does what by when, and it stands in Tänään until it is done', async ({
  desks,
  county,
}) => {
  test.setTimeout(240_000);
  const [marja, tapio, aino] = await Promise.all([desks.of('marja'), desks.of('tapio'), desks.of('aino')]);
  const name = await openedCase(county, marja, 'Keksitty Tehtäväinen', [
    { desk: tapio, profession: 'fysioterapeutti', name: 'Tapio Lumivirta' },
    { desk: aino, profession: 'kotihoidon työntekijä', name: 'Aino Kuurankukka' },
  ]);

  noteClientWords(order, call);
  // Marja gives both something to do; Aino's has no time by which it must be done.
  await marja.tasks.give(order, 'Tapio Lumivirta', true);
  await marja.tasks.give(call, 'Aino Kuurankukka', false);
  await expect(marja.tasks.open.getByRole('listitem')).toHaveCount(2);
  await expect(tapio.tasks.card(order)).toContainText(/Tapio Lumivirta · .* mennessä/);
  await tapio.shell.goTo('Tänään');
  await expect(tapio.today.row(order)).toContainText('antoi Marja');
  await expect(tapio.today.row(call)).toHaveCount(0);

  // Without a network Tapio says that his is done; it leaves his queue at once, and the others see it when he is back.
  await tapio.goOffline();
  await tapio.today.row(order).click();
  await tapio.tasks.box(order).click();
  await expect(tapio.tasks.box(order)).toBeChecked();
  await tapio.shell.goTo('Tänään');
  await expect(tapio.today.row(order)).toHaveCount(0);
  await expect(aino.tasks.box(order)).not.toBeChecked();
  await tapio.goOnline();
  await expect(aino.tasks.box(order)).toBeChecked();
  await expect(aino.tasks.card(order)).toContainText('Tapio Lumivirta merkitsi tehdyksi');

  // Aino gives hers on to Tapio, in whose queue it then stands.
  await aino.tasks
    .card(call)
    .getByRole('button', { name: `Anna toiselle: ${call}` })
    .click();
  const assigning = aino.page.getByRole('dialog', { name: 'Anna tehtävä toiselle' });
  await assigning.getByLabel('Kuka tekee').selectOption('Tapio Lumivirta');
  await assigning.getByRole('button', { name: 'Anna', exact: true }).click();
  await expect(tapio.today.row(call)).toBeVisible();

  // Marja, who gave it, cancels it; nobody has anything to do any more.
  await marja.tasks
    .card(call)
    .getByRole('button', { name: `Peru tehtävä: ${call}` })
    .click();
  await expect(tapio.today.row(call)).toHaveCount(0);
  await expect(marja.tasks.open).toHaveCount(0);
  await expect(marja.page.getByRole('complementary').getByText('2 valmista tai peruttua')).toBeVisible();

  // Away from the talk, where what can be done to a message lies over what is above it.
  await marja.page.mouse.move(0, 0);
  expect(await shortcomings(marja.page)).toEqual([]);
  await marja.page.setViewportSize({ width: 512, height: 350 });
  expect(await outOfSight(marja.page)).toEqual([]);
  expect(name).not.toContain('Tehtäväinen');
});
