import type { ElectronDesk } from '../../test/support/electron-desk';
import type { Stage } from './stage';

const said = 'Käyn huomenna klo 10 ja katson suihkun, kynnykset ja rollaattorin.';
const order = 'Tilaa suihkutuoli';
const expected = 'Kotikuntoutuksen arvio ja suunnitelma';

/** What a group chat leads to: who does what, what goes to the client record, and who sees to the client from now on. */
export async function playCaseLife(
  stage: Stage,
  { marja, tapio }: { marja: ElectronDesk; tapio: ElectronDesk },
): Promise<void> {
  await stage.step('Marja asks Aino to order a shower chair, with a time by which it is done', async () => {
    await marja.tasks.give(order, 'Aino Kuurankukka', true);
    await marja.tasks.card(order).waitFor();
    await stage.picture(marja, 'who does what');
    return 'it stands in Aino’s Tänään';
  });

  await stage.step('Marja drafts the entry of the client record from what was said', async () => {
    await marja.records.choose();
    await marja.records.box(said).click();
    await marja.records.write();
    await marja.records.part('Arvio').waitFor();
    await stage.picture(marja, 'entry drafted');
    await marja.records.mark('DEMO-2026-0001');
    await marja.records.card('DEMO-2026-0001').waitFor();
    await stage.picture(marja, 'marked as recorded');
    return 'it is copied, printed or saved from there, and marked as recorded';
  });

  await stage.step('Marja hands the client over to Tapio, who accepts', async () => {
    await marja.handovers.begin({
      to: { person: 'Tapio Lumivirta' },
      summary: 'Suihkutuoli on tilauksessa, tytär on kotona iltaisin.',
      reason: 'Jatko on kuntoutuksen.',
      expected,
    });
    await stage.picture(marja, 'handover offered');
    await marja.handovers.offer();
    await tapio.handovers.card(expected).waitFor();
    await tapio.handovers.accept(expected);
    await marja.cases.person('Tapio Lumivirta').getByText('vetäjä', { exact: true }).waitFor();
    await stage.picture(tapio, 'handover accepted');
    return 'until then the client was Marja’s; now Tapio leads the case';
  });
}
