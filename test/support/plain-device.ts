import { MatrixEventEvent, type MatrixClient, type MatrixEvent } from 'matrix-js-sdk';
import { openDevice, synchronise } from '../../scripts/demo/participant';
import { until } from '../../scripts/demo/until';
import type { Demo, DemoAccount } from '../../scripts/demo/model';
import { restoreIdentity } from '../../src/engine/crypto/identity';

/** The SDK alone on a new device in Node, restored with the recovery key: what Piiri's own engine is compared with. */
export async function openRestoredDevice({ homeserver }: Demo, account: DemoAccount): Promise<MatrixClient> {
  const { user, password, recoveryKey } = account;
  const { client, secret } = await openDevice(homeserver, { user, password, deviceName: 'Piiri test' });
  await synchronise(client, 500);
  const restored = await restoreIdentity(client, secret, recoveryKey);
  if (!restored.ok) throw new Error(`${user} could not be restored: ${restored.problem}`);
  return client;
}

/** Every event of the newest 500 of every room joined, after decryption was tried. */
export async function readEverything(client: MatrixClient): Promise<MatrixEvent[]> {
  const events = client.getRooms().flatMap((room) => room.getLiveTimeline().getEvents());
  await Promise.all(events.map((event) => client.decryptEventIfNeeded(event)));
  // Keys that have just been restored are tried by the SDK itself, a moment later.
  await until('decryption', () => !events.some((event) => event.isBeingDecrypted()));
  await Promise.all(events.filter((event) => event.isDecryptionFailure()).map(whenDecrypted));
  return events;
}

/** Resolves when the event has been decrypted, or after some seconds. */
function whenDecrypted(event: MatrixEvent): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 5000);
    event.on(MatrixEventEvent.Decrypted, () => {
      if (event.isDecryptionFailure()) return;
      clearTimeout(timer);
      resolve();
    });
  });
}
