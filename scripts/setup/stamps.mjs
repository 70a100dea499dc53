/** Stamps remember what a finished step was made from, so that the next start can skip it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { checkout } from './paths.mjs';

/** @param {string} file */
export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * @param {string} file
 * @param {string} content
 */
export function writeStamp(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** @param {string[]} files */
export function hashOfFiles(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(checkout, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
