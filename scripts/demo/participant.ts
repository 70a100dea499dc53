import { randomUUID } from 'node:crypto';
import { type EventType, type MatrixClient, type StateEvents, type TimelineEvents } from 'matrix-js-sdk';
import { createIdentity, RecoverySecret } from '../../src/engine/crypto/identity';
import type { OutgoingEvent } from '../../src/engine/sending/content';
import { openMatrixClient } from '../../src/engine/session/client';
import { silenceSdk } from '../../src/engine/session/matrix-logger';
import { signIn } from '../../src/engine/session/sign-in';
import { until } from './until';

/** One of the county's people at a device, played by this process. */
export interface Participant {
  client: MatrixClient;
  userId: string;
  secret: RecoverySecret;
}

/** Signs in on a new device. Keys are in memory alone. */
export async function openDevice(
  homeserver: string,
  { user, password, deviceName }: { user: string; password: string; deviceName: string },
): Promise<Participant> {
  silenceSdk();
  const session = await signIn({ homeserver, user, password, deviceName });
  if (!session.ok) throw new Error(`${user} could not sign in: ${session.problem.kind}`);
  const secret = new RecoverySecret();
  const client = await openMatrixClient(
    { session: session.value, fetch: globalThis.fetch, cryptoCallbacks: secret.callbacks },
    { kind: 'memory' },
  );
  return { client, secret, userId: client.getSafeUserId() };
}

/** Makes the cryptographic identity of an account that is used for the first time; gives the recovery key. */
export async function makeIdentity({ client, userId, secret }: Participant, password: string): Promise<string> {
  const identity = await createIdentity(client, secret, password);
  if (!identity.ok) throw new Error(`no identity could be made for ${userId}: ${identity.problem}`);
  return identity.value.recoveryKey;
}

/** Classic sync: in Node, with few rooms, simpler than sliding sync, and it knows every room's whole membership. */
export async function synchronise(client: MatrixClient, eventsPerRoom = 20): Promise<void> {
  await client.startClient({ initialSyncLimit: eventsPerRoom, disablePresence: true });
  await until('the first synchronisation', () => client.isInitialSyncComplete());
}

/**
 * Resolves when the device knows that these people, and no fewer, are in the room, and whether it is encrypted: keys
 * of what is sent earlier would not reach them.
 */
export async function knowsRoom(client: MatrixClient, roomId: string, people: readonly string[]): Promise<void> {
  await until(`${client.getSafeUserId()} sees who is in ${roomId}`, () => {
    const room = client.getRoom(roomId);
    return (
      room !== null && room.hasEncryptionStateEvent() && people.every((id) => room.getMember(id)?.membership === 'join')
    );
  });
}

/** Sends an event of an act; encrypted where the room is. Gives the event's id. */
export async function send(
  client: MatrixClient,
  roomId: string,
  make: (txnId: string) => OutgoingEvent,
): Promise<string> {
  const txnId = randomUUID();
  const { type, content } = make(txnId);
  // The SDK's types know only the events of the specification.
  const { event_id } = await client.sendEvent(
    roomId,
    type as EventType.RoomMessage,
    content as unknown as TimelineEvents[EventType.RoomMessage],
    txnId,
  );
  return event_id;
}

/** Sends a state event; gives the event's id. */
export async function sendState(
  client: MatrixClient,
  roomId: string,
  event: { type: string; stateKey: string; content: object },
): Promise<string> {
  const { event_id } = await client.sendStateEvent(
    roomId,
    event.type as EventType.SpaceChild,
    event.content as StateEvents[EventType.SpaceChild],
    event.stateKey,
  );
  return event_id;
}
