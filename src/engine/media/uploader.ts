import type { Subscription } from 'dexie';
import { liveQuery } from '../../cache/live-query';
import type { MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import { markOutbox } from '../../cache/outbox';
import { waitingRows } from '../../cache/outbox-row';
import type { OutboxRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { forgetOrphans } from '../../cache/uploads';
import { localEventId, type ActOf } from '../../domain/act';
import { afterFailure } from '../sending/after-failure';
import { isMember, type Means } from '../sending/means';
import { withdrawUnsent } from '../sending/redact';
import type { RoomAwaiter } from '../sending/room-awaiter';
import { uploadedOf } from '../sending/uploaded';
import type { Connectivity } from '../session/connectivity';
import { BytesGone, uploadAttachment } from './upload';

/** Uploads beside each other: more would only share the same network. */
const atOnce = 2;

/** How often a screen is told how far an upload has come. */
const tellingMs = 200;

/**
 * Takes the bytes of attachments to the homeserver, beside the sender's lanes, so that words need not wait for them;
 * the sender then sends the message. An act that leaves the outbox meanwhile was taken back, and its upload ends.
 */
export class Uploader {
  private readonly underWay = new Map<string, AbortController>();
  /** How often an upload has failed since the start: only then do the pauses between its tries grow. */
  private readonly failures = new Map<string, number>();
  private readonly ended = new AbortController();
  private waiting: OutboxRow[] = [];
  private subscription: Subscription | null = null;

  constructor(
    private readonly client: MatrixClient,
    private readonly db: CacheDatabase,
    private readonly connectivity: Connectivity,
    private readonly rooms: RoomAwaiter,
  ) {}

  start(): void {
    this.subscription = liveQuery(() => waitingRows(this.db)).subscribe({
      next: (rows) => this.consider(rows),
      // The sender looks for what waits again; uploads go on with the engine's next start.
      error: () => this.stop(),
    });
    void forgetOrphans(this.db, Date.now()).catch(() => undefined);
  }

  stop(): void {
    this.ended.abort();
    this.subscription?.unsubscribe();
    for (const controller of this.underWay.values()) controller.abort();
  }

  private consider(rows: OutboxRow[]): void {
    this.waiting = rows.filter((row) => isToUpload(row));
    const targets = rows.flatMap(({ c }) => {
      const { act } = open(c);
      return act.kind === 'redact' ? [act.target] : [];
    });
    for (const [txnId, controller] of this.underWay) {
      const row = this.waiting.find((one) => one.txnId === txnId);
      const isTakenBack = row?.attempts === 0 && targets.includes(localEventId(txnId));
      if (!row || isTakenBack) controller.abort();
    }
    this.next();
  }

  private next(): void {
    for (const row of this.waiting) {
      if (this.underWay.size >= atOnce || this.ended.signal.aborted) return;
      if (this.underWay.has(row.txnId)) continue;
      // The cache could not be read or the engine has stopped; the next change tells of it again.
      void this.upload(row).catch(() => undefined);
    }
  }

  private async upload(row: OutboxRow): Promise<void> {
    const controller = new AbortController();
    this.underWay.set(row.txnId, controller);
    try {
      await this.tryToUpload(row.txnId, controller.signal);
    } catch (error) {
      if (!this.ended.signal.aborted && !controller.signal.aborted) await this.failed(row, error);
    } finally {
      this.underWay.delete(row.txnId);
      this.waiting = this.waiting.filter(({ txnId }) => txnId !== row.txnId);
    }
    await this.look();
  }

  /** The cache as it is now, and not as the last change told it. */
  private async look(): Promise<void> {
    if (this.ended.signal.aborted) return;
    this.consider(await waitingRows(this.db));
  }

  private async tryToUpload(txnId: string, signal: AbortSignal): Promise<void> {
    // What has been done since the change that told of it is not done again.
    const row = await this.db.outbox.get(txnId);
    if (!row || row.state === 'failed' || !isToUpload(row)) return;
    const { act } = open(row.c);
    if (act.kind !== 'attachment') return;
    if (await withdrawUnsent(this.db, row)) return;
    if (!(await isMember(this.means(), act.roomId))) return this.park(row, 'room-gone');
    await markOutbox(this.db, row.txnId, { state: 'sending' });
    await uploadAttachment(this.means(), row, act, { signal, onProgress: this.teller(row.txnId, act) });
  }

  /** Writes how far it has come, and not with every packet. */
  private teller(txnId: string, { attachment }: ActOf<'attachment'>): (sent: number) => void {
    const total = (attachment.size ?? 0) + (attachment.thumbnail?.size ?? 0);
    let told = 0;
    return (sent) => {
      const now = Date.now();
      if (now - told < tellingMs && sent < total) return;
      told = now;
      void this.db
        .transaction('rw', this.db.transfers, this.db.outbox, async () => {
          if (await this.db.outbox.get(txnId)) await this.db.transfers.put({ txnId, sent, total });
        })
        .catch(() => undefined);
    };
  }

  private async failed(row: OutboxRow, error: unknown): Promise<void> {
    if (error instanceof BytesGone) return this.park(row, 'file-gone');
    const latest = (await this.db.outbox.get(row.txnId)) ?? row;
    const failed = this.failures.get(row.txnId) ?? latest.attempts;
    this.failures.set(row.txnId, failed + 1);
    const tried = { ...latest, attempts: failed };
    const outcome = await afterFailure(this.means(), this.connectivity, tried, error);
    if (outcome === 'signed-out') this.stop();
    // Tried again by hand, it begins from nothing.
    if (outcome === 'parked') this.failures.delete(row.txnId);
  }

  private park(row: OutboxRow, failure: 'file-gone' | 'room-gone'): Promise<void> {
    return markOutbox(this.db, row.txnId, { state: 'failed', details: { failure } });
  }

  private means(): Means {
    return { client: this.client, db: this.db, rooms: this.rooms, ended: this.ended.signal };
  }
}

function isToUpload(row: OutboxRow): boolean {
  return open(row.c).act.kind === 'attachment' && !uploadedOf(row);
}
