import {
  foldWorkItem,
  queueOf,
  standingOf,
  type MadeWorkItem,
  type WorkItem,
  type WorkItemKind,
  type WorkItemState,
} from '../domain/work-items/work-item';
import type { MessageRow } from './rows';
import { seal, type Sealed } from './sealing';

/** A task and the like, followed up in a room. See rows.ts for what may stand beside `c`. */
export interface WorkItemRow {
  /** Id of the message that makes it. */
  id: string;
  roomId: string;
  /** Root of the thread it stands in, or an empty string. */
  threadId: string;
  kind: WorkItemKind;
  /** Milliseconds since the epoch, by the homeserver's clock. */
  ts: number;
  sender: string;
  isOpen: boolean;
  /** User ids and ids of circles in whose queue it stands. */
  waitsFor: string[];
  /** By when, in milliseconds since the epoch; null where it has no such time. */
  due: number | null;
  c: Sealed<WorkItemState>;
}

type Place = Pick<MessageRow, 'id' | 'roomId' | 'threadId' | 'ts' | 'sender'>;

/** A work item as it was made, before any update. */
export function workItemRow({ id, roomId, threadId, ts, sender }: Place, item: WorkItem): WorkItemRow {
  const place = { id, roomId, threadId, ts, sender };
  return withState(place, standingOf(foldWorkItem({ item, sender, ts }, [])));
}

/** The row of a work item in this state. */
export function withState({ id, roomId, threadId, ts, sender }: Place, standing: WorkItemState): WorkItemRow {
  const { isOpen, waitsFor, due } = queueOf(standing);
  const { kind } = standing;
  return { id, roomId, threadId, kind, ts, sender, isOpen, waitsFor: [...waitsFor], due, c: seal(standing) };
}

/** A work item as it was made, for folding. */
export function asMade({ sender, ts }: Pick<WorkItemRow, 'sender' | 'ts'>, standing: WorkItemState): MadeWorkItem {
  const { state: _state, ...item } = standing;
  return { item, sender, ts };
}
