import { expect, inject, it } from 'vitest';
import { openRestoredDevice, readEverything } from '../support/plain-device';

/** A county must be readable by all its people on devices that were not there when it was written. */
it.each(inject('county').accounts)('lets $name read all that was written, on a new device', async (account) => {
  const client = await openRestoredDevice(inject('county'), account);
  try {
    const events = await readEverything(client);
    const unreadable = events.filter((event) => event.isDecryptionFailure());
    expect(unreadable.map((event) => event.decryptionFailureReason)).toEqual([]);
    expect(events.filter((event) => event.isEncrypted()).length).toBeGreaterThan(0);
  } finally {
    await client.logout(true);
  }
});
