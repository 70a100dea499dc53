import { launchPiiri } from '../../support/electron-app';
import { expect, probeBuild, test } from './probe';

test('the page reaches its homeserver', async ({ piiri, homeserver }) => {
  const versions = await piiri.window.evaluate(
    async (origin) => (await fetch(`${origin}/_matrix/client/versions`)).json() as Promise<unknown>,
    homeserver.origin,
  );
  expect(versions).toEqual({ versions: ['v1.11'] });
  expect(homeserver.hits).toContain('/_matrix/client/versions');
});

test('nothing that the page tries reaches anyone else', async ({ piiri, stranger }) => {
  const attempts = await piiri.window.evaluate(async (origin) => {
    const host = origin.replace('http:', '');
    const settled = (act: (done: (result: string) => void) => void) => new Promise<string>(act);
    const element = (name: 'img' | 'link' | 'script' | 'iframe' | 'video', attributes: Record<string, string>) =>
      settled((done) => {
        const node = document.createElement(name);
        node.onload = () => done('loaded');
        node.onerror = () => done('blocked');
        document.addEventListener('securitypolicyviolation', () => done('blocked'), { once: true });
        try {
          for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
        } catch {
          done('blocked');
        }
        document.body.append(node);
      });
    const socket = settled((done) => {
      const opened = new WebSocket(`ws:${host}/socket`);
      opened.onopen = () => done('opened');
      opened.onerror = () => done('blocked');
    });
    const request = (init?: RequestInit) =>
      fetch(`${origin}/fetch`, init).then(
        () => 'reached',
        () => 'blocked',
      );
    return {
      fetch: await request(),
      noCors: await request({ mode: 'no-cors', method: 'POST', body: 'words' }),
      image: await element('img', { src: `${origin}/image.png` }),
      style: await element('link', { rel: 'stylesheet', href: `${origin}/style.css` }),
      script: await element('script', { src: `${origin}/script.js` }),
      video: await element('video', { src: `${origin}/video.mp4` }),
      socket: await socket,
      beacon: String(navigator.sendBeacon(`${origin}/beacon`, 'words')),
    };
  }, stranger.origin);
  expect(new Set(Object.values({ ...attempts, beacon: 'blocked' }))).toEqual(new Set(['blocked']));
  expect(stranger.hits).toEqual([]);
});

test('a redirect from the homeserver does not lead to anyone else', async ({ piiri, homeserver, stranger }) => {
  const outcome = await piiri.window.evaluate(
    ([from, to]) =>
      fetch(`${from}/redirect?${to}/stolen`).then(
        () => 'reached',
        () => 'blocked',
      ),
    [homeserver.origin, stranger.origin] as const,
  );
  expect(outcome).toBe('blocked');
  expect(homeserver.hits).toContain(`/redirect?${stranger.origin}/stolen`);
  expect(stranger.hits).toEqual([]);
});

test("the network guard holds even where the page's policy does not reach", async ({ piiri, stranger }) => {
  const outcome = await piiri.app.evaluate(async ({ BrowserWindow, session }, origin) => {
    const bare = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    const loaded = await bare.loadURL(`${origin}/bare`).then(
      () => 'reached',
      () => 'blocked',
    );
    const fetched = await session.defaultSession.fetch(`${origin}/fetch`).then(
      () => 'reached',
      () => 'blocked',
    );
    bare.destroy();
    return { loaded, fetched };
  }, stranger.origin);
  expect(outcome).toEqual({ loaded: 'blocked', fetched: 'blocked' });
  expect(stranger.hits).toEqual([]);
});

test('the page cannot be led elsewhere, and opens no window', async ({ piiri, stranger, homeserver }) => {
  const start = piiri.window.url();
  for (const address of [
    `${stranger.origin}/navigated`,
    `${homeserver.origin}/navigated`,
    'file:///etc/hostname',
    'smb://server/share',
    'ms-msdt:/id',
    'javascript:document.title="led"',
    'piiri://app/style.css',
  ]) {
    const opened = await piiri.window.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url });
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
      const child = window.open(url);
      location.assign(url);
      return child === null;
    }, address);
    expect(opened, address).toBe(true);
  }
  const windows = await piiri.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(windows).toEqual([start]);
  expect(await piiri.window.evaluate(() => [location.href, document.title])).toEqual([start, 'Probe']);
  expect(stranger.hits).toEqual([]);
  expect(homeserver.hits).not.toContain('/navigated');
});

test('the page gets three permissions and no other', async ({ piiri }) => {
  const granted = await piiri.window.evaluate(async () => {
    const names = [
      'accelerometer',
      'ambient-light-sensor',
      'background-fetch',
      'background-sync',
      'camera',
      'clipboard-read',
      'clipboard-write',
      'display-capture',
      'geolocation',
      'gyroscope',
      'idle-detection',
      'local-fonts',
      'magnetometer',
      'microphone',
      'midi',
      'nfc',
      'notifications',
      'payment-handler',
      'periodic-background-sync',
      'persistent-storage',
      'screen-wake-lock',
      'storage-access',
      'top-level-storage-access',
      'window-management',
    ];
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => state,
          () => 'unknown',
        ),
      ),
    );
    return names.filter((_name, index) => states[index] === 'granted');
  });
  expect(granted).toEqual(['clipboard-write', 'microphone']);
});

test('asking for a device, a place or the screen is refused even after a click', async ({ piiri }) => {
  const ask = (code: string) =>
    piiri.app.evaluate(
      ({ BrowserWindow }, script) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `(${script}).then(() => 'granted', (error) => error?.name ?? 'refused')`,
          true,
        ) as Promise<string>,
      code,
    );
  const refusals = {
    camera: await ask(`navigator.mediaDevices.getUserMedia({ video: true })`),
    screen: await ask(`navigator.mediaDevices.getDisplayMedia({ video: true })`),
    place: await ask(`new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, () => no()))`),
    midi: await ask(`navigator.requestMIDIAccess({ sysex: true })`),
    clipboard: await ask(`navigator.clipboard.readText()`),
    usb: await ask(`navigator.usb.requestDevice({ filters: [] })`),
    serial: await ask(`navigator.serial.requestPort()`),
    hid: await ask(`navigator.hid.requestDevice({ filters: [] }).then((found) => found[0] ?? Promise.reject())`),
    files: await ask(`navigator.storage.persist().then((kept) => kept || Promise.reject())`),
    notification: await ask(
      `Notification.requestPermission().then((answer) => answer === 'granted' || Promise.reject())`,
    ),
  };
  expect(Object.entries(refusals).filter(([, answer]) => answer === 'granted')).toEqual([]);
});

test('our page hears the microphone once it asks, sees no camera, and no other page hears anything', async ({
  homeserver,
}) => {
  const piiri = await launchPiiri({ homeserver: homeserver.origin, buildDir: probeBuild, fakeDevices: true });
  const ask = (wanted: MediaStreamConstraints) =>
    piiri.window.evaluate(
      (constraints) =>
        navigator.mediaDevices.getUserMedia(constraints).then(
          (stream) => stream.getTracks().map(({ kind }) => kind),
          (error: Error) => error.name,
        ),
      wanted,
    );
  expect(await ask({ audio: true })).toEqual(['audio']);
  expect(await ask({ video: true })).toBe('NotAllowedError');
  expect(await ask({ audio: true, video: true })).toBe('NotAllowedError');
  await Promise.all([
    piiri.window.waitForURL('about:blank'),
    piiri.window.evaluate(() => void location.assign('about:blank')),
  ]);
  const elsewhere = await piiri.window.evaluate(async () => {
    try {
      await navigator.mediaDevices.getUserMedia({ audio: true });
      return 'heard';
    } catch {
      return 'refused';
    }
  });
  expect(elsewhere).toBe('refused');
  await piiri.close();
});

test('a page that has blanked itself is a stranger to the host, and nobody is reached from it', async ({
  homeserver,
  stranger,
}) => {
  const piiri = await launchPiiri({ homeserver: homeserver.origin, buildDir: probeBuild });
  await Promise.all([
    piiri.window.waitForURL('about:blank'),
    piiri.window.evaluate(() => void location.assign('about:blank')),
  ]);
  const outcome = await piiri.window.evaluate(
    async (origin) => ({
      host: await window.piiriHost.hostInfo().then(
        () => 'answered',
        (error: Error) => error.message,
      ),
      fetch: await fetch(origin).then(
        () => 'reached',
        () => 'blocked',
      ),
    }),
    stranger.origin,
  );
  expect(outcome).toEqual({ host: 'sender-refused', fetch: 'blocked' });
  expect(stranger.hits).toEqual([]);
  await piiri.close();
});
