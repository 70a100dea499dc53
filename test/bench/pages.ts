import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transpile, ScriptTarget } from 'typescript';
import { paths } from '../../scripts/setup/paths.mjs';
import { benchDir } from './kept';

/** Folders of pages for the real main process to show, each with the probe before its own scripts. */
export interface BenchPages {
  /** Piiri as it is built. */
  piiri: string;
  /** A page with one line of text. */
  blank: string;
}

const probeTag = '<script src="./probe.js"></script>';

export function makePages(): BenchPages {
  const pages = { piiri: join(benchDir, 'pages', 'piiri'), blank: join(benchDir, 'pages', 'blank') };
  rmSync(join(benchDir, 'pages'), { recursive: true, force: true });
  cpSync(join(paths.build, 'renderer'), pages.piiri, { recursive: true });
  const index = join(pages.piiri, 'index.html');
  const html = readFileSync(index, 'utf8');
  const probed = html.replace(/<script/, `${probeTag}\n    <script`);
  if (probed === html) throw new Error('the built page has no script to put the probe before');
  writeFileSync(index, probed);
  mkdirSync(pages.blank, { recursive: true });
  const blank = `<!doctype html>\n<html lang="fi">\n<title>Tyhjä</title>\n${probeTag}\n<p>Piiri</p>\n</html>\n`;
  writeFileSync(join(pages.blank, 'index.html'), blank);
  for (const folder of Object.values(pages)) writeFileSync(join(folder, 'probe.js'), probeScript());
  return pages;
}

/** In a function of its own, so that its names do not meet the page's. */
function probeScript(): string {
  const source = readFileSync(join(import.meta.dirname, 'page', 'probe.ts'), 'utf8');
  const script = transpile(source, { target: ScriptTarget.ES2022 }).replace(/^export .*$/gm, '');
  return `(() => {\n${script}\n})();\n`;
}
