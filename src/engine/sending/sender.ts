import type { Subscription } from 'dexie';
import { liveQuery } from '../../cache/live-query';
import type { MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import { administrativeTables, giveUpEdit, hasComeBack } from '../../cache/administrative-outbox';
import { wasAnsweredMeanwhile } from '../../cache/answered-meanwhile';
import { isHeld } from '../../cache/held-acts';
import { markOutbox, retire } from '../../cache/outbox';
import { eventIdOf } from '../../cache/outbox-references';
import { waitingRows } from '../../cache/outbox-row';
import type { OutboxRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { localReference, txnIdOfLocal, withReference, type Act, type ActFailure, type ActOf } from '../../domain/act';
import { isAdministrative, type AdministrativeAct } from '../../domain/circle/circle-acts';
import { holdsEditableState } from '../../domain/event-types';
import { assertNever } from '../../domain/result';
import { pauseOrNetwork, type Connectivity } from '../session/connectivity';
import type { CatchingUp } from '../sync/catching-up';
import { administer } from './administer';
import { afterFailure, longestPauseMs } from './after-failure';
import { attachmentEvent } from './attachment-content';
import { outgoingEvent, type OutgoingEvent } from './content';
import { findSent } from './find-sent';
import { firstReady, unsentElsewhere } from './lane';
import { LaneAlarm } from './lane-alarm';
import { isMember, type Means } from './means';
import { redactEvent, withdrawUnsent } from './redact';
import { openCase } from './open-case';
import type { RoomAwaiter } from './room-awaiter';
import { sendEvent } from './send-event';
import { Steps } from './steps';
import { uploadedOf } from './uploaded';

/** Synapse remembers transaction ids for a day; an act older than this is looked for before it is sent again. */
const transactionMemoryMs = 23 * 60 * 60 * 1000;

/**
 * Takes acts from the outbox to the homeserver: within a lane one after another in the order of their making, lanes
 * beside each other. An act keeps its transaction id through every try, so that the homeserver takes it once.
 */
export class Sender {
  private readonly lanes = new Set<string>();
  private readonly ended = new AbortController();
  private readonly alarm = new LaneAlarm((lane) => this.runOrStartAgain(lane));
  private subscription: Subscription | null = null;

  constructor(
    private readonly client: MatrixClient,
    private readonly db: CacheDatabase,
    private readonly connectivity: Connectivity,
    private readonly rooms: RoomAwaiter,
    private readonly news: Pick<CatchingUp, 'untilCaughtUp'>,
  ) {}

  start(): void {
    // Of the whole outbox, read with it, what is parked holds back what refers to it in other lanes, until it is sent or
    // removed.
    this.subscription = liveQuery(() => waitingRows(this.db)).subscribe({
      next: (waiting) => {
        for (const lane of new Set(waiting.map((row) => row.lane))) this.runOrStartAgain(lane);
      },
      error: () => void this.startAgain(),
    });
  }

  stop(): void {
    this.ended.abort();
    this.alarm.stop();
    this.subscription?.unsubscribe();
  }

  /** The cache could not be read: what waits is looked for again after a while. */
  private async startAgain(): Promise<void> {
    this.subscription?.unsubscribe();
    await pauseOrNetwork(longestPauseMs, this.ended.signal);
    if (!this.ended.signal.aborted) this.start();
  }

  private async run(lane: string): Promise<void> {
    if (this.lanes.has(lane)) return;
    this.lanes.add(lane);
    try {
      for (let row = await this.next(lane); row && !this.ended.signal.aborted; row = await this.next(lane)) {
        await this.send(row);
      }
    } finally {
      this.lanes.delete(lane);
    }
  }

  /** The lane's first waiting act that can go; one that was being sent when the engine stopped is sent again. */
  private async next(lane: string): Promise<OutboxRow | undefined> {
    // Nothing is begun without the homeserver: it could go on by itself later, whatever others have said by then.
    if (this.connectivity.isOffline) {
      await this.connectivity.untilReachable(this.client.getHomeserverUrl(), this.ended.signal);
    }
    const rows = await this.db.outbox.where('lane').equals(lane).sortBy('seq');
    const first = firstReady(rows, await unsentElsewhere(this.db, rows));
    if (!first || !isHeld(first)) return first;
    this.alarm.set(lane, first.notBefore ?? 0);
    return undefined;
  }

  private runOrStartAgain(lane: string): void {
    this.run(lane).catch(() => this.startAgain());
  }

  private async send(row: OutboxRow): Promise<void> {
    try {
      await this.perform(row, open(row.c).act);
    } catch (error) {
      if (this.ended.signal.aborted) return;
      await this.failed(row, error);
    }
  }

  private async perform(row: OutboxRow, act: Act): Promise<void> {
    if (isAdministrative(act)) return this.administer(row, act);
    switch (act.kind) {
      case 'message':
      case 'question-update':
      case 'contact-update':
      case 'work-item-update':
      case 'edit':
      case 'react':
      case 'poll-vote':
      case 'poll-end':
        return this.sendEvent(row, act, (resolved) => outgoingEvent(resolved, row.txnId));
      case 'attachment':
        return this.sendAttachment(row, act);
      case 'redact':
        return this.redact(row, act);
      case 'open-case':
        return this.openCase(row, act);
      default:
        return assertNever(act);
    }
  }

  /** An attachment whose bytes the homeserver has. */
  private async sendAttachment(row: OutboxRow, act: ActOf<'attachment'>): Promise<void> {
    const uploaded = uploadedOf(row);
    if (!uploaded) return;
    return this.sendEvent(row, act, (resolved) => attachmentEvent(resolved, uploaded, row.txnId));
  }

  private async sendEvent<Kind extends Act['kind']>(
    row: OutboxRow,
    act: ActOf<Kind>,
    toEvent: (resolved: ActOf<Kind>) => OutgoingEvent,
  ): Promise<void> {
    if (!(await isMember(this.means(), act.roomId))) return this.park(row, 'room-gone');
    const room = await this.rooms.joined(act.roomId, this.ended.signal);
    const resolved = await this.resolved(row, act);
    if (!resolved) return this.park(row, 'target-unsent');
    if (await withdrawUnsent(this.db, row)) return;
    if (await this.isTooLate(row)) return this.park(row, 'already-answered');
    await this.sending(row);
    // Its maker may have taken it back in the moment before.
    if (!(await this.db.outbox.get(row.txnId))) return;
    const known = this.mayBeSent(row) ? await findSent(this.client, act.roomId, row) : null;
    if (known) return this.sent(row, known);
    await this.sent(row, await sendEvent(this.client, room, toEvent(resolved), row.txnId));
  }

  /** Whether another has answered what this answers. Only who has come back from being offline needs to wait to know. */
  private async isTooLate(row: OutboxRow): Promise<boolean> {
    if (!open(row.c).answersOpen) return false;
    await this.news.untilCaughtUp(this.ended.signal);
    return wasAnsweredMeanwhile(this.db, row.txnId, this.client.getSafeUserId());
  }

  private async redact(row: OutboxRow, act: ActOf<'redact'>): Promise<void> {
    if (!(await isMember(this.means(), act.roomId))) return this.park(row, 'room-gone');
    const resolved = await this.resolved(row, act);
    if (!resolved) return this.park(row, 'target-unsent');
    await this.sending(row);
    await redactEvent(this.means(), row, resolved);
  }

  /**
   * The act with the ids that the homeserver gave to what it refers to. What it refers to stands before it in its
   * lane, so that it has been sent by now; null where the person has removed it.
   */
  private async resolved<Kind extends Act['kind']>(row: OutboxRow, act: ActOf<Kind>): Promise<ActOf<Kind> | null> {
    let current: Act = act;
    for (let localId = localReference(current); localId; localId = localReference(current)) {
      const target = await this.db.outbox.get(txnIdOfLocal(localId));
      const sentAs = target && open(target.c).done['event'];
      const eventId = sentAs ?? (await eventIdOf(this.db, localId, this.client.getSafeUserId()));
      if (eventId) {
        current = withReference(current, localId, eventId);
        continue;
      }
      // The target's own copy may have come while this act was read: then its row has been turned.
      const turned = await this.db.outbox.get(row.txnId);
      if (!turned || localReference(open(turned.c).act) === localId) return null;
      current = open(turned.c).act;
    }
    // Turning references keeps an act's kind.
    return current as ActOf<Kind>;
  }

  private async openCase(row: OutboxRow, act: ActOf<'open-case'>): Promise<void> {
    const resolved = await this.resolved(row, act);
    if (!resolved) return this.park(row, 'target-unsent');
    await this.rooms.everyRoom(this.ended.signal);
    await this.sending(row);
    return this.sent(row, await openCase(this.means(), row, resolved));
  }

  private means(): Means {
    return { client: this.client, db: this.db, rooms: this.rooms, ended: this.ended.signal };
  }

  private async administer(row: OutboxRow, act: AdministrativeAct): Promise<void> {
    await this.sending(row);
    const outcome = await administer(this.means(), new Steps(this.db, row), act);
    switch (outcome.kind) {
      case 'done':
        return retire(this.db, row.txnId, null);
      case 'partly':
        return this.park(row, 'partly');
      case 'stands':
        return this.stateSent(row, outcome.eventId);
      case 'superseded':
        return this.superseded(row, outcome);
      default:
        return assertNever(outcome);
    }
  }

  private sending(row: OutboxRow): Promise<void> {
    return markOutbox(this.db, row.txnId, { state: 'sending', attempts: row.attempts + 1 });
  }

  private mayBeSent(row: OutboxRow): boolean {
    const otherDevice = open(row.c).deviceId !== this.client.getDeviceId();
    return otherDevice || Date.now() - row.createdAt > transactionMemoryMs;
  }

  /** The homeserver has taken it; its own copy comes with the next response and takes the row away. */
  private async sent(row: OutboxRow, eventId: string): Promise<void> {
    const echoed = (await this.db.messages.get(eventId)) ?? (await this.db.updates.get(eventId));
    if (echoed) return retire(this.db, row.txnId, eventId);
    await markOutbox(this.db, row.txnId, {
      state: 'sent',
      details: { done: { ...open(row.c).done, event: eventId } },
    });
  }

  /** An edit of state whose own copy has come, or will not come to the cache, is done. */
  private async stateSent({ txnId, lane }: OutboxRow, eventId: string): Promise<void> {
    await this.db.transaction('rw', administrativeTables(this.db), async () => {
      const row = await this.db.outbox.get(txnId);
      const kind = (await this.db.rooms.get(lane))?.kind;
      const isKept = kind === undefined || holdsEditableState(kind);
      if (!isKept || (row && hasComeBack(row))) return retire(this.db, txnId, eventId);
      return markOutbox(this.db, txnId, { state: 'sent', details: { done: { event: eventId } } });
    });
  }

  /** Of an edit that had come back before it was replaced, its maker is told by what replaced it. */
  private async superseded({ txnId }: OutboxRow, by: { by: string; ts: number }): Promise<void> {
    const row = await this.db.outbox.get(txnId);
    if (row && hasComeBack(row)) return retire(this.db, txnId, null);
    return giveUpEdit(this.db, txnId, by);
  }

  private async failed(row: OutboxRow, error: unknown): Promise<void> {
    if ((await afterFailure(this.means(), this.connectivity, row, error)) === 'signed-out') this.stop();
  }

  private park(row: OutboxRow, failure: ActFailure): Promise<void> {
    return markOutbox(this.db, row.txnId, { state: 'failed', details: { failure } });
  }
}
