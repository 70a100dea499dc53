import { expect, test } from '../../support/stories';

const open = 'Koko alueen konsultaatio';

test('a room that is open to the whole organisation is found, joined and talked in, and what is said there is counted until it is read', async ({
  desks,
}) => {
  const [saga, tapio] = await Promise.all([desks.of('saga'), desks.of('tapio')]);
  await saga.shell.goTo('Piirit');
  await expect(saga.circles.list.getByRole('link', { name: open })).toBeHidden();
  await saga.circles.find();
  await saga.circles.join(open).click();
  await saga.circles.group('Koko organisaatio').getByRole('link', { name: open }).click();
  await saga.room.talkTab.click();
  await saga.talk.say('Hej allihopa!');
  await expect(saga.talk.message('Hej allihopa!')).toBeVisible();

  await tapio.shell.goTo('Piirit');
  const row = tapio.circles.group('Koko organisaatio').getByRole('link', { name: open });
  await expect(row).toContainText('lukematon viesti');
  await row.click();
  await tapio.room.talkTab.click();
  await expect(tapio.talk.message('Hej allihopa!')).toBeVisible();
  await expect(row).not.toContainText('lukema');
  await tapio.talk.say('Tervetuloa, Saga!');
  await expect(saga.talk.message('Tervetuloa, Saga!')).toBeVisible();
});

test('a circle shows its people with their professions, its lead first', async ({ desks }) => {
  const eetu = await desks.of('eetu');
  await eetu.shell.goTo('Piirit');
  await eetu.circles.openCircle('Kotihoito pohjoinen');
  const people = eetu.circles.people.getByRole('listitem');
  await expect(people).toHaveCount(5);
  await expect(people.first()).toContainText(/Marja Tuulenkari.*sairaanhoitaja.*vetäjä/s);
  await expect(people.filter({ hasText: 'Tapio Lumivirta' })).toContainText('fysioterapeutti');
});
