import { expect, test } from 'vitest';
import { webPreferences } from '../../../src/main/web-preferences';

test('the page runs with exactly these options in the packaged app', () => {
  expect(webPreferences('/preload.cjs', true)).toMatchInlineSnapshot(`
    {
      "allowRunningInsecureContent": false,
      "contextIsolation": true,
      "devTools": false,
      "experimentalFeatures": false,
      "navigateOnDragDrop": false,
      "nodeIntegration": false,
      "nodeIntegrationInSubFrames": false,
      "nodeIntegrationInWorker": false,
      "preload": "/preload.cjs",
      "safeDialogs": true,
      "sandbox": true,
      "spellcheck": false,
      "webSecurity": true,
      "webviewTag": false,
    }
  `);
});

test('an unpackaged app differs only in its developer tools', () => {
  expect(webPreferences('/preload.cjs', false)).toEqual({ ...webPreferences('/preload.cjs', true), devTools: true });
});
