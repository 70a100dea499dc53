import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import type { Task } from './commands';
import { useParticipantOptions } from './participants';

interface AssignDialogProps {
  task: Task;
  onChoose: (userId: string) => void;
  onClose: () => void;
}

/** Asks who does a task from now on. */
export function AssignDialog({ task, onChoose, onClose }: AssignDialogProps) {
  const { t } = useTranslation(['task', 'common']);
  const options = useParticipantOptions(task.roomId)?.filter(({ value }) => value !== task.state.assignee);
  const [chosen, setChosen] = useState('');
  const [isTried, setTried] = useState(false);
  if (!options) return null;
  return (
    <Dialog
      title={t('assigning.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onClick={() => (chosen ? onChoose(chosen) : setTried(true))}>
            {t('assigning.confirm')}
          </Button>
        </>
      }
    >
      <p className="task-form__what">{task.content.what}</p>
      <Choice
        label={t('form.assignee')}
        value={chosen}
        onChange={setChosen}
        options={options}
        emptyLabel={t('form.chooseAssignee')}
        required
        error={isTried && chosen === '' ? t('form.needsAssignee') : undefined}
      />
    </Dialog>
  );
}
