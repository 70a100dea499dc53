import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElectronDesk } from '../../test/support/electron-desk';
import { demo } from '../demo/model';
import { who } from '../demo/people';
import { checkout, paths } from '../setup/paths.mjs';
import { playCaseLife } from './case-life';
import { playConsultation } from './consultation';
import { playGroupChat } from './group-chat';
import { Stage } from './stage';

/**
 * Plays the main jobs of Piiri by itself, in real windows, with people of the demonstration, and says each step.
 *   --pictures DIR   where the pictures of the steps go (.piiri/tour unless given)
 *   --readme         makes the pictures of the README anew, in docs/pictures
 */
const { values } = parseArgs({
  options: { pictures: { type: 'string' }, readme: { type: 'boolean', default: false } },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const pictures = resolve(values.pictures ?? join(paths.local, 'tour'));

if (!process.env['PIIRI_ELECTRON']) {
  say('The tour plays in the desktop client, and there is no Electron here.');
  process.exit(1);
}
const county = demo.parse(JSON.parse(readFileSync(process.env['PIIRI_DEMO'] ?? paths.demoAccounts, 'utf8')));
const stage = new Stage(county, pictures, say);

try {
  await play();
  say(`\nThe pictures are in ${pictures}`);
} catch (error) {
  say(`\nThe tour stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  const troubles = await stage.close();
  if (troubles.length > 0) {
    say(`\nSomething went wrong behind the screens:\n${troubles.join('\n')}`);
    process.exitCode = 1;
  }
}

async function play(): Promise<void> {
  const at = await signInEverybody();
  await playConsultation(stage, at, readmePicture);
  await playGroupChat(stage, at, readmePicture);
  await playCaseLife(stage, at);
  await stage.step('The same in the dark, for the evening shift', async () => {
    await at.tapio.shell.set('Tumma');
    await at.tapio.shell.goTo('Tänään');
    await at.tapio.today.row('Asiakas on kaatunut').first().click();
    await at.tapio.question.head.waitFor();
    await stage.picture(at.tapio, 'today in the dark');
    await readmePicture(at.tapio, 'today-dark');
  });
}

async function signInEverybody() {
  const [aino, tapio, marja] = await Promise.all([stage.open(who.aino), stage.open(who.tapio), stage.open(who.marja)]);
  const people = { aino, tapio, marja };
  for (const [person, desk] of Object.entries(people) as [keyof typeof people, ElectronDesk][]) {
    const account = stage.account(who[person]);
    await stage.step(`${account.name} signs in and gives the recovery key`, async () => {
      await desk.enter(account);
      await desk.shell.place('Tänään').waitFor();
      if (person === 'aino') await stage.picture(desk, 'signed in');
    });
  }
  return people;
}

async function readmePicture(desk: ElectronDesk, name: string): Promise<void> {
  if (values.readme) await stage.pictureAs(desk, join(checkout, 'docs', 'pictures', `${name}.png`));
}
