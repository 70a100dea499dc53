import { expect, test } from '../../support/own-county';

test('a circle that is made without the network is told of as being made, and is there once the network is back', async ({
  desks,
  standing,
}) => {
  test.setTimeout(120_000);
  const { homeserver } = standing;
  const before = await desks.of('aino');
  await before.shell.goTo('Piirit');
  await expect(before.circles.group('Kotihoito etelä').getByRole('listitem')).toHaveCount(1);
  await expect(before.leading.newCircle).toBeVisible();
  await before.close();
  await homeserver.stop();
  const aino = await desks.again(before);
  await expect(aino.shell.offline).toBeVisible();
  await aino.shell.goTo('Piirit');

  const name = 'Kesälomien sijaiset';
  await aino.leading.makeCircle({ name });
  const told = `Piiriä ${name} luodaan: 0/6 tehty, jatkuu, kun yhteys palaa`;
  await expect(aino.circles.list.getByText(told)).toBeVisible();
  await aino.shell.goTo('Tänään');
  await expect(aino.today.pane.getByText(told)).toBeVisible();
  await aino.kill();

  const after = await desks.again(aino);
  await expect(after.today.pane.getByText(told)).toBeVisible();
  await homeserver.start();
  await after.shell.goTo('Piirit');
  await expect(after.circles.group(name).getByRole('listitem')).toHaveCount(2, { timeout: 45_000 });
  await expect(after.circles.list.getByText(/luodaan/)).toBeHidden();
});
