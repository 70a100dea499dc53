/**
 * The journal of acts that the homeserver has not confirmed. Append-only lines, on the disk before an append resolves;
 * a line that cannot be read is skipped and counted, never in the way of the others.
 */
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JournalEntry } from '../preload/contract';
import { makePrivateFolder, readIfPresent, syncFolder } from './durable-file';
import { decodeLine, encodeLine, type JournalRecord } from './journal-line';

/** File sizes, in bytes, from which the file is rewritten. */
export interface CompactionLimits {
  whenNothingIsPending: number;
  always: number;
}

export const journalFileName = 'journal.log';

const usualLimits: CompactionLimits = { whenNothingIsPending: 16_384, always: 1_048_576 };

interface Waiting {
  record: JournalRecord;
  resolve: () => void;
  reject: (error: unknown) => void;
}

export class Journal {
  /** Lines that could be read, and that could not, when the journal was opened. */
  readonly readLines: number;
  readonly damagedLines: number;

  readonly #pending = new Map<string, JournalEntry>();
  #queue: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #size: number;
  /** The file ends in the middle of a line: the next write begins with a newline. */
  #torn: boolean;
  #compactFrom: number;

  /** Opens or begins the journal of a folder. Throws only what the disk throws. */
  static async open(folder: string, key: Buffer, limits: CompactionLimits = usualLimits): Promise<Journal> {
    await makePrivateFolder(folder);
    const path = join(folder, journalFileName);
    const text = (await readIfPresent(path)) ?? '';
    const file = await open(path, 'a', 0o600);
    await syncFolder(folder);
    return new Journal(path, key, limits, file, text);
  }

  private constructor(
    private readonly path: string,
    private readonly key: Buffer,
    private readonly limits: CompactionLimits,
    private file: FileHandle,
    text: string,
  ) {
    const records = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => decodeLine(key, line));
    for (const record of records) if (record) this.#apply(record);
    this.damagedLines = records.filter((record) => record === null).length;
    this.readLines = records.length - this.damagedLines;
    this.#size = Buffer.byteLength(text);
    this.#torn = text !== '' && !text.endsWith('\n');
    this.#compactFrom = limits.always;
  }

  /** Resolves when the entry is on the disk. Throws what the disk throws; the entry is then not kept. */
  append(entry: JournalEntry): Promise<void> {
    return this.#write({ kind: 'act', entry });
  }

  /** Resolves when the entries are marked on the disk as no longer needed. */
  async settle(txnIds: string[]): Promise<void> {
    if (txnIds.length > 0) await this.#write({ kind: 'settle', txnIds });
  }

  /** The unsettled entries of one person in the order in which they were made. */
  pending(userId: string): JournalEntry[] {
    return [...this.#pending.values()].filter((entry) => entry.userId === userId);
  }

  /** Resolves when all is written and the file is closed. */
  async close(): Promise<void> {
    await this.#writing;
    await this.file.close();
  }

  #write(record: JournalRecord): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ record, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  /** What arrives during one write shares the next one's trip to the disk. */
  async #writeAll(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0);
      try {
        await this.#appendText(batch.map(({ record }) => encodeLine(this.key, record)).join(''));
        for (const { record, resolve } of batch) {
          this.#apply(record);
          resolve();
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      if (this.#isWorthCompacting()) await this.#compact().catch(reportCompaction);
    }
    // In the same turn as the check of the queue, or an entry that comes in between would wait for ever.
    this.#writing = null;
  }

  /** Half a write is taken back, so that an entry whose append failed does not come to life later. */
  async #appendText(lines: string): Promise<void> {
    if (this.#torn) this.#size = (await this.file.stat()).size;
    const text = this.#torn ? `\n${lines}` : lines;
    try {
      await this.file.appendFile(text);
      await this.file.datasync();
    } catch (error) {
      await this.file.truncate(this.#size).catch(() => (this.#torn = true));
      throw error;
    }
    this.#torn = false;
    this.#size += Buffer.byteLength(text);
  }

  #apply(record: JournalRecord): void {
    switch (record.kind) {
      case 'act':
        this.#pending.set(record.entry.txnId, record.entry);
        return;
      case 'settle':
        for (const txnId of record.txnIds) this.#pending.delete(txnId);
        return;
    }
  }

  #isWorthCompacting(): boolean {
    const limit = this.#pending.size === 0 ? this.limits.whenNothingIsPending : this.#compactFrom;
    return this.#size > limit;
  }

  /** Rewrites the pending entries to a new file that takes the old one's name when it is whole. */
  async #compact(): Promise<void> {
    const lines = [...this.#pending.values()].map((entry) => encodeLine(this.key, { kind: 'act', entry }));
    const temporary = `${this.path}.tmp`;
    await rm(temporary, { force: true });
    const next = await open(temporary, 'ax', 0o600);
    try {
      await next.appendFile(lines.join(''));
      await next.sync();
      await this.#takeName(temporary);
    } catch (error) {
      await next.close();
      await rm(temporary, { force: true });
      throw error;
    }
    this.file = next;
    this.#torn = false;
    this.#size = Buffer.byteLength(lines.join(''));
    this.#compactFrom = Math.max(this.limits.always, this.#size * 2);
    await syncFolder(dirname(this.path));
  }

  /** Windows renames over no open file, so the old one is closed before, and opened again when the renaming fails. */
  async #takeName(temporary: string): Promise<void> {
    await this.file.close();
    try {
      await rename(temporary, this.path);
    } catch (error) {
      this.file = await open(this.path, 'a', 0o600);
      throw error;
    }
  }
}

/** A journal that cannot be rewritten is still whole; it only stays large until the next try. */
function reportCompaction(error: unknown): void {
  console.error('journal: compaction failed', error instanceof Error ? error.name : typeof error);
}
