import type { SentAttachment, MediaSource } from '../domain/message/attachment';
import type { FileProblem } from '../domain/message/attachment-limits';
import type { Result } from '../domain/result';
import type { StoredSession } from '../preload/contract';

/**
 * What a screen may ask of the engine directly: what cannot be an act in the outbox, because it needs an answer at
 * once or leaves no trace. The engine's one published type; everything else goes through the cache.
 */

export interface Credentials {
  homeserver: string;
  /** A user name or a whole Matrix user id. */
  user: string;
  password: string;
  /** How this device is named in the person's list of devices. */
  deviceName: string;
}

export type SignInProblem =
  | { kind: 'wrong-password' }
  /** The address does not answer, or the network is away. */
  | { kind: 'unreachable' }
  /** Something answers, and it is not a Matrix homeserver. */
  | { kind: 'not-a-homeserver' }
  /** The homeserver is too old for Piiri (MSC4186). */
  | { kind: 'no-sliding-sync' }
  /** The homeserver does not take passwords. */
  | { kind: 'no-password-sign-in' }
  | { kind: 'account-closed' }
  | { kind: 'rate-limited'; retryAfterMs: number };

export type RecoveryProblem =
  | 'wrong-key'
  | 'malformed-key'
  /** The key is right, and what it opens lacks the account's identity: setting it up was interrupted. */
  | 'nothing-to-recover'
  | 'wrong-password'
  | 'unreachable';

/** Whether an event stands in the cache now, or is nothing that this person can see, or cannot be asked for. */
export type FoundEvent = 'here' | 'unknown' | 'unreachable';

/** The first event from a moment on. */
export type FoundMoment =
  | { kind: 'event'; eventId: string }
  /** The room has nothing from then on. */
  | { kind: 'nothing' }
  /** The homeserver cannot look for a moment. */
  | { kind: 'unsupported' }
  | { kind: 'unreachable' };

/** A file that a person wants to send. */
export interface FileToSend {
  name: string;
  bytes: Blob;
  /** A picture or film is sent as it is, with all that it tells beside itself. */
  isOriginal: boolean;
  /** Of a voice message that was recorded here: how loud it is, part by part. */
  waveform?: readonly number[] | undefined;
}

/** What bytes are wanted for: to be shown, to be played, or to be saved. */
export type MediaUse = 'picture' | 'film' | 'sound' | 'file';

export type MediaProblem =
  | 'unreachable'
  /** The homeserver has it no longer, or gives it to others only. */
  | 'gone'
  /** Not what its sender has sent. */
  | 'damaged'
  | 'too-large'
  /** Nothing of a kind that is shown, whatever it is called. */
  | 'not-shown';

/** What came of trying again to read a message. */
export type ReadAgain = 'read' | 'not-yet' | 'unreachable';

/** Why this person's devices could not be changed. */
export type DeviceProblem =
  | 'wrong-password'
  /** Too many tries; worth another after a while. */
  | 'rate-limited'
  /** The homeserver wants another proof than a password. */
  | 'no-password'
  | 'unreachable'
  | 'refused';

/** Why no verification could be begun. */
export type VerificationProblem =
  | 'unreachable'
  /** Another one is under way on this device. */
  | 'under-way'
  /** The account has no cryptographic identity yet. */
  | 'no-identity'
  /** There is no device that could answer: it has no keys, or no other one is verified. */
  | 'no-device';

/** What a person says to a verification on this device. */
export type VerificationAnswer =
  | 'take-part'
  | 'match'
  | 'mismatch'
  /** Gives it up, or has seen how it ended. */
  | 'leave';

export interface EnginePort {
  /** Finds out about a homeserver while a person is still typing, so that signing in need not wait for that. */
  prepareSignIn(homeserver: string): Promise<void>;
  /** Signs in with a password and makes this a new device; nothing is kept until the caller keeps the session. */
  signIn(credentials: Credentials): Promise<Result<StoredSession, SignInProblem>>;
  /** Begins to synchronise and to send. Resolves when the cache is open; the network comes later. */
  start(session: StoredSession): Promise<void>;
  /** First use of an account: makes its cross-signing identity and key backup. The recovery key is shown once. */
  setUpRecovery(password: string): Promise<Result<{ recoveryKey: string }, RecoveryProblem>>;
  /** A new device of an account: verifies it and restores earlier messages. */
  recover(recoveryKey: string): Promise<Result<null, RecoveryProblem>>;
  /** The way out without a recovery key: a new identity; what only the old one could read stays unreadable. */
  resetIdentity(password: string): Promise<Result<{ recoveryKey: string }, RecoveryProblem>>;
  /** Tells which room is on the screen, so that its members and newest messages are fetched first. */
  showRoom(roomId: string): Promise<void>;
  /** Tells others that this person is writing in a room's main talk, or no longer, where she lets them see it. */
  showTyping(roomId: string, isTyping: boolean): Promise<void>;
  /** Fetches pages of earlier messages into the cache, one unless told otherwise; false when the network is away. */
  loadEarlier(roomId: string, pages?: number): Promise<boolean>;
  /**
   * Fills a marked gap from what stands after it on, or from what stands before it; false when the network is away.
   */
  fillGap(gapId: string, from: 'after' | 'before', pages: number): Promise<boolean>;
  /** Sees to it that an event of a room is in the cache, at its place in the room's order. */
  findEvent(roomId: string, eventId: string): Promise<FoundEvent>;
  /** Looks for the first event of a room from a moment on. */
  findMoment(roomId: string, ts: number): Promise<FoundMoment>;
  /** Refreshes which rooms of the organisation this person could join; false when the network is away. */
  refreshJoinable(): Promise<boolean>;
  /** Reads the answered questions of the cache, before somebody writes one. */
  prepareSimilar(): Promise<void>;
  /** The ids of answered questions that are like these words, the likest first. */
  findSimilar(words: string): Promise<string[]>;
  /** Makes a file ready for sending and keeps its bytes, encrypted, until an act sends them. */
  prepareFile(file: FileToSend): Promise<Result<SentAttachment, FileProblem>>;
  /** The bytes of a picture, sound or file in the clear, typed by what they really are. */
  readMedia(source: MediaSource, use: MediaUse): Promise<Result<Blob, MediaProblem>>;
  /** Tries again to read a message whose key was missing. */
  readAgain(eventId: string): Promise<ReadAgain>;
  /** Brings the list of one's own devices up to date; false when the network is away. */
  refreshDevices(): Promise<boolean>;
  renameDevice(deviceId: string, name: string): Promise<Result<null, DeviceProblem>>;
  /** Signs out others of one's own devices. The homeserver asks for the password. */
  signOutDevices(deviceIds: string[], password: string): Promise<Result<null, DeviceProblem>>;
  /**
   * Begins to verify one of one's own devices and this one by each other; null asks whichever of one's verified devices
   * answers. How it goes on is in the cache's status.
   */
  requestVerification(deviceId: string | null): Promise<Result<null, VerificationProblem>>;
  /** @param id which verification, as the cache's status names it */
  answerVerification(id: string, answer: VerificationAnswer): Promise<void>;
  /** Takes another person's new cryptographic identity as it is. */
  acceptIdentity(userId: string): Promise<void>;
  /** Signs this device out, whether or not the engine runs, and deletes its cache and its keys. */
  signOut(session: StoredSession): Promise<void>;
}
