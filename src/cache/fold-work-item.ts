import type { WorkItemStep } from '../domain/work-items/fold';
import {
  foldWorkItem,
  standingOf,
  workItemUpdate,
  type FoldedWorkItem,
  type WorkItemUpdate,
} from '../domain/work-items/work-item';
import type { CacheDatabase } from './database';
import { leadersOf, type LedAt } from './leaders';
import type { UpdateRow } from './rows';
import { open } from './sealing';
import { updatesOf } from './updates-of';
import { asMade, withState, type WorkItemRow } from './work-item-row';

/** Work items' rows as their updates leave them. Call inside a transaction over work items, updates and rooms. */
export async function foldedWorkItems(db: CacheDatabase, items: readonly WorkItemRow[]): Promise<WorkItemRow[]> {
  const rooms = [...new Set(items.map(({ roomId }) => roomId))];
  const leaders = new Map(await Promise.all(rooms.map(async (id) => [id, await leadersOf(db, id)] as const)));
  return Promise.all(
    items.map(async (row) => {
      const folded = foldRow(row, await updatesOf(db, row), leaders.get(row.roomId) ?? (() => false));
      return withState(row, standingOf(folded));
    }),
  );
}

/** A work item with what became of each of its updates. */
export function foldRow(row: WorkItemRow, updates: readonly UpdateRow[], led: LedAt): FoldedWorkItem {
  return foldWorkItem(
    asMade(row, open(row.c)),
    updates.flatMap((update) => asStep(update, led)),
  );
}

/** An update row as the domain folds it; a content that does not parse changes nothing. */
function asStep({ id: eventId, sender, ts, sort, c }: UpdateRow, led: LedAt): WorkItemStep<WorkItemUpdate>[] {
  const { type, content } = open(c);
  const parsed = type === 'work-item' ? workItemUpdate.safeParse(content) : null;
  return parsed?.success ? [{ eventId, sender, ts, byLead: led(sender, sort), update: parsed.data }] : [];
}
