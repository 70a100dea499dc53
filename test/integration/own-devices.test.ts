import { afterEach, describe, expect, inject, it } from 'vitest';
import { readStatus } from '../../src/cache/status';
import { signIn } from '../../src/engine/session/sign-in';
import { accountOf, ask, openDevice, type EngineDevice } from '../support/engine-device';

const user = 'aino.kuurankukka';
const devices: EngineDevice[] = [];
afterEach(() => devices.splice(0).forEach((device) => device.close()));

describe('one’s own devices', () => {
  it('are listed with whether each is verified, renamed, and signed out with the password alone', async () => {
    const device = await openDevice(user);
    devices.push(device);
    const { engine, db, session } = device;
    const { password } = accountOf(user);
    const { homeserver } = inject('county');
    const second = await signIn({ homeserver, user, password, deviceName: 'Puhelin' });
    if (!second.ok) throw new Error(second.problem.kind);
    const other = { ...device, session: second.value };
    const listed = async () => {
      expect(await engine.refreshDevices()).toBe(true);
      return (await readStatus(db, 'devices'))?.devices ?? [];
    };
    const found = async (deviceId: string) => (await listed()).find((own) => own.deviceId === deviceId);

    const [first] = await listed();
    expect(first).toMatchObject({ deviceId: session.deviceId, isThis: true, trust: 'verified', name: 'Piiri test' });
    const id = second.value.deviceId;
    expect(await found(id)).toMatchObject({ isThis: false, trust: 'no-keys', name: 'Puhelin' });

    expect(await engine.renameDevice(id, 'Vanha puhelin')).toMatchObject({ ok: true });
    expect((await readStatus(db, 'devices'))?.devices.find((own) => own.deviceId === id)?.name).toBe('Vanha puhelin');
    expect(await engine.renameDevice('GONE', 'Kukaan')).toEqual({ ok: false, problem: 'refused' });

    expect(await engine.signOutDevices([id], 'väärä')).toEqual({ ok: false, problem: 'wrong-password' });
    expect((await ask(other, 'GET', '/account/whoami')).status).toBe(200);
    expect(await engine.signOutDevices([id], password)).toMatchObject({ ok: true });
    expect((await ask(other, 'GET', '/account/whoami')).status).toBe(401);
    expect(await found(id)).toBeUndefined();
  });

  it('are not verified before the recovery key is given, and then say nothing of others', async () => {
    const device = await openDevice(user, { recover: false });
    devices.push(device);
    expect(await device.engine.refreshDevices()).toBe(true);
    const own = (await readStatus(device.db, 'devices'))?.devices ?? [];
    expect(own[0]).toMatchObject({ isThis: true, trust: 'unverified' });
    expect(own.slice(1).map(({ trust }) => trust)).not.toContain('verified');
    const recovered = await device.engine.recover(accountOf(user).recoveryKey);
    expect(recovered).toMatchObject({ ok: true });
    expect(await device.engine.refreshDevices()).toBe(true);
    expect((await readStatus(device.db, 'devices'))?.devices[0]).toMatchObject({ isThis: true, trust: 'verified' });
  });
});
