import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { zodWithoutEval } from './zod-without-eval.ts';

const chromium = 'chrome114';

/** Main and preload are CommonJS: an ESM main needs Electron 28, and the evaluation runtime is older. */
function node(entry: string, dir: string) {
  return {
    build: {
      target: 'node18',
      // Everything that main needs is in its bundle, so that the application carries no node_modules.
      externalizeDeps: false,
      outDir: `out/${dir}`,
      rollupOptions: {
        input: { index: resolve(import.meta.dirname, entry) },
        output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
      },
    },
  };
}

export default defineConfig({
  main: node('src/main/index.ts', 'main'),
  preload: node('src/preload/index.ts', 'preload'),
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    worker: { format: 'es' },
    // In development its WebAssembly is found only beside its own file.
    optimizeDeps: { exclude: ['@matrix-org/matrix-sdk-crypto-wasm'] },
    build: {
      target: chromium,
      minify: true,
      outDir: 'out/renderer',
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: resolve(import.meta.dirname, 'src/renderer/index.html') },
        output: { codeSplitting: { groups: [zodWithoutEval] } },
      },
    },
  },
});
