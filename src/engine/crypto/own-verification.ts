import type { MatrixClient } from 'matrix-js-sdk';
import {
  CryptoEvent,
  VerificationPhase,
  VerificationRequestEvent,
  VerifierEvent,
  type ShowSasCallbacks,
  type VerificationRequest,
  type Verifier,
} from 'matrix-js-sdk/lib/crypto-api/index.js';
import type { CacheDatabase } from '../../cache/database';
import { readStatus, writeStatus } from '../../cache/status';
import { assertNever, failure, success, type Result } from '../../domain/result';
import { sasEmojiNamed } from '../../domain/device/sas-emoji';
import {
  hasBegun,
  isUnderWay,
  verificationEnd,
  type Verification,
  type VerificationEnd,
  type VerificationStage,
} from '../../domain/device/verification';
import type { VerificationAnswer, VerificationProblem } from '../port';
import { sasMethod } from '../session/client';
import { requestProblem } from '../session/problems';
import { cryptoOf } from './crypto-of';

/** A verification that this engine takes part in. The SDK holds its objects weakly: they live by being held here. */
interface Flow {
  request: VerificationRequest;
  verifier: Verifier | null;
  /** What is compared, once it is known. */
  sas: ShowSasCallbacks | null;
  hasAccepted: boolean;
  hasStarted: boolean;
  shown: Verification;
}

/**
 * Takes part in the verification of this person's devices by each other, and keeps the cache's row of it, which the
 * screen shows. Whoever asked begins the comparison once the other device takes part.
 */
export class OwnVerification {
  private flow: Flow | null = null;

  /** @param finished told when the devices trust each other; gives what is to be shown then */
  constructor(
    private readonly client: MatrixClient,
    private readonly db: CacheDatabase,
    private readonly finished: () => Promise<VerificationStage>,
  ) {}

  async start(): Promise<void> {
    this.client.on(CryptoEvent.VerificationRequestReceived, this.received);
    const before = (await readStatus(this.db, 'verification'))?.verification;
    if (!before) return;
    // What an earlier engine was in the middle of died with it.
    const wasBroken = isUnderWay(before) && hasBegun(before);
    await this.write(wasBroken ? { ...before, stage: { kind: 'ended', why: 'interrupted' } } : null);
  }

  stop(): void {
    this.client.off(CryptoEvent.VerificationRequestReceived, this.received);
    if (this.flow) this.drop(this.flow);
  }

  /** Asks one of this person's devices; null asks all that are verified, and whichever answers first takes part. */
  async ask(deviceId: string | null): Promise<Result<null, VerificationProblem>> {
    if (this.flow && isUnderWay(this.flow.shown)) return failure('under-way');
    const crypto = cryptoOf(this.client);
    const self = this.client.getSafeUserId();
    try {
      // As it is now: the other device may only just have published its keys.
      if (!(await crypto.userHasCrossSigningKeys(self, true))) return failure('no-identity');
      if (!(await this.mayAnswer(deviceId))) return failure('no-device');
      const request = deviceId
        ? await crypto.requestDeviceVerification(self, deviceId)
        : await crypto.requestOwnUserVerification();
      this.follow(request, deviceId ?? '', true);
      return success(null);
    } catch (error) {
      if (requestProblem(error).kind === 'unexpected') throw error;
      return failure('unreachable');
    }
  }

  /** What the person says here. To one that is over already she can only say that she has seen it. */
  async answer(id: string, answer: VerificationAnswer): Promise<void> {
    const flow = this.flow?.shown.id === id ? this.flow : null;
    switch (answer) {
      case 'take-part':
        if (flow && !flow.hasAccepted) await this.takePart(flow);
        return;
      case 'match':
        if (!flow?.sas || flow.shown.stage.kind !== 'comparing') return;
        this.show(flow, { kind: 'confirmed' });
        await flow.sas.confirm().catch(() => this.end(flow, 'failed'));
        return;
      case 'mismatch':
        if (flow?.shown.stage.kind !== 'comparing') return;
        this.show(flow, { kind: 'ended', why: 'mismatch' });
        flow.sas?.mismatch();
        return;
      case 'leave':
        if (flow) this.leave(flow);
        if (this.flow === null) await this.write(null);
        return;
      default:
        assertNever(answer);
    }
  }

  /** The keys of earlier messages are here. */
  keysArrived(): void {
    if (this.flow?.shown.stage.kind === 'receiving') this.show(this.flow, { kind: 'done' });
  }

  private async takePart(flow: Flow): Promise<void> {
    flow.hasAccepted = true;
    this.show(flow, { kind: 'agreeing' });
    await flow.request.accept().catch(() => this.end(flow, 'failed'));
  }

  private leave(flow: Flow): void {
    this.drop(flow);
    // Without the network the other device finds out when the time is over.
    if (flow.request.pending) flow.request.cancel().catch(() => undefined);
  }

  /** Whether there is anybody to ask: that device with its keys, or any other that the account's identity has signed. */
  private async mayAnswer(deviceId: string | null): Promise<boolean> {
    const crypto = cryptoOf(this.client);
    const self = this.client.getSafeUserId();
    const known = (await crypto.getUserDeviceInfo([self])).get(self);
    if (deviceId !== null) return known?.has(deviceId) === true;
    const others = [...(known?.keys() ?? [])].filter((id) => id !== this.client.getDeviceId());
    const states = await Promise.all(others.map((id) => crypto.getDeviceVerificationStatus(self, id)));
    return states.some((status) => status?.signedByOwner);
  }

  private readonly received = (request: VerificationRequest): void => {
    // Other people's requests have no place in Piiri (decision 0019).
    if (!request.isSelfVerification || request.roomId !== undefined) return;
    const { flow } = this;
    if (request.phase === VerificationPhase.Requested) {
      this.follow(request, request.otherDeviceId ?? '', false);
    } else if (flow?.request.phase === VerificationPhase.Cancelled) {
      // The SDK lets nobody have two at a time, and has ended both.
      this.show(flow, { kind: 'ended', why: 'collided' });
    }
  };

  private follow(request: VerificationRequest, deviceId: string, isMine: boolean): void {
    if (this.flow) this.drop(this.flow);
    const stage: VerificationStage = { kind: isMine ? 'waiting' : 'asked' };
    const shown: Verification = { id: request.transactionId ?? '', deviceId, isMine, stage };
    const flow: Flow = { request, verifier: null, sas: null, hasAccepted: false, hasStarted: false, shown };
    this.flow = flow;
    request.on(VerificationRequestEvent.Change, this.changed);
    this.show(flow, stage);
    this.changed();
  }

  private drop(flow: Flow): void {
    flow.request.off(VerificationRequestEvent.Change, this.changed);
    flow.verifier?.off(VerifierEvent.ShowSas, this.compare);
    if (this.flow === flow) this.flow = null;
  }

  private readonly changed = (): void => {
    const { flow } = this;
    if (!flow || !isUnderWay(flow.shown) || flow.shown.stage.kind === 'receiving') return;
    const { request } = flow;
    switch (request.phase) {
      case VerificationPhase.Unsent:
      case VerificationPhase.Requested:
        return;
      case VerificationPhase.Ready:
        this.ready(flow);
        return;
      case VerificationPhase.Started:
        this.started(flow);
        return;
      case VerificationPhase.Cancelled:
        this.cancelled(flow, request.cancellationCode);
        return;
      case VerificationPhase.Done:
        void this.done(flow);
        return;
    }
  };

  private cancelled(flow: Flow, code: string | null): void {
    if (code === 'm.accepted') {
      // Another device of the person's has taken part: there is nothing to be told here.
      this.drop(flow);
      void this.write(null);
    } else {
      this.show(flow, { kind: 'ended', why: verificationEnd(code, hasBegun(flow.shown)) });
    }
  }

  private ready(flow: Flow): void {
    const { request, shown } = flow;
    this.show(flow, { kind: 'agreeing' });
    if (!shown.isMine || flow.hasStarted) return;
    flow.hasStarted = true;
    if (!request.otherPartySupportsMethod(sasMethod)) {
      this.end(flow, 'no-emoji');
      return;
    }
    request.startVerification(sasMethod).then(this.changed, () => this.end(flow, 'failed'));
  }

  private started(flow: Flow): void {
    const { verifier, chosenMethod } = flow.request;
    if (!verifier || flow.verifier === verifier) return;
    if (chosenMethod !== sasMethod) {
      this.end(flow, 'no-emoji');
      return;
    }
    flow.verifier = verifier;
    this.show(flow, { kind: 'agreeing' });
    verifier.on(VerifierEvent.ShowSas, this.compare);
    // How it ends is told by the request's own changes.
    verifier.verify().catch(() => undefined);
    const known = verifier.getShowSasCallbacks();
    if (known) this.compare(known);
  }

  private readonly compare = (sas: ShowSasCallbacks): void => {
    const { flow } = this;
    if (!flow || flow.sas) return;
    flow.sas = sas;
    const emoji = (sas.sas.emoji ?? []).flatMap(([, description]) => sasEmojiNamed(description) ?? []);
    // Numbers are all that the specification demands of a client; seven emoji are what Piiri compares.
    if (emoji.length === comparedEmoji) this.show(flow, { kind: 'comparing', emoji });
    else this.end(flow, 'no-emoji');
  };

  private async done(flow: Flow): Promise<void> {
    this.show(flow, { kind: 'receiving' });
    const stage = await this.finished().catch((): VerificationStage => ({ kind: 'receiving' }));
    if (this.flow === flow && flow.shown.stage.kind === 'receiving') this.show(flow, stage);
  }

  /** Ends it here for a reason of this device's, and lets the other one know. */
  private end(flow: Flow, why: VerificationEnd): void {
    this.show(flow, { kind: 'ended', why });
    if (flow.request.pending) flow.request.cancel().catch(() => undefined);
  }

  private show(flow: Flow, stage: VerificationStage): void {
    flow.shown = { ...flow.shown, deviceId: flow.request.otherDeviceId ?? flow.shown.deviceId, stage };
    if (this.flow === flow) void this.write(flow.shown);
  }

  private async write(verification: Verification | null): Promise<void> {
    await writeStatus(this.db, 'verification', { verification });
  }
}

/** The specification's number of emoji. */
const comparedEmoji = 7;
