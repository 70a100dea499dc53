import { setTimeout as sleep } from 'node:timers/promises';
import { MatrixEventEvent, RoomEvent, type MatrixClient, type MatrixEvent } from 'matrix-js-sdk';
import { paths } from '../../src/renderer/data/paths';
import { openRestoredDevice } from '../support/plain-device';
import type { ProbedApp } from './app';
import type { BenchHomeserver } from './data';
import { timing, type Figure } from './figures';
import type { CountyFloors, PageFloors } from './floors';
import { openPlace } from './rooms';

const messagesSent = 25;
/** Longer than a draft rests before it is kept, so that no message is slowed by the one before. */
const pauseMs = 700;
const patienceMs = 20_000;

/** Writes in the talk of an encrypted room: until the words are on the own screen, and until a colleague can read them. */
export async function sending(
  app: ProbedApp,
  bench: BenchHomeserver,
  floors: PageFloors & CountyFloors,
): Promise<Figure[]> {
  const { window } = app;
  const colleague = await openRestoredDevice(bench.data.demo, bench.colleague);
  try {
    await openPlace(app, paths.circles());
    await app.ask('openRow', (await app.ask('rowLinks', '/rooms/'))[0] ?? '');
    await window.getByRole('tab', { name: 'Vapaa keskustelu' }).click();
    await window.getByRole('textbox', { name: 'Kirjoita viesti' }).waitFor();
    const echoes: number[] = [];
    const arrivals: number[] = [];
    for (let round = -2; round < messagesSent; round += 1) {
      const text = `Mittaus ${Date.now()} ${round}`;
      const arrival = whenRead(colleague, text);
      const { at, echo } = await app.ask('sendAndSee', text);
      const arrived = await arrival;
      // The first ones open the encrypted session between the devices.
      if (round >= 0) {
        echoes.push(echo);
        arrivals.push(arrived - at);
      }
      await sleep(pauseMs);
    }
    return [
      timing('send to local echo', echoes, floors.clickRows, { of: 'p95', times: 2.5 }),
      timing('send to readable on a second device, encrypted', arrivals, floors.message),
    ];
  } finally {
    await colleague.logout(true);
    colleague.stopClient();
  }
}

/** Resolves with the moment at which a device has decrypted these words. */
function whenRead(client: MatrixClient, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = (event: MatrixEvent) => {
      if (event.getContent()['body'] !== text) return;
      stop();
      resolve(Date.now());
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error('a message did not reach the second device'));
    }, patienceMs);
    const stop = () => {
      clearTimeout(timer);
      client.off(RoomEvent.Timeline, look);
      client.off(MatrixEventEvent.Decrypted, look);
    };
    client.on(RoomEvent.Timeline, look);
    client.on(MatrixEventEvent.Decrypted, look);
  });
}
