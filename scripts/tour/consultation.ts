import type { ElectronDesk } from '../../test/support/electron-desk';
import { inSeconds, type Stage } from './stage';

const room = 'Kysy kuntoutukselta';
const topic = 'Rollaattorin jarrut eivät pidä';

/** The main job: somebody asks once, the one who knows answers in time, and both see when it is done. */
export async function playConsultation(
  stage: Stage,
  { aino, tapio }: { aino: ElectronDesk; tapio: ElectronDesk },
  readmePicture: (desk: ElectronDesk, name: string) => Promise<void>,
): Promise<void> {
  await stage.step('Aino asks the rehabilitation circle, between two visits', async () => {
    await aino.openRoom(room);
    await aino.room.ask({
      topic,
      urgency: 'now',
      wanted: ['physiotherapist'],
      text: 'Oikean puolen jarru luistaa alamäessä. Voiko asiakas käyttää rollaattoria sisällä, ja kuka huoltaa sen?',
    });
    const seen = await inSeconds(tapio.today.row(topic).first().waitFor());
    await stage.picture(aino, 'aino asks');
    await stage.picture(tapio, 'tapio sees it');
    return `seen by Tapio in his Tänään ${seen} after it was sent`;
  });

  await stage.step('Tapio takes it', async () => {
    await tapio.today.row(topic).first().click();
    await aino.room.row(topic).first().click();
    await tapio.question.act('Ota').click();
    const seen = await inSeconds(aino.question.status('Otettu').waitFor());
    await readmePicture(tapio, 'today');
    await stage.picture(aino, 'taken');
    return `Aino sees who answers after ${seen}`;
  });

  await stage.step('Tapio answers in its thread', async () => {
    const answer =
      'Sisällä voi käyttää, ulkona ei ennen huoltoa. Apuvälinelainaamo huoltaa: varaa aika puhelimella, lainarollaattorin saa samalla.';
    await tapio.talk.say(answer);
    const seen = await inSeconds(aino.talk.message(answer).waitFor());
    return `Aino reads it ${seen} later`;
  });

  await stage.step('Aino thanks, marks it answered and closes it', async () => {
    await aino.talk.say('Kiitos! Varasin ajan huomiselle.');
    await tapio.talk.message('Kiitos! Varasin ajan huomiselle.').waitFor();
    await aino.question.markAnswered();
    await tapio.question.status('Vastattu').waitFor();
    await readmePicture(aino, 'question');
    await stage.picture(aino, 'answered');
    await aino.question.act('Sulje').click();
    await tapio.question.status('Suljettu').waitFor();
    await stage.picture(tapio, 'closed');
    return 'Tapio sees it closed, and it has left his Tänään';
  });
}
