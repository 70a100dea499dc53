import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { CacheDatabase } from '../../src/cache/database';
import { readStatus } from '../../src/cache/status';
import { accountOf, openDevice, type EngineDevice } from '../support/engine-device';
import { openSecondDevice, untilStage, untilStatus, type SecondDevice } from '../support/second-device';

const user = 'aino.kuurankukka';

describe('a new device and one that is verified', () => {
  let fresh: EngineDevice;
  let trusted: SecondDevice;

  beforeEach(async () => {
    // What an earlier test of the run has left: one browser holds one cache a person.
    await new CacheDatabase(accountOf(user).userId).delete();
    trusted = await openSecondDevice(user);
    await trusted.recover();
    fresh = await openDevice(user, { recover: false });
    await untilStatus(fresh, 'recovery', (value) => value?.state === 'key-needed');
  });
  afterEach(async () => {
    fresh.close();
    await trusted.leave();
  });

  const hereAndThere = async () => {
    const [here, there] = await Promise.all([untilStage(fresh, 'comparing'), untilStage(trusted, 'comparing')]);
    expect(here.stage.emoji).toHaveLength(7);
    expect(here.stage).toEqual(there.stage);
    return here.id;
  };

  async function compare(): Promise<string> {
    expect(await fresh.engine.requestVerification(null)).toMatchObject({ ok: true });
    const { id } = await untilStage(trusted, 'asked');
    await trusted.verification.answer(id, 'take-part');
    expect(await hereAndThere()).toBe(id);
    return id;
  }

  it('compare emoji when the new one asks; then it is verified, and reads what was said before', async () => {
    const id = await compare();
    await fresh.engine.answerVerification(id, 'match');
    await untilStage(fresh, 'confirmed');
    await trusted.verification.answer(id, 'match');
    await untilStage(trusted, 'done');
    await untilStage(fresh, 'done');
    expect((await readStatus(fresh.db, 'recovery'))?.state).toBe('ready');
    await fresh.until(
      'everything readable',
      () =>
        fresh.db.messages
          .where('state')
          .equals('undecryptable')
          .filter((row) => row.ts <= inject('seededBy'))
          .count(),
      (unreadable) => unreadable === 0,
    );
    await untilStatus(
      trusted,
      'devices',
      (value) => value?.devices.find(({ deviceId }) => deviceId === fresh.session.deviceId)?.trust === 'verified',
    );
    await fresh.engine.answerVerification(id, 'leave');
    expect((await readStatus(fresh.db, 'verification'))?.verification).toBeNull();
  });
});
