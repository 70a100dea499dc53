import type { ElectronDesk } from '../../test/support/electron-desk';
import { inSeconds, type Stage } from './stage';

const client = 'Testi Keksitty-Esimerkki';

/** A client's contact becomes a group chat of the professionals who are needed, under a number instead of a name. */
export async function playGroupChat(
  stage: Stage,
  { marja, aino, tapio }: { marja: ElectronDesk; aino: ElectronDesk; tapio: ElectronDesk },
  readmePicture: (desk: ElectronDesk, name: string) => Promise<void>,
): Promise<void> {
  let name = '';

  await stage.step('Marja records what a client’s daughter called about', async () => {
    await marja.shell.goTo('Piirit');
    await marja.circles.group('Kotihoito pohjoinen').getByRole('link', { name: 'Yhteydenotot' }).click();
    await marja.contacts.record({
      client,
      phone: '040 000 0003',
      municipality: 'Hämynlahti',
      reason: 'mobility',
      onBehalf: { name: 'Tytti Esimerkki', relation: 'tytär', basis: 'suomi-fi-mandate' },
      text: 'Äiti on kaatunut kahdesti tällä viikolla. Ei vammoja, mutta ei uskalla enää suihkuun yksin.',
    });
    await stage.picture(marja, 'contact recorded');
  });

  await stage.step('Marja opens a group chat from it, with Tapio and Aino', async () => {
    await marja.contacts.open(client);
    await marja.contacts.openCaseButton.click();
    await marja.contacts.pick('fysioterapeutti', 'Tapio Lumivirta');
    await marja.contacts.pick('kotihoidon työntekijä', 'Aino Kuurankukka');
    await marja.contacts.share('Puolesta asioi');
    await marja.contacts.share('Asia');
    await stage.picture(marja, 'group chat form');
    await marja.contacts.confirmOpening();
    await marja.page.getByRole('link', { name: /^Siirry ryhmächattiin/ }).click();
    await marja.cases.shared.waitFor();
    name = await marja.page.getByRole('main').getByRole('heading', { level: 1 }).innerText();
    return `the room is called “${name}”: the homeserver learns no client`;
  });

  await stage.step('Tapio and Aino are invited and join', async () => {
    const seen = await inSeconds(
      Promise.all(
        [tapio, aino].map(async (desk) => {
          await desk.shell.goTo('Tänään');
          await desk.today.accept(`Liity: ${name}`).click();
          await openCase(desk, name);
        }),
      ),
    );
    return `both read what was shared, ${seen} later`;
  });

  await stage.step('The three agree on what is done', async () => {
    await openCase(marja, name);
    const talk: [ElectronDesk, string][] = [
      [marja, 'Kuka ehtii käymään tällä viikolla?'],
      [tapio, 'Käyn huomenna klo 10 ja katson suihkun, kynnykset ja rollaattorin.'],
      [aino, 'Olen paikalla samaan aikaan. Vien suihkutuolin mukanani.'],
    ];
    for (const [desk, words] of talk) {
      await desk.talk.say(words);
      await Promise.all([marja, tapio, aino].map((reader) => reader.talk.message(words).waitFor()));
    }
    await readmePicture(marja, 'case');
    await stage.picture(marja, 'group chat');
    return 'each reads the others';
  });
}

async function openCase(desk: ElectronDesk, name: string): Promise<void> {
  await desk.shell.goTo('Tapaukset');
  await desk.cases.list.getByRole('link', { name }).click();
  await desk.cases.shared.waitFor();
}
