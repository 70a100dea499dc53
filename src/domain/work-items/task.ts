import { z } from 'zod';
import { assertNever, failure, success, type Result } from '../result';
import { moment } from '../service/service';
import { foldSteps, type Folded, type WorkItemAct, type WorkItemStep } from './fold';

/** The longest words of what is to be done. */
export const longestTask = 500;

const userId = z.string().min(1).max(255);

/** Block `fi.piiri.task` beside the text of a message: who does what by when. */
export const taskContent = z.object({
  v: z.literal(1),
  what: z.string().min(1).max(longestTask),
  /** Who does it. */
  assignee: userId,
  /** By when; a task may have no such time. */
  due: moment.optional(),
});
export type TaskContent = z.infer<typeof taskContent>;

export const taskActs = ['complete', 'reopen', 'assign', 'cancel'] as const;
export type TaskActName = (typeof taskActs)[number];

/** Content of `fi.piiri.task.update`, which relates to the task by m.reference. */
export const taskUpdate = z.object({
  v: z.literal(1),
  act: z.enum(taskActs),
  /** For `assign`: who does it from now on. */
  to: userId.optional(),
});
export type TaskUpdate = z.infer<typeof taskUpdate>;

export const taskStatuses = ['open', 'done', 'cancelled'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export interface TaskState {
  status: TaskStatus;
  maker: string;
  assignee: string;
  /** Who completed or cancelled it, and when, while it is not open. */
  ended: { by: string; ts: number } | null;
}

export const taskRefusals = ['already-done', 'already-cancelled', 'already-open', 'not-yours', 'no-recipient'] as const;
export type TaskRefusal = (typeof taskRefusals)[number];

/** Who somebody is to a task; who leads the case may do what its maker may. */
export const taskRoles = ['assignee', 'maker', 'other'] as const;
export type TaskRole = (typeof taskRoles)[number];

type Outcomes = readonly [
  assignee: TaskStatus | TaskRefusal,
  maker: TaskStatus | TaskRefusal,
  other: TaskStatus | TaskRefusal,
];

const all = (outcome: TaskStatus | TaskRefusal): Outcomes => [outcome, outcome, outcome];

/**
 * The life of a task: every status, what can be done in it, and what comes of that. Anybody in the case may complete
 * one and open it again, because what is done is done, whoever says so; only those whose it is give it up or away.
 */
export const taskLife: Readonly<Record<TaskStatus, Readonly<Record<TaskActName, Outcomes>>>> = {
  open: {
    complete: all('done'),
    reopen: all('already-open'),
    assign: ['open', 'open', 'not-yours'],
    cancel: ['not-yours', 'cancelled', 'not-yours'],
  },
  done: {
    complete: all('already-done'),
    reopen: all('open'),
    assign: all('already-done'),
    cancel: all('already-done'),
  },
  cancelled: {
    complete: all('already-cancelled'),
    reopen: ['not-yours', 'open', 'not-yours'],
    assign: all('already-cancelled'),
    cancel: all('already-cancelled'),
  },
};

function isStatus(outcome: TaskStatus | TaskRefusal): outcome is TaskStatus {
  return taskStatuses.some((status) => status === outcome);
}

/** @param byLead whether the person leads the case, and may do what the maker may */
export function taskRoleOf(task: Pick<TaskState, 'maker' | 'assignee'>, sender: string, byLead: boolean): TaskRole {
  if (sender === task.maker || byLead) return 'maker';
  return sender === task.assignee ? 'assignee' : 'other';
}

export function newTask(content: TaskContent, maker: string): TaskState {
  return { status: 'open', maker, assignee: content.assignee, ended: null };
}

/** What an act makes of a task, or why it changes nothing. */
export function applyToTask(task: TaskState, step: WorkItemAct<TaskUpdate>): Result<TaskState, TaskRefusal> {
  const { act, to } = step.update;
  const role = taskRoleOf(task, step.sender, step.byLead);
  const outcome = taskLife[task.status][act][taskRoles.indexOf(role)] ?? 'not-yours';
  if (!isStatus(outcome)) return failure(outcome);
  switch (act) {
    case 'complete':
    case 'cancel':
      return success({ ...task, status: outcome, ended: { by: step.sender, ts: step.ts } });
    case 'reopen':
      return success({ ...task, status: outcome, ended: null });
    case 'assign':
      return to === undefined || to === task.assignee ? failure('no-recipient') : success({ ...task, assignee: to });
    default:
      return assertNever(act);
  }
}

/** The acts that a person may do to a task now, for the buttons of a screen. */
export function taskActsOpenTo(task: TaskState, person: { userId: string; isLead: boolean }): TaskActName[] {
  const role = taskRoleOf(task, person.userId, person.isLead);
  return taskActs.filter((act) => isStatus(taskLife[task.status][act][taskRoles.indexOf(role)] ?? 'not-yours'));
}

export function foldTask(
  content: TaskContent,
  maker: string,
  steps: readonly WorkItemStep<TaskUpdate>[],
): Folded<TaskState, TaskUpdate, TaskRefusal> {
  return foldSteps(newTask(content, maker), steps, applyToTask);
}
