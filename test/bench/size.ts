import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';
import { amount, type Figure } from './figures';

/** What the interface's thread may load at a start, as one gzipped response for each file. */
const startLimitKb = 250;

/** @param started addresses of the files that a start has loaded, as the page itself tells */
export function measureSize(buildDir: string, started: readonly string[]): Figure[] {
  const assets = join(buildDir, 'assets');
  const files = readdirSync(assets);
  const ofWorker = reachable(
    assets,
    files.filter((name) => name.startsWith('worker-')),
  );
  const isCode = (name: string) => /\.(js|css)$/.test(name);
  const isFont = (name: string) => name.endsWith('.woff2');
  const ofInterface = files.filter((name) => isCode(name) && !ofWorker.has(name));
  const atStart = new Set(started.map((address) => basename(new URL(address).pathname)));
  const weight = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length, 0) / 1000;
  return [
    amount(
      'code of the interface at a start',
      weight(ofInterface.filter((name) => atStart.has(name))),
      'kB',
      startLimitKb,
    ),
    amount('code of the interface in all', weight(ofInterface), 'kB'),
    amount('code of the engine', weight([...ofWorker].filter(isCode)), 'kB'),
    amount('WebAssembly of the engine', weight(files.filter((name) => name.endsWith('.wasm'))), 'kB'),
    amount('fonts at a start', weight(files.filter((name) => isFont(name) && atStart.has(name))), 'kB'),
  ];
}

/** The chunks that some of them import, at once or later. */
function reachable(assets: string, from: readonly string[]): Set<string> {
  const found = new Set<string>();
  const left = [...from];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    left.push(...importsOf(readFileSync(join(assets, name), 'utf8')));
  }
  return found;
}

function importsOf(code: string): string[] {
  const imports: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, source } = node as { type?: string; source?: { value?: unknown } };
    const imported = type?.startsWith('Import') || type?.startsWith('Export') ? source?.value : undefined;
    if (typeof imported === 'string' && imported.startsWith('./')) imports.push(basename(imported));
    Object.values(node).forEach(visit);
  };
  visit(parseAst(code));
  return imports;
}
