import { execFile } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

/** Names the file in which the run notes what its stories have written of clients. */
export const clientWordsVariable = 'PIIRI_TEST_CLIENT_WORDS';

/** Shorter words stand in a database by chance. */
const shortest = 6;

/** Notes what a story writes of a client: when the run ends, none of it may be readable on the homeserver. */
export function noteClientWords(...words: readonly string[]): void {
  const file = process.env[clientWordsVariable];
  const telling = words.filter((word) => word.length >= shortest);
  if (file && telling.length > 0) appendFileSync(file, telling.map((word) => `${JSON.stringify(word)}\n`).join(''));
}

const found = z.array(z.tuple([z.string(), z.string()]));
const script = fileURLToPath(new URL('./words_in_homeserver.py', import.meta.url));

/**
 * Where in the clear a homeserver keeps some of these words, as `word: place`.
 * @param dataDir its folder: database, log and media
 */
export async function readableOn(dataDir: string, words: readonly string[]): Promise<string[]> {
  const running = promisify(execFile)(process.env['PIIRI_PYTHON'] ?? 'python3', [script, dataDir]);
  running.child.stdin?.end(JSON.stringify(words));
  const places = found.parse(JSON.parse((await running).stdout));
  return places.map(([word, place]) => `${word}: ${place}`);
}

/**
 * Fails where what stories have written of clients can be read on the homeserver.
 * @param known a word that the homeserver must know, to show that the words are looked for where it keeps them
 */
export async function expectNoClientOn(dataDir: string, known: string): Promise<void> {
  const noted = readFileSync(process.env[clientWordsVariable] ?? '', 'utf8')
    .split('\n')
    .filter(Boolean);
  const words = [...new Set(noted.map((line) => z.string().parse(JSON.parse(line))))];
  const [readable, control] = await Promise.all([readableOn(dataDir, words), readableOn(dataDir, [known])]);
  if (control.length === 0) throw new Error('the scan of the homeserver finds nothing of what it certainly keeps');
  if (readable.length > 0) {
    throw new Error(`what was written of clients can be read on the homeserver:\n${readable.join('\n')}`);
  }
  process.stdout.write(`\n  Of ${words.length} words written of clients, none can be read on the homeserver.\n`);
}
