import { resolve } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';
import { zodWithoutEval } from '../../zod-without-eval.ts';
import { bundleFolder } from './engine-worker.ts';

const checkout = resolve(import.meta.dirname, '../..');

/**
 * The engine's worker in one piece, as the built client has it; made when it is first asked for, and kept in memory. Of
 * what the tests of the engine waited for, most was the loading of its modules one by one for each device.
 */
export function engineBundle(): Plugin {
  let made: ReturnType<typeof bundle> | undefined;
  return {
    name: 'piiri-engine-bundle',
    configureServer({ middlewares }) {
      middlewares.use(bundleFolder, (request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').replace(/\?.*/, '');
        made ??= bundle();
        made.then((files) => {
          const file = files.get(name);
          if (file === undefined) return next();
          response.setHeader('Content-Type', name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript');
          response.end(file);
        }, next);
      });
    },
  };
}

/** The files of the bundle by their names. */
async function bundle(): Promise<Map<string, string | Uint8Array>> {
  const built = await build({
    configFile: false,
    root: checkout,
    base: bundleFolder,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
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
  // Of one output without watching, there is one.
  const { output } = built as Rollup.RollupOutput;
  return new Map(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}
