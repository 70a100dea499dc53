import { useTranslation } from '../../i18n/use-translation';
import { useWorkItem } from '../../data/work-items';
import { TaskRow } from './TaskRow';
import './task.css';

/** A task in the midst of a room's talk: what, who, by when, and where it stands. */
export function TaskCard({ task: taskId }: { task: string }) {
  const { t } = useTranslation('task');
  const task = useWorkItem(taskId, 'task');
  return (
    <div className="task-card" role="group" aria-label={t('task')}>
      {task && <TaskRow task={task} />}
    </div>
  );
}
