import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { CacheDatabase } from '../../src/cache/database';
import { readStatus } from '../../src/cache/status';
import type { StatusRows } from '../../src/cache/status-rows';
import { answerSignIn } from '../../src/renderer/data/sign-ins';
import { accountOf, openDevice, reopenDevice, type EngineDevice } from '../support/engine-device';
import { openSecondDevice, untilStage, untilStatus, type SecondDevice } from '../support/second-device';

const user = 'aino.kuurankukka';

describe('a new device and one that is verified', () => {
  let fresh: EngineDevice;
  let trusted: SecondDevice;

  beforeAll(async () => {
    trusted = await openSecondDevice(user);
    await trusted.recover();
  });
  afterAll(() => trusted.leave());
  beforeEach(async () => {
    // What an earlier test of the run has left: one browser holds one cache a person.
    await new CacheDatabase(accountOf(user).userId).delete();
    fresh = await openDevice(user, { recover: false });
    await untilStatus(fresh, 'recovery', (value) => value?.state === 'key-needed');
  });
  afterEach(async () => {
    fresh.close();
    const shown = (await readStatus(trusted.db, 'verification'))?.verification;
    if (shown) await trusted.verification.answer(shown.id, 'leave');
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

  const trustOf = async (deviceId: string) =>
    (await readStatus(trusted.db, 'devices'))?.devices.find((device) => device.deviceId === deviceId)?.trust;
  const ended = async (device: Pick<EngineDevice, 'db'>) => (await untilStage(device, 'ended')).stage.why;

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

  it('compare emoji when the verified one asks that very device', async () => {
    expect(await trusted.verification.ask(fresh.session.deviceId)).toMatchObject({ ok: true });
    const { id } = await untilStage(fresh, 'asked');
    expect((await readStatus(fresh.db, 'verification'))?.verification).toMatchObject({
      deviceId: trusted.deviceId,
      isMine: false,
    });
    await fresh.engine.answerVerification(id, 'take-part');
    expect(await hereAndThere()).toBe(id);
    await trusted.verification.answer(id, 'match');
    await fresh.engine.answerVerification(id, 'match');
    await Promise.all([untilStage(trusted, 'done'), untilStage(fresh, 'done')]);
    expect((await readStatus(fresh.db, 'recovery'))?.state).toBe('ready');
  });

  it('do not trust each other when one of them sees other emoji', async () => {
    const id = await compare();
    await trusted.verification.answer(id, 'match');
    await fresh.engine.answerVerification(id, 'mismatch');
    for (const device of [fresh, trusted]) expect(await ended(device)).toBe('mismatch');
    expect((await readStatus(fresh.db, 'recovery'))?.state).toBe('key-needed');
    expect(await trustOf(fresh.session.deviceId)).toBe('unverified');
  });

  it('leave each other as they were when the question is declined, or given up in the middle', async () => {
    expect(await fresh.engine.requestVerification(null)).toMatchObject({ ok: true });
    await trusted.verification.answer((await untilStage(trusted, 'asked')).id, 'leave');
    expect((await readStatus(trusted.db, 'verification'))?.verification).toBeNull();
    expect(await ended(fresh)).toBe('declined');

    const id = await compare();
    await fresh.engine.answerVerification(id, 'leave');
    expect((await readStatus(fresh.db, 'verification'))?.verification).toBeNull();
    expect(await ended(trusted)).toBe('cancelled');
    expect((await readStatus(fresh.db, 'recovery'))?.state).toBe('key-needed');
  });

  it('are asked for one verification at a time: a second one ends both', async () => {
    await compare();
    expect(await fresh.engine.requestVerification(null)).toEqual({ ok: false, problem: 'under-way' });
    const third = await openSecondDevice(user, 'Kolmas laite');
    expect(await third.verification.ask(trusted.deviceId)).toMatchObject({ ok: true });
    expect(await ended(trusted)).toBe('collided');
    expect(await ended(fresh)).toBe('cancelled');
    await third.leave();
  });

  it('are asked all at once, and one that has not answered is asked no more when another has', async () => {
    const third = await openSecondDevice(user, 'Kolmas laite');
    await third.recover();
    expect(await fresh.engine.requestVerification(null)).toMatchObject({ ok: true });
    const [{ id }] = await Promise.all([untilStage(trusted, 'asked'), untilStage(third, 'asked')]);
    await trusted.verification.answer(id, 'take-part');
    await untilStatus(third, 'verification', (value) => value?.verification === null);
    await hereAndThere();
    await third.leave();
  });

  it('are told when there is nobody to ask, and a question that was under way when the engine ended is over', async () => {
    expect(await fresh.engine.requestVerification('NOBODY')).toEqual({ ok: false, problem: 'no-device' });
    await compare();
    fresh.close();
    fresh = await reopenDevice(fresh);
    expect(await ended(fresh)).toBe('interrupted');
  });
});

describe('the person’s other devices', () => {
  let here: EngineDevice;

  beforeEach(async () => {
    await new CacheDatabase(accountOf(user).userId).delete();
    here = await openDevice(user);
    await untilStatus(here, 'signIns', (value) => value !== undefined);
  });
  afterEach(() => here.close());

  it('are told of as new until they are verified, or the person has said that they are hers', async () => {
    const isOpen = (deviceId: string) => (value: StatusRows['signIns'] | undefined) =>
      value?.open.some((one) => one.deviceId === deviceId) === true;
    const isClosed = (deviceId: string) => (value: StatusRows['signIns'] | undefined) => !isOpen(deviceId)(value);

    const verified = await openSecondDevice(user, 'Uusi laite');
    const told = await untilStatus(here, 'signIns', isOpen(verified.deviceId));
    expect(told?.open.find(({ deviceId }) => deviceId === verified.deviceId)).toMatchObject({ name: 'Uusi laite' });
    await verified.recover();
    await untilStatus(here, 'signIns', isClosed(verified.deviceId));

    const hers = await openSecondDevice(user, 'Oma laite');
    await untilStatus(here, 'signIns', isOpen(hers.deviceId));
    await answerSignIn(here.db, hers.deviceId);
    expect(await here.engine.refreshDevices()).toBe(true);
    expect(isClosed(hers.deviceId)(await readStatus(here.db, 'signIns'))).toBe(true);

    await hers.leave();
    await verified.leave();
  });

  it('keep quiet of new sign-ins while they are not verified themselves', async () => {
    const quiet = await openSecondDevice(user, 'Vahvistamaton laite');
    const other = await openSecondDevice(user, 'Toinen vahvistamaton laite');
    await untilStatus(
      quiet,
      'devices',
      (value) => value?.devices.some(({ deviceId }) => deviceId === other.deviceId) === true,
    );
    expect(await readStatus(quiet.db, 'signIns')).toBeUndefined();
    await quiet.leave();
    await other.leave();
  });
});
