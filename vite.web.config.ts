import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { zodWithoutEval } from './zod-without-eval.ts';

const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, 'package.json'), 'utf8')) as {
  version: string;
};

/**
 * The browser edition: the same renderer and engine as static files, for any web server. config.json beside
 * index.html names the homeserver; the server sets the content policy that docs/security.md gives.
 */
export default defineConfig({
  root: 'src/renderer',
  base: './',
  publicDir: resolve(import.meta.dirname, 'src/renderer/public-web'),
  plugins: [react()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  worker: { format: 'es' },
  build: {
    target: 'chrome114',
    outDir: resolve(import.meta.dirname, 'out/web'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rollupOptions: { output: { codeSplitting: { groups: [zodWithoutEval] } } },
  },
});
