import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { CacheDatabase } from '../../src/cache/database';
import { openDevice, type EngineDevice } from '../support/engine-device';
import { openSecondDevice, untilStage, untilStatus, type SecondDevice } from '../support/second-device';

/** Nobody else of the run uses the account: what it is recovered with changes here. */
const { user, userId, password } = inject('unused');

let here: EngineDevice;
beforeEach(() => new CacheDatabase(userId).delete());
let elsewhere: SecondDevice;
afterEach(async () => {
  here.close();
  await elsewhere.leave();
});

it('a device says that another has made the account a new identity, and is verified by it again', async () => {
  here = await openDevice(user, { recover: false });
  await untilStatus(here, 'recovery', (value) => value?.state === 'set-up-needed');
  const made = await here.engine.setUpRecovery(password);
  if (!made.ok) throw new Error(made.problem);
  await untilStatus(here, 'recovery', (value) => value?.state === 'ready');

  elsewhere = await openSecondDevice(user);
  await expect(elsewhere.reset('väärä')).rejects.toThrow('wrong-password');
  await elsewhere.recover(made.value.recoveryKey);
  const newKey = await elsewhere.reset();
  await untilStatus(here, 'recovery', (value) => value?.state === 'replaced');
  expect(await here.engine.recover(made.value.recoveryKey)).toEqual({ ok: false, problem: 'wrong-key' });

  expect(await here.engine.requestVerification(null)).toMatchObject({ ok: true });
  const { id } = await untilStage(elsewhere, 'asked');
  await elsewhere.verification.answer(id, 'take-part');
  await Promise.all([untilStage(here, 'comparing'), untilStage(elsewhere, 'comparing')]);
  await here.engine.answerVerification(id, 'match');
  await elsewhere.verification.answer(id, 'match');
  await Promise.all([untilStage(here, 'done'), untilStage(elsewhere, 'done')]);
  await untilStatus(here, 'recovery', (value) => value?.state === 'ready');

  await elsewhere.reset();
  await untilStatus(here, 'recovery', (value) => value?.state === 'replaced');
  expect(await here.engine.recover(newKey)).toEqual({ ok: false, problem: 'wrong-key' });
});

it('two devices of which none has been verified trust each other, and are told that this is not enough', async () => {
  here = await openDevice(user, { recover: false });
  await untilStatus(here, 'recovery', (value) => value?.state === 'key-needed');
  elsewhere = await openSecondDevice(user);
  expect(await here.engine.requestVerification(elsewhere.deviceId)).toMatchObject({ ok: true });
  const { id } = await untilStage(elsewhere, 'asked');
  await elsewhere.verification.answer(id, 'take-part');
  await Promise.all([untilStage(here, 'comparing'), untilStage(elsewhere, 'comparing')]);
  await here.engine.answerVerification(id, 'match');
  await elsewhere.verification.answer(id, 'match');
  await Promise.all([untilStage(here, 'not-vouched'), untilStage(elsewhere, 'not-vouched')]);
});
