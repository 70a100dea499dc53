import { randomBytes } from 'node:crypto';
import { appendFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CompactionLimits, Journal, journalFileName } from '../../../src/main/journal';
import { openJournal } from '../../../src/main/journal-vault';
import { findKeyring } from '../../../src/main/keyring';
import type { JournalEntry } from '../../../src/preload/contract';
import { temporaryFolder } from './temporary-folder';

const aino = '@aino:example.org';
const key = randomBytes(32);

function entry(txnId: string, userId = aino): JournalEntry {
  return { txnId, userId, createdAt: 1, act: JSON.stringify({ body: `canary ${txnId}` }) };
}

async function journalWith(folder: string, txnIds: string[]): Promise<void> {
  const journal = await Journal.open(folder, key);
  for (const txnId of txnIds) await journal.append(entry(txnId));
  await journal.close();
}

async function pendingIds(folder: string): Promise<string[]> {
  const journal = await Journal.open(folder, key);
  const txnIds = journal.pending(aino).map(({ txnId }) => txnId);
  await journal.close();
  return txnIds;
}

test('what was not settled comes back in the order it was made, to the person who made it', async () => {
  const folder = await temporaryFolder();
  const journal = await Journal.open(folder, key);
  await Promise.all(['a', 'b', 'c'].map((txnId) => journal.append(entry(txnId))));
  await journal.append(entry('other', '@eero:example.org'));
  await journal.settle(['b', 'unknown']);
  await journal.settle([]);
  expect(journal.pending(aino)).toEqual([entry('a'), entry('c')]);
  await journal.close();
  expect(await pendingIds(folder)).toEqual(['a', 'c']);
});

test('an entry is in the file when its append resolves, and its words are not', async () => {
  const folder = await temporaryFolder();
  const journal = await Journal.open(folder, key);
  await journal.append(entry('a'));
  expect(await pendingIds(folder)).toEqual(['a']);
  const path = join(folder, journalFileName);
  const text = await readFile(path, 'utf8');
  expect(Buffer.from(text, 'base64').includes('canary')).toBe(false);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await journal.close();
});

test('a thousand appends at once are all kept, each once', async () => {
  const folder = await temporaryFolder();
  const journal = await Journal.open(folder, key);
  const txnIds = Array.from({ length: 1_000 }, (_, index) => `t${index}`);
  await Promise.all(txnIds.map((txnId) => journal.append(entry(txnId))));
  await journal.close();
  expect(await pendingIds(folder)).toEqual(txnIds);
});

test('wherever the last line is torn, the lines before it and those after it are kept', async () => {
  const folder = await temporaryFolder();
  await journalWith(folder, ['a', 'b']);
  const path = join(folder, journalFileName);
  const whole = await readFile(path);
  const firstLine = whole.indexOf('\n') + 1;
  const readableFrom = whole.toString().trimEnd().replace(/=+$/, '').length;
  for (let length = firstLine; length < whole.length; length += 1) {
    await writeFile(path, whole.subarray(0, length));
    const journal = await Journal.open(folder, key);
    const survived = journal.pending(aino).map(({ txnId }) => txnId);
    expect(survived).toEqual(length >= readableFrom ? ['a', 'b'] : ['a']);
    expect(journal.damagedLines).toBe(length === firstLine || length >= readableFrom ? 0 : 1);
    await journal.append(entry('c'));
    await journal.close();
    expect(await pendingIds(folder)).toEqual([...survived, 'c']);
  }
});

test('a damaged line is skipped and counted', async () => {
  const folder = await temporaryFolder();
  await journalWith(folder, ['a', 'b', 'c']);
  const path = join(folder, journalFileName);
  const lines = (await readFile(path, 'utf8')).split('\n');
  const [first = '', second = '', third = ''] = lines;
  const damaged = (second.startsWith('A') ? 'B' : 'A') + second.slice(1);
  await writeFile(path, `${first}\n${damaged}\nnot base64 \u0000\n\n${third}\n`);
  const journal = await Journal.open(folder, key);
  expect(journal.pending(aino).map(({ txnId }) => txnId)).toEqual(['a', 'c']);
  expect(journal.damagedLines).toBe(2);
  await journal.close();
});

describe('compaction', () => {
  const eager: CompactionLimits = { whenNothingIsPending: 0, always: 2_000 };

  test('a journal with nothing pending becomes empty', async () => {
    const folder = await temporaryFolder();
    const journal = await Journal.open(folder, key, eager);
    await journal.append(entry('a'));
    await journal.settle(['a']);
    await journal.close();
    expect((await stat(join(folder, journalFileName))).size).toBe(0);
    expect(await readdir(folder)).toEqual([journalFileName]);
  });

  test('a large journal keeps only what is pending, and goes on being written to', async () => {
    const folder = await temporaryFolder();
    const journal = await Journal.open(folder, key, eager);
    await journal.append(entry('first'));
    for (let index = 0; index < 100; index += 1) {
      await journal.append(entry(`t${index}`));
      await journal.settle([`t${index}`]);
    }
    await journal.append(entry('last'));
    await journal.close();
    expect((await stat(join(folder, journalFileName))).size).toBeLessThan(3_000);
    expect(await pendingIds(folder)).toEqual(['first', 'last']);
  });

  test('a process that died while compacting has lost nothing', async () => {
    const folder = await temporaryFolder();
    await journalWith(folder, ['a', 'b']);
    await writeFile(join(folder, `${journalFileName}.tmp`), 'half a line');
    const journal = await Journal.open(folder, key, { whenNothingIsPending: 0, always: 0 });
    await journal.append(entry('c'));
    await journal.close();
    expect(await pendingIds(folder)).toEqual(['a', 'b', 'c']);
    expect(await readdir(folder)).toEqual([journalFileName]);
  });
});

test('an append that the disk refuses is reported and does not come to life later', async () => {
  const folder = await temporaryFolder();
  const journal = await Journal.open(folder, key);
  await journal.append(entry('a'));
  await journal.close();
  await expect(journal.append(entry('b'))).rejects.toThrow();
  expect(journal.pending(aino)).toEqual([entry('a')]);
  expect(await pendingIds(folder)).toEqual(['a']);
});

describe('the key', () => {
  const plainKeyring = () => findKeyring({}, true);

  test('is kept for the next start', async () => {
    const folder = await temporaryFolder();
    const first = await openJournal(folder, plainKeyring);
    await first.append(entry('a'));
    await first.close();
    const second = await openJournal(folder, plainKeyring);
    expect(second.pending(aino)).toEqual([entry('a')]);
    await second.close();
  });

  test.each(['lost', 'damaged', 'another'])(
    'when it is %s, the old journal is kept aside and a new one begun',
    async (fate) => {
      const folder = await temporaryFolder();
      const first = await openJournal(folder, plainKeyring);
      await first.append(entry('a'));
      await first.close();
      const old = await readFile(join(folder, journalFileName), 'utf8');
      const keyPath = join(folder, 'journal.key');
      if (fate === 'lost') await rm(keyPath);
      if (fate === 'damaged') await truncate(keyPath, 10);
      if (fate === 'another') {
        await writeFile(keyPath, await readFile(await keyOfAnotherJournal()));
      }
      const second = await openJournal(folder, plainKeyring);
      expect(second.pending(aino)).toEqual([]);
      await second.append(entry('b'));
      await second.close();
      const third = await openJournal(folder, plainKeyring);
      expect(third.pending(aino)).toEqual([entry('b')]);
      await third.close();
      const aside = (await readdir(folder)).filter((name) => name.startsWith(`${journalFileName}.unreadable`));
      expect(aside).toHaveLength(1);
      expect(await readFile(join(folder, aside[0] ?? ''), 'utf8')).toBe(old);
    },
  );

  async function keyOfAnotherJournal(): Promise<string> {
    const folder = await temporaryFolder();
    await (await openJournal(folder, plainKeyring)).close();
    return join(folder, 'journal.key');
  }

  test('is not made without a keyring, and the journal is left as it is', async () => {
    const folder = await temporaryFolder();
    await appendFile(join(folder, journalFileName), 'kept\n');
    await expect(openJournal(folder, () => findKeyring({}, false))).rejects.toThrow('keyring-refused');
    expect(await readFile(join(folder, journalFileName), 'utf8')).toBe('kept\n');
  });
});
