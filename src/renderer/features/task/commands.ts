import type { Language } from '../../../domain/codes';
import { applyToTask, type TaskContent, type TaskUpdate } from '../../../domain/work-items/task';
import { taskText } from '../../../domain/work-items/task-text';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { changeWorkItem, type ShownWorkItem } from '../../data/work-items';

export type Task = ShownWorkItem<'task'>;

/** Gives somebody of a room a task, as a message of its talk. */
export function giveTask(
  account: Account,
  roomId: string,
  content: TaskContent,
  { assigneeName, language }: { assigneeName: string; language: Language },
): Promise<string> {
  const body = taskText(content, assigneeName, language);
  return perform(account, {
    kind: 'message',
    roomId,
    body,
    workItem: { kind: 'task', content },
  });
}

/** Changes a task, where the rule allows it as far as this device knows. */
export async function changeTask(
  account: Account,
  task: Task,
  isLead: boolean,
  change: Omit<TaskUpdate, 'v'>,
): Promise<void> {
  const update: TaskUpdate = { v: 1, ...change };
  if (!applyToTask(task.state, { sender: account.userId, ts: Date.now(), byLead: isLead, update }).ok) return;
  await changeWorkItem(account, task, { kind: 'task', update });
}
