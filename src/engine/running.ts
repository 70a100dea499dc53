import type { MatrixClient, Room } from 'matrix-js-sdk';
import { CacheDatabase } from '../cache/database';
import { noteSignedOut } from '../cache/connection-status';
import type { StoredSession } from '../preload/contract';
import { RecoverySecret } from './crypto/identity';
import { PeopleTrust } from './crypto/people-trust';
import { OwnIdentity } from './crypto/own-identity';
import { OwnVerification } from './crypto/own-verification';
import { MediaReader } from './media/media-reader';
import { refreshUploadLimit } from './media/upload-limit';
import { Uploader } from './media/uploader';
import { RoomAwaiter } from './sending/room-awaiter';
import { Sender } from './sending/sender';
import { Typing } from './sending/typing';
import { openMatrixClient } from './session/client';
import { Connectivity } from './session/connectivity';
import { fromBase64 } from './session/sign-in';
import { CaseCalls } from './sync/case-calls';
import { removeRoom } from '../cache/remove-room';
import { CaseGuests } from './sync/case-guests';
import { CatchingUp } from './sync/catching-up';
import type { FirstLook } from './sync/first-look';
import { History } from './sync/history';
import { joinWhatWasAsked } from './sync/asked-circles';
import { KeptCases } from './sync/kept-cases';
import { LedCircles } from './sync/led-circles';
import { joinLogRooms } from './sync/log-rooms';
import type { PeopleNews } from './sync/people-news';
import { retryUndecryptable } from './sync/late-decryption';
import { tellUnread } from './sync/marked-unread';
import { tellChoices } from './sync/notice-choices';
import { tellSharing } from './sync/sharing';
import { tellSnoozes } from './sync/snoozes';
import { tellReadMarks } from './sync/tell-read-marks';
import { Synchroniser } from './sync/synchroniser';

/** A signed-in person's engine: the client and what keeps the cache and the homeserver in step. */
export class RunningEngine {
  readonly secret: RecoverySecret;
  readonly history: History;
  readonly synchroniser: Synchroniser;
  readonly media: MediaReader;
  readonly identity: OwnIdentity;
  readonly verification: OwnVerification;
  readonly people: PeopleTrust;
  readonly typing: Typing;
  private readonly sender: Sender;
  private readonly uploader: Uploader;
  private readonly rooms: RoomAwaiter;
  private readonly news: CatchingUp;
  private readonly ledCircles: LedCircles;
  private readonly caseGuests: CaseGuests;
  private readonly keptCases: KeptCases;
  private readonly caseCalls: CaseCalls;
  /** Ends each telling of what is kept of this person beside what she sends. */
  private readonly stopTelling: (() => void)[];
  private readonly ended = new AbortController();
  private identityChecked = false;

  private constructor(
    readonly session: StoredSession,
    readonly client: MatrixClient,
    readonly db: CacheDatabase,
    secret: RecoverySecret,
    connectivity: Connectivity,
    storingFailed: () => void,
  ) {
    this.secret = secret;
    this.rooms = new RoomAwaiter(client);
    this.news = new CatchingUp(connectivity);
    this.sender = new Sender(client, db, connectivity, this.rooms, this.news);
    this.uploader = new Uploader(client, db, connectivity, this.rooms);
    this.typing = new Typing(client, db, connectivity);
    this.media = new MediaReader(client, db, connectivity.fetch);
    this.synchroniser = new Synchroniser(client, db, connectivity, {
      stored: (roomIds, everyRoom, people) => this.stored(roomIds, everyRoom, people),
      storingFailed,
      signedOut: () => void this.signedOut(),
    });
    this.history = new History(client, db, this.synchroniser);
    this.identity = new OwnIdentity(client, db, {
      opensMessages: () => void this.readAgain(),
      couldNotLook: () => {
        this.identityChecked = false;
      },
    });
    this.people = new PeopleTrust(client, db);
    this.verification = new OwnVerification(client, db, () => this.identity.afterVerification());
    this.ledCircles = new LedCircles(client, db);
    this.caseGuests = new CaseGuests(db, session);
    this.keptCases = new KeptCases(db, (roomId) => this.removeForGood(roomId));
    this.caseCalls = new CaseCalls(db, session);
    const tellings = [tellReadMarks, tellSnoozes, tellUnread, tellChoices, tellSharing];
    this.stopTelling = tellings.map((tell) => tell(client, db, connectivity));
  }

  /**
   * @param storingFailed called when the engine must be stopped and opened anew
   * @param look what a device that has just signed in sees first
   */
  static async open(
    session: StoredSession,
    storingFailed: () => void,
    look: FirstLook | null = null,
  ): Promise<RunningEngine> {
    const connectivity = look?.connectivity ?? new Connectivity();
    const secret = new RecoverySecret();
    const db = new CacheDatabase(session.userId);
    await db.open();
    // Whoever was writing when this device was last connected need not be any more.
    await db.typing.clear();
    // Before the crypto is opened, so that the list has the thread to itself.
    await look?.store(db).catch(() => undefined);
    const client = await openMatrixClient(
      { session, fetch: connectivity.fetch, cryptoCallbacks: secret.callbacks },
      { kind: 'indexeddb', storageKey: fromBase64(session.storageKey) },
    );
    const running = new RunningEngine(session, client, db, secret, connectivity, storingFailed);
    running.identity.start();
    running.people.start();
    await running.verification.start();
    running.sender.start();
    running.uploader.start();
    void running.synchroniser.start();
    return running;
  }

  /** Resolves with a room once the connection has brought it; rejects when the engine stops. */
  joinedRoom(roomId: string): Promise<Room> {
    return this.rooms.joined(roomId, this.ended.signal);
  }

  async stop(): Promise<void> {
    this.ended.abort();
    this.identity.stop();
    this.people.stop();
    this.verification.stop();
    this.sender.stop();
    this.uploader.stop();
    this.caseGuests.stop();
    this.keptCases.stop();
    this.caseCalls.stop();
    this.stopTelling.forEach((stop) => stop());
    this.synchroniser.stop();
    await this.synchroniser.inOrder(async () => this.db.close());
  }

  private async readAgain(): Promise<void> {
    this.verification.keysArrived();
    try {
      await this.client.getCrypto()?.checkKeyBackupAndEnable();
      await retryUndecryptable(this.client, this.db, (change) => this.synchroniser.inOrder(change));
    } catch {
      // Without the network in the middle of it, it is gone through again when the homeserver answers next.
      this.identityChecked = false;
    }
  }

  private stored(roomIds: string[], everyRoom: boolean, people: PeopleNews): void {
    this.ledCircles.peopleChanged(people);
    this.rooms.roomsStored(everyRoom);
    if (everyRoom) this.keepCases();
    void this.fetchMissing(roomIds)
      .then(this.news.stored())
      .then(() => this.history.deepenQueues(roomIds))
      // The cache is closed: what is missing is fetched after the next start.
      .catch(() => undefined);
    void this.lookAfterCircles(roomIds, everyRoom);
    if (this.identityChecked) return;
    this.identityChecked = true;
    // Asked again at the next start.
    void refreshUploadLimit(this.client, this.db).catch(() => undefined);
    this.identity.check().catch(() => {
      this.identityChecked = false;
    });
  }

  /** What cases need a device to see to, from when it knows how they stand. */
  private keepCases(): void {
    this.caseGuests.start();
    this.keptCases.start();
    this.caseCalls.start();
  }

  /** Leaves a room and forgets it, with all that this device has of it. */
  private async removeForGood(roomId: string): Promise<void> {
    if (this.client.getRoom(roomId)?.getMyMembership() === 'join') await this.client.leave(roomId);
    await this.client.forget(roomId);
    await this.synchroniser.inOrder(() => removeRoom(this.db, roomId));
  }

  private async fetchMissing(roomIds: string[]): Promise<void> {
    await this.history.completeQueues(roomIds);
    await this.history.findReadElsewhere(roomIds);
  }

  /** What the homeserver leaves to clients: seen to once all rooms are known, and when a space has changed. */
  private async lookAfterCircles(roomIds: string[], everyRoom: boolean): Promise<void> {
    const { userId, deviceId } = this.session;
    await joinWhatWasAsked(this.db, { userId, deviceId });
    if (!everyRoom) return;
    await joinLogRooms(this.db, { userId, deviceId });
    const changed = await this.db.rooms.bulkGet(roomIds);
    const isSpace = changed.some((room) => room?.kind === 'circle' || room?.kind === 'organisation');
    if (isSpace) await this.ledCircles.lookAfter();
  }

  private async signedOut(): Promise<void> {
    this.sender.stop();
    this.uploader.stop();
    this.caseGuests.stop();
    this.keptCases.stop();
    this.caseCalls.stop();
    await noteSignedOut(this.db);
  }
}
