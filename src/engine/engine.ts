import { cacheName, type CacheDatabase } from '../cache/database';
import { deleteDatabase } from '../cache/leftovers';
import type { SentAttachment, MediaSource } from '../domain/message/attachment';
import type { FileProblem } from '../domain/message/attachment-limits';
import { readStatus } from '../cache/status';
import type { Result } from '../domain/result';
import type { StoredSession } from '../preload/contract';
import { keysAreBackedUp } from './crypto/backup';
import { createIdentity, restoreIdentity } from './crypto/identity';
import { refreshOwnDevices, renameDevice, signOutDevices } from './crypto/own-devices';
import { prepareFile } from './media/prepare';
import type {
  Credentials,
  DeviceProblem,
  EnginePort,
  FoundEvent,
  FoundMoment,
  FileToSend,
  MediaProblem,
  MediaUse,
  ReadAgain,
  RecoveryProblem,
  SignInProblem,
  VerificationAnswer,
  VerificationProblem,
} from './port';
import { RunningEngine } from './running';
import { cryptoDatabasePrefix, signedInClient } from './session/client';
import { Connectivity, pauseOrNetwork } from './session/connectivity';
import { checkHomeserver } from './session/homeserver-check';
import { RestartPause } from './session/restart-pause';
import { signIn } from './session/sign-in';
import type { SimilarQuestions } from './similar/similar-questions';
import { FirstLook } from './sync/first-look';
import { refreshJoinable } from './sync/joinable';
import { readAgain } from './sync/late-decryption';
import { storeMembers } from './sync/members';
import { memberRows } from './sync/room-details';

/** The engine as the interface's thread sees it; every method answers with a value, and none throws for the network. */
export class Engine implements EnginePort {
  private running: Promise<RunningEngine> | null = null;
  private searched: { db: CacheDatabase; questions: Promise<SimilarQuestions> } | null = null;
  private releaseLock: (() => void) | null = null;
  private beginningAnew = false;
  private readonly restartPause = new RestartPause();
  /** Under way from signing in until the engine is started. */
  private look: FirstLook | null = null;

  async prepareSignIn(homeserver: string): Promise<void> {
    await checkHomeserver(homeserver);
  }

  async signIn(credentials: Credentials): Promise<Result<StoredSession, SignInProblem>> {
    const result = await signIn(credentials);
    // While the caller keeps the session; nothing of it is stored before that.
    if (result.ok) this.look = new FirstLook(result.value, new Connectivity());
    return result;
  }

  async start(session: StoredSession): Promise<void> {
    this.running ??= this.open(session);
    await this.running;
  }

  setUpRecovery(password: string): Promise<Result<{ recoveryKey: string }, RecoveryProblem>> {
    return this.newIdentity(password);
  }

  resetIdentity(password: string): Promise<Result<{ recoveryKey: string }, RecoveryProblem>> {
    return this.newIdentity(password);
  }

  async recover(recoveryKey: string): Promise<Result<null, RecoveryProblem>> {
    const { client, secret, identity } = await this.started();
    return identity.make(() => restoreIdentity(client, secret, recoveryKey));
  }

  async showRoom(roomId: string): Promise<void> {
    const running = await this.started();
    const { db, history } = running;
    if ((await db.rooms.get(roomId))?.membership !== 'join') return;
    const cached = await db.messages.where('[roomId+sort]').between([roomId, -Infinity], [roomId, Infinity]).count();
    if (cached < shownAtFirst) await history.loadEarlier(roomId, { size: shownAtFirst });
    try {
      // In the cache before the connection has brought it: from an earlier time, or from the first look.
      const room = await running.joinedRoom(roomId);
      await room.loadMembersIfNeeded();
      const members = memberRows(room);
      await storeMembers(db, members);
      await running.people.look(members.map(({ userId }) => userId));
    } catch {
      // The network is away, or the engine has stopped: the members stay as they were.
    }
  }

  async showTyping(roomId: string, isTyping: boolean): Promise<void> {
    await (await this.started()).typing.show(roomId, isTyping);
  }

  async loadEarlier(roomId: string, pages = 1): Promise<boolean> {
    return (await this.started()).history.loadEarlier(roomId, { pages });
  }

  async fillGap(gapId: string, from: 'after' | 'before', pages: number): Promise<boolean> {
    const { history } = await this.started();
    return from === 'before' ? history.fillGapLater(gapId, pages) : history.fillGap(gapId, pages);
  }

  async findEvent(roomId: string, eventId: string): Promise<FoundEvent> {
    return (await this.started()).history.find(roomId, eventId);
  }

  async findMoment(roomId: string, ts: number): Promise<FoundMoment> {
    return (await this.started()).history.moment(roomId, ts);
  }

  async refreshJoinable(): Promise<boolean> {
    const { client, db } = await this.started();
    return succeeds(refreshJoinable(client, db));
  }

  async prepareSimilar(): Promise<void> {
    await (await this.similar()).refresh();
  }

  async findSimilar(words: string): Promise<string[]> {
    return (await this.similar()).find(words);
  }

  async prepareFile(file: FileToSend): Promise<Result<SentAttachment, FileProblem>> {
    const { db } = await this.started();
    return prepareFile(db, file, (await readStatus(db, 'media'))?.uploadLimit ?? null);
  }

  async readMedia(source: MediaSource, use: MediaUse): Promise<Result<Blob, MediaProblem>> {
    return (await this.started()).media.read(source, use);
  }

  async readAgain(eventId: string): Promise<ReadAgain> {
    const { client, db, synchroniser } = await this.started();
    return readAgain(client, db, eventId, (change) => synchroniser.inOrder(change));
  }

  async refreshDevices(): Promise<boolean> {
    const { client, db } = await this.started();
    return succeeds(refreshOwnDevices(client, db));
  }

  async renameDevice(deviceId: string, name: string): Promise<Result<null, DeviceProblem>> {
    const result = await renameDevice((await this.started()).client, deviceId, name);
    if (result.ok) await this.refreshDevices();
    return result;
  }

  async signOutDevices(deviceIds: string[], password: string): Promise<Result<null, DeviceProblem>> {
    const result = await signOutDevices((await this.started()).client, deviceIds, password);
    if (result.ok) await this.refreshDevices();
    return result;
  }

  async requestVerification(deviceId: string | null): Promise<Result<null, VerificationProblem>> {
    return (await this.started()).verification.ask(deviceId);
  }

  async answerVerification(id: string, answer: VerificationAnswer): Promise<void> {
    await (await this.started()).verification.answer(id, answer);
  }

  async acceptIdentity(userId: string): Promise<void> {
    await (await this.started()).people.accept(userId);
  }

  async signOut(session: StoredSession): Promise<void> {
    const running = await this.running?.catch(() => null);
    if (running) await keysAreBackedUp(running.client).catch(() => false);
    // Without the network the device stays in the person's list of devices; here nothing of it is left.
    await (running?.client ?? signedInClient(session)).logout(false).catch(() => undefined);
    await running?.stop();
    const prefix = cryptoDatabasePrefix(session.userId, session.deviceId);
    const databases = [cacheName(session.userId), `${prefix}::matrix-sdk-crypto`, `${prefix}::matrix-sdk-crypto-meta`];
    await Promise.all(databases.map(deleteDatabase));
    this.running = null;
    this.releaseLock?.();
  }

  private async open(session: StoredSession): Promise<RunningEngine> {
    await this.takeLock(session.userId);
    const look = this.look?.session.accessToken === session.accessToken ? this.look : null;
    this.look = null;
    return this.openRunning(session, look);
  }

  private openRunning(session: StoredSession, look: FirstLook | null): Promise<RunningEngine> {
    return RunningEngine.open(session, () => void this.beginAnew(session), look);
  }

  /** What stood in the way of writing, a full disk for one, may stand in the way of opening too. */
  private async untilOpened(session: StoredSession): Promise<RunningEngine> {
    for (;;) {
      await pauseOrNetwork(this.restartPause.next(Date.now()), new AbortController().signal);
      try {
        return await this.openRunning(session, null);
      } catch {
        console.error('piiri: the engine could not be opened; it is tried again');
      }
    }
  }

  /** A response could not be written: everything is opened again, after a pause for what stood in the way. */
  private async beginAnew(session: StoredSession): Promise<void> {
    if (this.beginningAnew || !this.running) return;
    this.beginningAnew = true;
    console.error('piiri: a response could not be stored; the engine begins anew');
    await (await this.running).stop();
    this.running = this.untilOpened(session);
    await this.running;
    this.beginningAnew = false;
  }

  /** Made, and its code loaded, when somebody asks for the first time. */
  private async similar(): Promise<SimilarQuestions> {
    const { db } = await this.started();
    if (this.searched?.db !== db) {
      const questions = import('./similar/similar-questions').then((loaded) => new loaded.SimilarQuestions(db));
      this.searched = { db, questions };
    }
    return this.searched.questions;
  }

  private async started(): Promise<RunningEngine> {
    if (!this.running) throw new Error('the engine was asked before it was started');
    return this.running;
  }

  /** One engine alone may use a person's crypto store; a second window waits until the first is gone. */
  private takeLock(userId: string): Promise<void> {
    return new Promise((taken) => {
      void navigator.locks.request(`piiri-engine:${userId}`, () => {
        taken();
        return new Promise<void>((release) => {
          this.releaseLock = release;
        });
      });
    });
  }

  private async newIdentity(password: string): Promise<Result<{ recoveryKey: string }, RecoveryProblem>> {
    const { client, secret, identity } = await this.started();
    return identity.make(() => createIdentity(client, secret, password));
  }
}

/** Rows that a room shows when it is opened. */
const shownAtFirst = 50;

/** Whether it could be done; without the network it could not. */
async function succeeds(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}
