import { launchPiiri } from '../../support/electron-app';
import { expect, probeBuild, test } from './probe';

test('the page has no Node, no eval and no other script than its own, and still runs its worker and wasm', async ({
  homeserver,
}) => {
  // One in which nothing has been tried yet: what was refused to it is told.
  const piiri = await launchPiiri({ homeserver: homeserver.origin, buildDir: probeBuild });
  const found = await piiri.window.evaluate(() => window.probe);
  await piiri.close();
  expect(found).toEqual({
    beforeMischief: [],
    wasm: true,
    style: 'rgb(1, 2, 3)',
    worker: { wasm: true, eval: 'EvalError', node: ['undefined', 'undefined'] },
    eval: 'EvalError',
    newFunction: 'EvalError',
    innerHtml: 'TypeError',
    otherPolicy: 'TypeError',
    peerConnections: ['undefined', 'undefined'],
    node: ['undefined', 'undefined', 'undefined', 'undefined', 'undefined'],
  });
});

test('the bridge is frozen and offers the actions of the contract and nothing else', async ({ piiri }) => {
  const bridge = await piiri.window.evaluate(() => ({
    actions: Object.keys(window.piiriHost),
    frozen: Object.isFrozen(window.piiriHost),
    replaced: Reflect.set(window, 'piiriHost', null),
  }));
  const { hostActions } = await import('../../../src/preload/contract');
  expect(bridge).toEqual({ actions: [...hostActions], frozen: true, replaced: false });
});

test('only files of the build come from the scheme, and only by GET', async ({ piiri }) => {
  const answer = (address: string, method = 'GET') =>
    piiri.window.evaluate(
      ([url, verb]) =>
        fetch(url, { method: verb }).then(
          ({ status }) => status,
          () => 'failed',
        ),
      [address, method] as const,
    );
  expect(await answer('piiri://app/index.html')).toBe(200);
  expect(await answer('piiri://app/../probe.ts')).toBe(404);
  expect(await answer('piiri://app/%2e%2e/probe.ts')).toBe(404);
  expect(await answer('piiri://app/..%2fpage%2findex.html')).toBe(404);
  expect(await answer('piiri://app/%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json')).toBe(404);
  expect(await answer('piiri://app/index.html', 'POST')).not.toBe(200);
  expect(await answer('piiri://other/index.html')).toBe('failed');
  expect(await answer('file:///etc/hostname')).toBe('failed');
});

test('every answer of the scheme carries the policy that names the homeserver', async ({ piiri, homeserver }) => {
  const headers = await piiri.window.evaluate(async () => Object.fromEntries((await fetch('probe.js')).headers));
  expect(headers['content-security-policy']).toContain(`connect-src 'self' ${homeserver.origin};`);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-type']).toContain('text/javascript');
});
