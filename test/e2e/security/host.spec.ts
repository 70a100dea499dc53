import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronCommand, type LaunchedPiiri, launchPiiri } from '../../support/electron-app';
import { expect, probeBuild, test } from './probe';

const aino = '@aino:example.org';
const session = {
  homeserver: 'http://127.0.0.1:1',
  userId: aino,
  deviceId: 'DEVICE',
  accessToken: 'canary-token',
  storageKey: 'c3RvcmFnZQ==',
  cacheEpoch: 'epoch',
};

/** Runs with a profile that outlives its processes. */
async function withProfile(run: (profile: string) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'piiri-profile-'));
  try {
    await run(profile);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

async function kill(process: ChildProcess): Promise<void> {
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}

function pendingIds(piiri: LaunchedPiiri): Promise<string[]> {
  return piiri.window.evaluate(
    async (userId) => (await window.piiriHost.journalPending(userId)).map(({ txnId }) => txnId),
    aino,
  );
}

test('another window is refused by every action, though it shows our page with our preload', async ({ piiri }) => {
  const answers = await piiri.app.evaluate(async ({ app, BrowserWindow }) => {
    const forged = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, preload: `${app.getAppPath()}/out/preload/index.cjs` },
    });
    await forged.loadURL('piiri://app/index.html');
    const script = `Promise.all(Object.values(piiriHost).map((act) => act().then(() => 'answered', (e) => e.message)))`;
    const outcome = (await forged.webContents.executeJavaScript(script)) as string[];
    forged.destroy();
    return outcome;
  });
  expect(answers.length).toBeGreaterThan(0);
  expect(new Set(answers)).toEqual(new Set(['sender-refused']));
});

test('an error reaches the page as its code alone', async ({ piiri }) => {
  const error = await piiri.window.evaluate(() =>
    window.piiriHost.chooseHomeserver('http://example.org').then(
      () => null,
      (reason: unknown) =>
        reason instanceof Error && { name: reason.name, message: reason.message, keys: Object.keys(reason) },
    ),
  );
  expect(error).toEqual({ name: 'Error', message: 'homeserver-invalid', keys: [] });
});

test('no dangerous address is opened outside', async ({ piiri }) => {
  for (const address of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://server/share',
    'ms-msdt:/id',
    'http://x/',
  ]) {
    expect(await piiri.window.evaluate((url) => window.piiriHost.openExternal(url), address), address).toBe(false);
  }
});

test('choosing a homeserver reloads the page under a policy that names it, and is kept', async () => {
  await withProfile(async (profile) => {
    const first = await launchPiiri({ profile, buildDir: probeBuild });
    expect(await first.window.evaluate(async () => (await window.piiriHost.hostInfo()).homeserver)).toBe('');
    await Promise.all([
      first.window.waitForEvent('load'),
      first.window.evaluate(() => void window.piiriHost.chooseHomeserver('https://matrix.example.org/')),
    ]);
    const policy = await first.window.evaluate(async () =>
      (await fetch('index.html')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("connect-src 'self' https://matrix.example.org;");
    await first.close();

    const second = await launchPiiri({ profile, buildDir: probeBuild, homeserver: 'https://preset.example.org' });
    expect(await second.window.evaluate(() => window.piiriHost.hostInfo())).toMatchObject({
      kind: 'electron',
      homeserver: 'https://matrix.example.org',
    });
    await second.close();
  });
});

test('a session comes back at the next start, readable by its owner only, and is gone after signing out', async () => {
  await withProfile(async (profile) => {
    const file = join(profile, 'piiri', 'session.json');
    const first = await launchPiiri({ profile, buildDir: probeBuild });
    await first.window.evaluate((value) => window.piiriHost.saveSession(value), session);
    const { secrets } = await first.window.evaluate(() => window.piiriHost.hostInfo());
    await first.close();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    if (secrets === 'sealed') {
      const { data } = JSON.parse(await readFile(file, 'utf8')) as { data: string };
      expect(Buffer.from(data, 'base64').includes('canary-token')).toBe(false);
    }

    const second = await launchPiiri({ profile, buildDir: probeBuild });
    expect(await second.window.evaluate(() => window.piiriHost.loadSession())).toEqual(session);
    await second.window.evaluate(() => window.piiriHost.clearSession());
    expect(await second.window.evaluate(() => window.piiriHost.loadSession())).toBeNull();
    await second.close();
    expect(await readdir(join(profile, 'piiri'))).not.toContain('session.json');
  });
});

test('without a keyring production keeps no secret, and says so', async () => {
  const piiri = await launchPiiri({ buildDir: probeBuild, allowPlainSecrets: false });
  const info = await piiri.window.evaluate(() => window.piiriHost.hostInfo());
  test.skip(info.secrets === 'sealed', 'this machine has a keyring');
  expect(info).toMatchObject({ secrets: 'refused', journal: false });
  const refusal = await piiri.window.evaluate(
    (value) =>
      window.piiriHost.saveSession(value).then(
        () => 'kept',
        (error: Error) => error.message,
      ),
    session,
  );
  expect(refusal).toBe('keyring-refused');
  await piiri.close();
});

test('what was journalled survives a killed process', async () => {
  await withProfile(async (profile) => {
    const kept: string[] = [];
    for (const round of [1, 2, 3]) {
      const piiri = await launchPiiri({ profile, buildDir: probeBuild });
      expect(await pendingIds(piiri)).toEqual(kept);
      await piiri.window.evaluate(
        ([userId, txnId]) => window.piiriHost.journalAppend({ txnId, userId, createdAt: 1, act: '{}' }),
        [aino, `t${round}`] as const,
      );
      await kill(piiri.app.process());
      kept.push(`t${round}`);
    }
    const last = await launchPiiri({ profile, buildDir: probeBuild });
    expect(await pendingIds(last)).toEqual(kept);
    await last.close();
  });
});

test('a second Piiri on the same profile leaves, and the first stays', async () => {
  await withProfile(async (profile) => {
    const first = await launchPiiri({ profile, buildDir: probeBuild });
    const { executablePath, args, env } = electronCommand(profile, { buildDir: probeBuild });
    const second = spawn(executablePath, args, { env, stdio: 'ignore' });
    const [code] = (await once(second, 'exit')) as [number];
    expect(code).toBe(0);
    expect(await first.window.evaluate(() => window.piiriHost.journalPending('@aino:example.org'))).toEqual([]);
    await first.close();
  });
});

test('closing the window leaves Piiri in the tray only where the person wants it, and starting it again shows it', async () => {
  await withProfile(async (profile) => {
    const options = { profile, buildDir: probeBuild, desktop: 'KDE' };
    const first = await launchPiiri(options);
    const isVisible = () => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    const choice = () => first.window.evaluate(() => window.piiriHost.closingChoice());
    expect(await choice()).toEqual({ hasTray: true, stays: false });
    await first.window.evaluate(() => window.piiriHost.stayInTray(true));
    expect(await choice()).toEqual({ hasTray: true, stays: true });
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(isVisible).toBe(false);

    const { executablePath, args, env } = electronCommand(profile, options);
    const second = spawn(executablePath, args, { env, stdio: 'ignore' });
    await once(second, 'exit');
    await expect.poll(isVisible).toBe(true);
    await first.close();
  });
});

test('a system that is not known to have a tray is offered none', async ({ piiri }) => {
  test.skip(process.platform !== 'linux', 'others have one');
  expect(await piiri.window.evaluate(() => window.piiriHost.closingChoice())).toEqual({ hasTray: false, stays: false });
});

test('the kernel leaves memory out of core dumps', async ({ piiri }) => {
  test.skip(process.platform !== 'linux', 'only Linux can be asked for this');
  expect((await readFile(`/proc/${piiri.app.process().pid}/coredump_filter`, 'utf8')).trim()).toBe('00000000');
});
