import { z } from 'zod';
import { eventTypes } from '../event-types';
import { assertNever } from '../result';
import {
  bookingCard,
  bookingUpdate,
  foldBooking,
  type BookingCard,
  type BookingRefusal,
  type BookingState,
  type BookingUpdate,
} from './booking';
import {
  enquiryContent,
  enquiryUpdate,
  foldEnquiry,
  type EnquiryContent,
  type EnquiryRefusal,
  type EnquiryState,
  type EnquiryUpdate,
} from './enquiry';
import type { Folded, WorkItemStep } from './fold';
import {
  addressedBy,
  foldHandover,
  handoverContent,
  handoverUpdate,
  type HandoverContent,
  type HandoverRefusal,
  type HandoverState,
  type HandoverUpdate,
} from './handover';
import {
  foldRecord,
  recordContent,
  recordUpdate,
  type RecordContent,
  type RecordRefusal,
  type RecordState,
  type RecordUpdate,
} from './record';
import {
  foldTask,
  taskContent,
  taskUpdate,
  type TaskContent,
  type TaskRefusal,
  type TaskState,
  type TaskUpdate,
} from './task';

/**
 * What people agree on in the talk about a client, and what is then followed up: each is a message that anybody reads
 * with any Matrix client, with a block beside its text, and events that change where it stands. All kinds are sent,
 * cached and shown by the same code; this file is the list of them.
 */

const taskItem = z.object({ kind: z.literal('task'), content: taskContent });
const recordItem = z.object({ kind: z.literal('record'), content: recordContent });
const handoverItem = z.object({ kind: z.literal('handover'), content: handoverContent });
const enquiryItem = z.object({ kind: z.literal('enquiry'), content: enquiryContent });
const bookingItem = z.object({ kind: z.literal('booking'), content: bookingCard });

/** The block of a message that makes a work item. */
export const workItem = z.discriminatedUnion('kind', [taskItem, recordItem, handoverItem, enquiryItem, bookingItem]);
export type WorkItem = z.infer<typeof workItem>;
export type WorkItemKind = WorkItem['kind'];

const ofTask = z.object({ kind: z.literal('task'), update: taskUpdate });
const ofRecord = z.object({ kind: z.literal('record'), update: recordUpdate });
const ofHandover = z.object({ kind: z.literal('handover'), update: handoverUpdate });
const ofBooking = z.object({ kind: z.literal('booking'), update: bookingUpdate });
const ofEnquiry = z.object({ kind: z.literal('enquiry'), update: enquiryUpdate });

/** What changes one: an event that relates to it by m.reference, or a block of a message that replies to it. */
export const workItemUpdate = z.discriminatedUnion('kind', [ofTask, ofRecord, ofHandover, ofEnquiry, ofBooking]);
export type WorkItemUpdate = z.infer<typeof workItemUpdate>;

/** The Matrix types of each kind: of the message's block, and of what changes it (both as an event and as a block). */
export const workItemTypes = {
  task: { block: eventTypes.task, update: eventTypes.taskUpdate },
  record: { block: eventTypes.record, update: eventTypes.recordUpdate },
  handover: { block: eventTypes.handover, update: eventTypes.handoverUpdate },
  enquiry: { block: eventTypes.enquiry, update: eventTypes.enquiryUpdate },
  booking: { block: eventTypes.booking, update: eventTypes.bookingUpdate },
} as const satisfies Record<WorkItemKind, { block: string; update: string }>;
export type WorkItemUpdateType = (typeof workItemTypes)[WorkItemKind]['update'];

export const workItemKinds = workItem.options.map((option) => option.shape.kind.value);

/** The work item that a message's content makes; null where it makes none, or its block does not parse. */
export function workItemIn(content: Record<string, unknown>): WorkItem | null {
  const kind = workItemKinds.find((each) => content[workItemTypes[each].block] !== undefined);
  if (kind === undefined) return null;
  return workItem.safeParse({ kind, content: content[workItemTypes[kind].block] }).data ?? null;
}

/** What a message's content does beside its words to the work item that it replies to. */
export function workItemUpdateIn(content: Record<string, unknown>): WorkItemUpdate | null {
  const kind = workItemKinds.find((each) => content[workItemTypes[each].update] !== undefined);
  if (kind === undefined) return null;
  return workItemUpdate.safeParse({ kind, update: content[workItemTypes[kind].update] }).data ?? null;
}

/** Whether a block of a work item stands in a message and does not parse, so that only its text is shown. */
export function hasMalformedItem(content: Record<string, unknown>): boolean {
  return workItemKinds.some((kind) => {
    const { block, update } = workItemTypes[kind];
    if (content[block] !== undefined) return !workItemIn(content);
    return content[update] !== undefined && !workItemUpdateIn(content);
  });
}

/** The kind whose items an event of this type changes. */
export function kindChangedBy(eventType: string): WorkItemKind | null {
  return workItemKinds.find((kind) => workItemTypes[kind].update === eventType) ?? null;
}

export type WorkItemState =
  | { kind: 'task'; content: TaskContent; state: TaskState }
  | { kind: 'record'; content: RecordContent; state: RecordState }
  | { kind: 'handover'; content: HandoverContent; state: HandoverState }
  | { kind: 'enquiry'; content: EnquiryContent; state: EnquiryState }
  | { kind: 'booking'; content: BookingCard; state: BookingState };

/** A work item as it was made. */
export interface MadeWorkItem {
  item: WorkItem;
  /** Who made it. */
  sender: string;
  /** Milliseconds since the epoch. */
  ts: number;
}

/** A work item as its updates leave it, with what became of each of them. */
export type FoldedWorkItem =
  | ({ kind: 'task'; content: TaskContent } & Folded<TaskState, TaskUpdate, TaskRefusal>)
  | ({ kind: 'record'; content: RecordContent } & Folded<RecordState, RecordUpdate, RecordRefusal>)
  | ({ kind: 'handover'; content: HandoverContent } & Folded<HandoverState, HandoverUpdate, HandoverRefusal>)
  | ({ kind: 'enquiry'; content: EnquiryContent } & Folded<EnquiryState, EnquiryUpdate, EnquiryRefusal>)
  | ({ kind: 'booking'; content: BookingCard } & Folded<BookingState, BookingUpdate, BookingRefusal>);

/** @param steps in the room's order; those of another kind change nothing */
export function foldWorkItem(
  { item, sender }: MadeWorkItem,
  steps: readonly WorkItemStep<WorkItemUpdate>[],
): FoldedWorkItem {
  switch (item.kind) {
    case 'task':
      return {
        ...item,
        ...foldTask(
          item.content,
          sender,
          stepsOf(steps, (one) => (one.kind === 'task' ? one.update : null)),
        ),
      };
    case 'record':
      return {
        ...item,
        ...foldRecord(
          sender,
          stepsOf(steps, (one) => (one.kind === 'record' ? one.update : null)),
        ),
      };
    case 'handover':
      return {
        ...item,
        ...foldHandover(
          item.content,
          sender,
          stepsOf(steps, (one) => (one.kind === 'handover' ? one.update : null)),
        ),
      };
    case 'enquiry':
      return {
        ...item,
        ...foldEnquiry(
          sender,
          stepsOf(steps, (one) => (one.kind === 'enquiry' ? one.update : null)),
        ),
      };
    case 'booking':
      return {
        ...item,
        ...foldBooking(
          item.content,
          sender,
          stepsOf(steps, (one) => (one.kind === 'booking' ? one.update : null)),
        ),
      };
    default:
      return assertNever(item);
  }
}

/** The steps of one kind: those of whose update something is picked. */
function stepsOf<Update>(
  steps: readonly WorkItemStep<WorkItemUpdate>[],
  pick: (update: WorkItemUpdate) => Update | null,
): WorkItemStep<Update>[] {
  return steps.flatMap(({ update, ...step }) => {
    const own = pick(update);
    return own === null ? [] : [{ ...step, update: own }];
  });
}

/** Where a work item stands, without how it came to that. */
export function standingOf(folded: FoldedWorkItem): WorkItemState {
  const { history: _history, ...standing } = folded;
  return standing;
}

/** Whom a work item names as it is made: they are called to it as by a mention. */
export function namedIn(item: WorkItem): readonly string[] {
  switch (item.kind) {
    case 'task':
      return [item.content.assignee];
    case 'handover':
      return addressedBy(item.content.to);
    case 'booking':
      return [item.content.professional];
    case 'record':
    case 'enquiry':
      return [];
    default:
      return assertNever(item);
  }
}

/** Where a work item stands for those who are to see to it. */
export interface WorkItemQueue {
  /** Whether something is still to be done; what is open is told of when its case is closed. */
  isOpen: boolean;
  /** Whose queue it stands in: user ids, and ids of circles. */
  waitsFor: readonly string[];
  /** By when, in milliseconds since the epoch, where it has such a time. */
  due: number | null;
}

export function queueOf(item: WorkItemState): WorkItemQueue {
  switch (item.kind) {
    case 'task': {
      const isOpen = item.state.status === 'open';
      return { isOpen, waitsFor: isOpen ? [item.state.assignee] : [], due: item.content.due ?? null };
    }
    case 'record':
      return { isOpen: false, waitsFor: [], due: null };
    case 'handover':
      return queueOfHandover(item);
    case 'booking': {
      const isOpen = item.state.status === 'booked';
      const both = [...new Set([item.content.professional, item.state.maker])];
      return { isOpen, waitsFor: isOpen ? both : [], due: item.state.start };
    }
    case 'enquiry':
      // Its question stands in the asker's queue by itself.
      return { isOpen: item.state.status === 'open', waitsFor: [], due: null };
    default:
      return assertNever(item);
  }
}

/** Until it is accepted it stands in the sender's queue too: the client is still hers. */
function queueOfHandover({ content, state }: { content: HandoverContent; state: HandoverState }): WorkItemQueue {
  const { status, sender, to, accepted } = state;
  switch (status) {
    case 'offered':
      return { isOpen: true, waitsFor: [...new Set([...addressedBy(to), sender])], due: content.due };
    case 'accepted':
      return { isOpen: true, waitsFor: accepted ? [accepted.by] : [], due: accepted?.due ?? null };
    case 'declined':
    case 'withdrawn':
    case 'done':
      return { isOpen: false, waitsFor: [], due: null };
    default:
      return assertNever(status);
  }
}
