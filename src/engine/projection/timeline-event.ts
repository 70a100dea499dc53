import type { MatrixEvent } from 'matrix-js-sdk';
import { eventTypes } from '../../domain/event-types';

/** An event of a room's timeline as the projection takes it: decrypted where it could be, and nothing of the SDK's. */
export interface TimelineEvent {
  id: string;
  roomId: string;
  sender: string;
  /** Milliseconds since the epoch, by the homeserver's clock. */
  ts: number;
  type: string;
  stateKey: string | undefined;
  content: Record<string, unknown>;
  previousContent: Record<string, unknown>;
  /** The act of Piiri's that made it, or an empty string. */
  txnId: string;
  /** The event that a redaction takes away. */
  redacts: string | undefined;
  redacted: boolean;
  /** Why it could not be decrypted (an SDK reason code), or null. */
  decryptionFailure: string | null;
}

export function toTimelineEvent(event: MatrixEvent): TimelineEvent {
  // As it was sent: the SDK would give the newest edit's content, which has neither thread nor act.
  const content = record(event.getOriginalContent());
  const act = content[eventTypes.act];
  return {
    id: event.getId() ?? '',
    roomId: event.getRoomId() ?? '',
    sender: event.getSender() ?? '',
    ts: event.getTs(),
    type: event.getType(),
    stateKey: event.getStateKey(),
    content,
    previousContent: record(event.getPrevContent()),
    // A room that an act has made names the act in its state, before the act is done.
    txnId: typeof act === 'string' && !event.isState() ? act : '',
    redacts: event.isRedaction() ? redacts(event, content) : undefined,
    redacted: event.isRedacted(),
    decryptionFailure: event.isDecryptionFailure() ? (event.decryptionFailureReason ?? 'UNKNOWN_ERROR') : null,
  };
}

/** What a redaction takes away; a relation in its content, which anyone may write, says nothing of that. */
function redacts(event: MatrixEvent, content: Record<string, unknown>): string | undefined {
  // From room version 11 on it stands in the content, and homeservers repeat it where it stood before.
  const target = event.event.redacts ?? content['redacts'];
  return typeof target === 'string' ? target : undefined;
}

/** Decrypted content is whatever the sender has encrypted, and need not be an object. */
function record(content: unknown): Record<string, unknown> {
  return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {};
}
