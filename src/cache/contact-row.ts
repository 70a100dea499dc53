import type { ContactContent } from '../domain/contact/contact';
import type { ContactStatus } from '../domain/contact/contact-life';
import type { Urgency } from '../domain/service/service';
import type { Sealed } from './sealing';

/** A client's contact in an inbox. See rows.ts for what may stand beside `c`. Times are milliseconds since the epoch. */
export interface ContactRow {
  id: string;
  roomId: string;
  ts: number;
  /** By when the client is answered; while a call is awaited, when the client is called. */
  due: number;
  status: ContactStatus;
  /** When its status or who holds it changed last. */
  changedAt: number;
  urgency: Urgency;
  sender: string;
  assignee: string;
  caseRoomId: string;
  /** The contact that goes on for both, where this one is a double; or an empty string. */
  mergedInto: string;
  /** Under what the same client's contacts are found: opaque, see client-index.ts. */
  clientKeys: string[];
  /** As its edits leave it. */
  c: Sealed<ContactContent>;
  /** As it was recorded, where it has been edited. */
  recorded?: Sealed<ContactContent> | undefined;
}
