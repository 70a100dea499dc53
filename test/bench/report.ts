import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { say } from '../../scripts/setup/progress.mjs';
import { isMet, ratio, table, type Figure, type Floor } from './figures';
import { benchDir } from './kept';

export interface Run {
  figures: Figure[];
  floors: readonly Floor[];
  /** What was measured with, in words and numbers. */
  data: Readonly<Record<string, Readonly<Record<string, number>>>>;
  chromium: string;
}

/** Shows the figures of a run beside its floors, and keeps them. */
export function report({ figures, floors, data, chromium }: Run): void {
  const machine = { cpus: cpus().length, model: cpus()[0]?.model ?? '', load: loadavg() };
  say(`\nFloors of this run (${machine.cpus} processors, load ${machine.load[0]?.toFixed(1)}, Chromium ${chromium})\n`);
  say(table(floors.map(({ name, samples }) => ({ kind: 'timing', name, samples, floor: null, target: null }))));
  for (const [name, counts] of Object.entries(data)) {
    say(
      `\n${name}: ${Object.entries(counts)
        .map(([what, count]) => `${what} ${count}`)
        .join(', ')}`,
    );
  }
  say('');
  say(table(figures));
  const kept = {
    at: new Date().toISOString(),
    machine,
    chromium,
    evaluationRuntime: process.env['PIIRI_EVALUATION'] === '1',
    data,
    floors,
    figures: figures.map((figure) =>
      figure.kind === 'amount'
        ? { ...figure, met: isMet(figure) }
        : { ...figure, medianRatio: ratio(figure, 'median'), p95Ratio: ratio(figure, 'p95'), met: isMet(figure) },
    ),
  };
  mkdirSync(benchDir, { recursive: true });
  const file = join(benchDir, 'latest.json');
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  say(`\nKept in ${file}`);
}
