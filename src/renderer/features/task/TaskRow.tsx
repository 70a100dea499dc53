import { Ban, RotateCcw, UserRoundPen } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { taskActsOpenTo, type TaskUpdate } from '../../../domain/work-items/task';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { useLeads } from '../../data/work-items';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { classNames } from '../../ui/class-names';
import { DueText } from '../../ui/DueText';
import { IconButton } from '../../ui/IconButton';
import { changeTask, type Task } from './commands';

const AssignDialog = lazy(async () => ({ default: (await import('./AssignDialog')).AssignDialog }));

/** One task with what can be done to it. */
export function TaskRow({ task }: { task: Task }) {
  const { t } = useTranslation(['task', 'common']);
  const account = useAccount();
  const isLead = useLeads(task.roomId);
  const { attempt, busy, failed } = useAttempt();
  const [isAssigning, setAssigning] = useState(false);
  const { status } = task.state;
  const open = taskActsOpenTo(task.state, { userId: account.userId, isLead });
  const { what } = task.content;

  function change(update: Omit<TaskUpdate, 'v'>) {
    if (!busy) attempt(() => changeTask(account, task, isLead, update));
  }

  return (
    <div className={classNames('task', `task--${status}`)}>
      {status === 'cancelled' ? (
        <Ban className="task__mark" aria-hidden />
      ) : (
        <input
          type="checkbox"
          className="task__check"
          checked={status === 'done'}
          aria-label={t('complete', { what })}
          onChange={(event) => change({ act: event.target.checked ? 'complete' : 'reopen' })}
        />
      )}
      <div className="task__words">
        <p className="task__what">{what}</p>
        <p className="task__detail">
          <TaskDetail task={task} />
        </p>
        {failed && (
          <p className="field__error" role="alert">
            {t('common:actNotKept')}
          </p>
        )}
      </div>
      <div className="task__acts">
        {open.includes('assign') && (
          <IconButton
            label={t('assign', { what })}
            icon={<UserRoundPen aria-hidden />}
            onClick={() => setAssigning(true)}
          />
        )}
        {open.includes('cancel') && (
          <IconButton
            label={t('cancel', { what })}
            icon={<Ban aria-hidden />}
            onClick={() => change({ act: 'cancel' })}
          />
        )}
        {status === 'cancelled' && open.includes('reopen') && (
          <IconButton
            label={t('reopen', { what })}
            icon={<RotateCcw aria-hidden />}
            onClick={() => change({ act: 'reopen' })}
          />
        )}
      </div>
      {isAssigning && (
        <Suspense>
          <AssignDialog
            task={task}
            onChoose={(to) => {
              setAssigning(false);
              change({ act: 'assign', to });
            }}
            onClose={() => setAssigning(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Who does it by when, or who ended it when; and that it is still on its way. */
function TaskDetail({ task }: { task: Task }) {
  const { t } = useTranslation('task');
  const nameOf = useNames();
  const now = useNow(60_000);
  const when = useWhen();
  const { state, content, sending } = task;
  const waits = sending === 'sent' ? '' : ` · ${t('waits')}`;
  if (state.ended) {
    const said = { who: nameOf(state.ended.by), when: when.brief(state.ended.ts, now) };
    return `${t(state.status === 'done' ? 'doneBy' : 'cancelledBy', said)}${waits}`;
  }
  return (
    <>
      {nameOf(state.assignee)}
      {content.due !== undefined && (
        <>
          {' · '}
          <DueText due={content.due} now={now} isAnswer={false} />
        </>
      )}
      {waits}
    </>
  );
}
