import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { zodWithoutEval } from '../../zod-without-eval.ts';

const checkout = resolve(import.meta.dirname, '../..');

/**
 * The engine's worker in one piece, as the built client has it, served where engine-worker.ts looks for it. Of what the tests of the engine wait for, most was the loading of its modules one by one
 * for each device.
 * @param outDir folder of the bundle, of this run alone
 */
export function engineBundle(outDir: string): Plugin {
  return {
    name: 'piiri-engine-bundle',
    async config() {
      await build({
        configFile: false,
        root: checkout,
        logLevel: 'warn',
        publicDir: false,
        build: {
          outDir,
          emptyOutDir: true,
          minify: false,
          modulePreload: false,
          rollupOptions: {
            input: {
              engine: resolve(checkout, 'src/engine/worker.ts'),
              'gated-engine': resolve(checkout, 'test/support/gated-worker.ts'),
            },
            output: { entryFileNames: '[name].js', codeSplitting: { groups: [zodWithoutEval] } },
          },
        },
      });
      return { publicDir: outDir };
    },
  };
}
