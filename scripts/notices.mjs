/** npm run notices: writes NOTICES.md from the installed packages; with --check, tells whether it is still true. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkout } from './setup/paths.mjs';
import { reportFailure, say, SetupError } from './setup/progress.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} version
 * @property {string} [license]
 * @property {boolean} [dev]
 * @property {boolean} [devOptional]
 */

/**
 * @typedef {object} Notice
 * @property {string} name
 * @property {string} version
 * @property {string} license the SPDX name in its package.json
 * @property {string[]} texts what its licence files say
 */

const file = join(checkout, 'NOTICES.md');
const licenceFile = /^(licen[cs]e|unlicense|copying|notice)([.-].*)?$/i;

const introduction = `# Notices

Piiri itself is under the EUPL-1.2, see [LICENSE](LICENSE). The built client also holds the packages below, which are
the work of others. They are the production dependencies in \`package-lock.json\` and all that those depend on; the
bundler leaves out what is not used, so the list names more rather than less.

Not in the list:

- **Electron**, which the desktop client runs on. Its own distribution carries \`LICENSE\` and \`LICENSES.chromium.html\`.
- **Rust crates** that are compiled into the WebAssembly file of \`@matrix-org/matrix-sdk-crypto-wasm\`. The package
  names none of them; they are in the \`Cargo.lock\` of its source, github.com/matrix-org/matrix-sdk-crypto-wasm.
- **Synapse**, which the demonstration and the tests install for themselves, and which is no part of the client.

This file is written by \`npm run notices\`. Do not edit it by hand.
`;

try {
  const { values: options } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const content = document(installedNotices());
  if (options.check) check(content);
  else writeFileSync(file, content);
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}

/** @param {string} content */
function check(content) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== content) {
    throw new SetupError('NOTICES.md does not tell what is installed.', 'npm run notices');
  }
  say('NOTICES.md tells what is installed.');
}

/** @returns {Notice[]} every production package, by name and version */
function installedNotices() {
  const { packages } = readJson(join(checkout, 'package-lock.json'));
  return Object.entries(/** @type {Record<string, LockedPackage>} */ (packages))
    .filter(([path, locked]) => path !== '' && !locked.dev && !locked.devOptional)
    .map(([path]) => noticeOf(join(checkout, path)))
    .sort((one, other) => compare(one.name, other.name) || compare(one.version, other.version));
}

/**
 * @param {string} folder
 * @returns {Notice}
 */
function noticeOf(folder) {
  const description = join(folder, 'package.json');
  if (!existsSync(description)) throw new SetupError(`${folder} is not installed.`, 'npm ci');
  const { name, version, license } = readJson(description);
  const texts = readdirSync(folder)
    .filter((entry) => licenceFile.test(entry))
    .sort(compare)
    .map((entry) => tidied(readFileSync(join(folder, entry), 'utf8')));
  return { name, version, license: typeof license === 'string' ? license : 'not named', texts };
}

/** @param {Notice[]} notices */
function document(notices) {
  const list = notices.map(({ name, version, license }) => `- \`${name}\` ${version}, ${license}`);
  const texts = [...byText(notices)].map(
    ([text, names]) => `### ${names.map((name) => `\`${name}\``).join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``,
  );
  const silent = notices.filter(({ texts: own }) => own.length === 0);
  const without = silent.map(({ name, license }) => `- \`${name}\`: its package.json names ${license}`);
  return [
    introduction,
    `## Packages\n\n${list.join('\n')}\n`,
    `## Packages without a licence text of their own\n\n${without.join('\n') || 'None.'}\n`,
    `## Licence texts\n\n${texts.join('\n\n')}\n`,
  ].join('\n');
}

/**
 * Packages that say the same in the same words stand under one text.
 * @param {Notice[]} notices
 * @returns {Map<string, string[]>} names by text
 */
function byText(notices) {
  /** @type {Map<string, { text: string, names: Set<string> }>} */
  const groups = new Map();
  for (const { name, texts } of notices) {
    for (const text of texts) {
      const words = text.replaceAll(/\s+/g, ' ');
      const group = groups.get(words) ?? { text, names: new Set() };
      groups.set(words, { ...group, names: group.names.add(name) });
    }
  }
  return new Map([...groups.values()].map(({ text, names }) => [text, [...names]]));
}

/** @param {string} text */
function tidied(text) {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll('```', "'''")
    .replaceAll(/^\n+|\n+$/g, '');
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * By code units, so that the order is the same on every machine.
 * @param {string} one
 * @param {string} other
 */
function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}
