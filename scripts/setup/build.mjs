/** The built client, for Electron and for the browser, made anew only when something it is made from has changed. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes.mjs';
import { checkout, paths } from './paths.mjs';
import { step } from './progress.mjs';
import { hashOfFiles, readStamp, writeStamp } from './stamps.mjs';

const stamp = join(paths.build, '.piiri-stamp');

const builds = [
  { title: 'Building the desktop client', program: 'electron-vite/bin/electron-vite.js', args: ['build'] },
  {
    title: 'Building the browser client',
    program: 'vite/bin/vite.js',
    args: ['build', '--config', 'vite.web.config.ts'],
  },
];

const products = [join(paths.build, 'main', 'index.cjs'), join(paths.webBuild, 'index.html')];

export async function ensureBuild() {
  const wanted = hashOfFiles(sources());
  if (readStamp(stamp) === wanted && products.every(existsSync)) return;
  for (const { title, program, args } of builds) {
    await step(title, () =>
      run(paths.node, [join(paths.nodeModules, program), ...args], {
        cwd: checkout,
        message: 'The client could not be built.',
        whatToDo: 'mend what the compiler says above.',
      }),
    );
  }
  writeStamp(stamp, wanted);
}

function sources() {
  const single = [
    'package.json',
    'package-lock.json',
    'electron.vite.config.ts',
    'zod-without-eval.ts',
    'vite.web.config.ts',
    'tsconfig.base.json',
  ];
  const src = join(checkout, 'src');
  const tree = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((name) => join(src, name))
    .filter((path) => statSync(path).isFile());
  return [...single.map((name) => join(checkout, name)).filter(existsSync), ...tree.sort()];
}
