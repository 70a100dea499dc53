import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const encrypted = z.record(z.string(), z.unknown());
const entry = z.discriminatedUnion('state', [
  /** The encrypted event as it is about to be sent. */
  z.object({ state: z.literal('ready'), key: z.string(), txnId: z.string(), at: z.number(), content: encrypted }),
  z.object({ state: z.literal('sent'), key: z.string() }),
]);
type Entry = z.infer<typeof entry>;
export type ReadyEntry = Extract<Entry, { state: 'ready' }>;

/**
 * What has been taken into an inbox: a file to which a line is added, and on the disk, before an event is sent and after
 * the homeserver has it. It holds hashes and ciphertext, and nothing that a person could read. An event whose sending was
 * cut off is sent once more as the very same ciphertext, under the same transaction id, so that it is there once.
 */
export class Ledger {
  /** True where nothing has been noted for this inbox on this computer. */
  readonly isNew: boolean;
  private readonly ready = new Map<string, ReadyEntry>();
  private readonly sent = new Set<string>();
  private readonly file: number;

  constructor(
    folder: string,
    private readonly roomId: string,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${hash(roomId)}.jsonl`);
    this.isNew = !existsSync(path);
    const text = this.isNew ? '' : readFileSync(path, 'utf8');
    for (const written of entriesOf(text)) this.note(written);
    this.file = openSync(path, 'a', 0o600);
    // A line that a kill has cut off must not run into the next.
    if (text !== '' && !text.endsWith('\n')) this.write('\n');
  }

  /** Whether a contact of the other system has been taken, or is about to be. */
  has(external: string): boolean {
    const key = this.keyOf(external);
    return this.sent.has(key) || this.ready.has(key);
  }

  /** What was about to be sent when an earlier run ended. */
  unfinished(): ReadyEntry[] {
    return [...this.ready.values()].filter(({ key }) => !this.sent.has(key));
  }

  markReady(external: string, event: Pick<ReadyEntry, 'txnId' | 'content'>): ReadyEntry {
    const made = { state: 'ready' as const, key: this.keyOf(external), at: Date.now(), ...event };
    this.append(made);
    return made;
  }

  markSent(key: string): void {
    this.append({ state: 'sent', key });
  }

  /** A contact that stands in the room already. */
  markFound(external: string): void {
    if (!this.has(external)) this.markSent(this.keyOf(external));
  }

  close(): void {
    closeSync(this.file);
  }

  private keyOf(external: string): string {
    return hash(`${this.roomId}\n${external}`);
  }

  private append(made: Entry): void {
    this.write(`${JSON.stringify(made)}\n`);
    this.note(made);
  }

  private write(text: string): void {
    writeSync(this.file, text);
    fsyncSync(this.file);
  }

  private note(written: Entry): void {
    if (written.state === 'sent') this.sent.add(written.key);
    else this.ready.set(written.key, written);
  }
}

/** A line that was cut off was never followed by a request, and is left out. */
function entriesOf(text: string): Entry[] {
  return text.split('\n').flatMap((line) => {
    try {
      const parsed = entry.safeParse(JSON.parse(line));
      return parsed.success ? [parsed.data] : [];
    } catch {
      return [];
    }
  });
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
