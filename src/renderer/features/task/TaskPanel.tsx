import { ListPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useWorkItems } from '../../data/work-items';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { TaskRow } from './TaskRow';
import type { Task } from './commands';
import './task.css';

const NewTaskDialog = lazy(async () => ({ default: (await import('./NewTaskDialog')).NewTaskDialog }));

/** Who does what by when in a group chat: what is to be done, due first on top, and below it what has been. */
export function TaskPanel({ roomId }: { roomId: string }) {
  const { t } = useTranslation('task');
  const tasks = useWorkItems({ roomId, contactId: null }, 'task');
  const [isGiving, setGiving] = useState(false);
  const open = tasks?.filter(({ isOpen }) => isOpen).sort(byDue) ?? [];
  const ended = tasks?.filter(({ isOpen }) => !isOpen).toReversed() ?? [];
  return (
    <>
      {tasks && open.length === 0 && <p className="task-panel__none">{t('none')}</p>}
      <TaskList label={t('open')} tasks={open} />
      <Button icon={<ListPlus aria-hidden />} onClick={() => setGiving(true)}>
        {t('give')}
      </Button>
      {ended.length > 0 && (
        <details className="task-panel__ended">
          <summary>{t('ended', { count: ended.length })}</summary>
          <TaskList label={t('endedLabel')} tasks={ended} />
        </details>
      )}
      {isGiving && (
        <Suspense>
          <NewTaskDialog roomId={roomId} onClose={() => setGiving(false)} />
        </Suspense>
      )}
    </>
  );
}

function TaskList({ label, tasks }: { label: string; tasks: readonly Task[] }) {
  if (tasks.length === 0) return null;
  return (
    <ul className="task-panel__list" aria-label={label}>
      {tasks.map((task) => (
        <li key={task.id}>
          <TaskRow task={task} />
        </li>
      ))}
    </ul>
  );
}

/** What has no time by which it must be done comes last. */
function byDue(one: Task, other: Task): number {
  return (one.due ?? Infinity) - (other.due ?? Infinity) || one.ts - other.ts;
}
