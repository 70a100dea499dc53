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
  const content: Record<string, unknown> = event.getContent();
  const act = content[eventTypes.act];
  return {
    id: event.getId() ?? '',
    roomId: event.getRoomId() ?? '',
    sender: event.getSender() ?? '',
    ts: event.getTs(),
    type: event.getType(),
    stateKey: event.getStateKey(),
    content,
    previousContent: event.getPrevContent(),
    txnId: typeof act === 'string' ? act : '',
    redacts: event.isRedaction() ? event.getAssociatedId() : undefined,
    redacted: event.isRedacted(),
    decryptionFailure: event.isDecryptionFailure() ? (event.decryptionFailureReason ?? 'UNKNOWN_ERROR') : null,
  };
}
