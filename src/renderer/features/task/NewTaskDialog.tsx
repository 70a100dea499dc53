import { useState } from 'react';
import type { ServiceContent } from '../../../domain/service/service';
import { snoozeChoices, snoozeTimes } from '../../../domain/consultation/snooze';
import { longestTask } from '../../../domain/work-items/task';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useServiceOfRoom } from '../../data/circle-service';
import { useNames } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { firstMoment, MomentChoice, momentChosen } from '../../ui/MomentChoice';
import { TextField } from '../../ui/TextField';
import { giveTask } from './commands';
import { useParticipantOptions } from './participants';

interface NewTaskDialogProps {
  roomId: string;
  onClose: () => void;
}

/** Gives somebody of a group chat a task. */
export function NewTaskDialog(props: NewTaskDialogProps) {
  const serving = useServiceOfRoom(props.roomId);
  const people = useParticipantOptions(props.roomId);
  return serving && people ? <Form {...props} service={serving.service} people={people} /> : null;
}

/** Chosen where a task has no time by which it must be done. */
const never = { name: 'none', at: Infinity };

type FormProps = NewTaskDialogProps & {
  service: ServiceContent;
  people: NonNullable<ReturnType<typeof useParticipantOptions>>;
};

function Form({ roomId, service, people, onClose }: FormProps) {
  const { t } = useTranslation(['task', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const nameOf = useNames();
  const when = useWhen();
  const now = useNow(60_000);
  const [openedAt] = useState(() => Date.now());
  const times = snoozeTimes(openedAt, service);
  const offered = [
    ...snoozeChoices.flatMap((name) => {
      const at = times[name];
      return at === undefined ? [] : [{ name, at, label: when.dayAndTime(at, openedAt) }];
    }),
    { ...never, label: t('form.noDue') },
  ];
  const [what, setWhat] = useState('');
  const [assignee, setAssignee] = useState('');
  const [chosen, setChosen] = useState(() => firstMoment(offered, openedAt));
  const [isTried, setTried] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  const due = momentChosen(chosen, offered, now);
  const isComplete = what.trim() !== '' && assignee !== '' && due !== null;

  async function give() {
    if (due === null) return;
    const content = { v: 1 as const, what: what.trim(), assignee, ...(due !== never.at && { due }) };
    await giveTask(account, roomId, content, { assigneeName: nameOf(assignee), language });
    onClose();
  }

  return (
    <Dialog
      title={t('give')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="new-task" disabled={busy}>
            {t('form.confirm')}
          </Button>
        </>
      }
    >
      <form
        id="new-task"
        className="task-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isComplete && !busy) attempt(give);
        }}
      >
        <TextField
          label={t('form.what')}
          value={what}
          onChange={setWhat}
          maxLength={longestTask}
          multiline
          rows={2}
          required
          error={isTried && what.trim() === '' ? t('form.needsWhat') : undefined}
        />
        <Choice
          label={t('form.assignee')}
          value={assignee}
          onChange={setAssignee}
          options={people}
          emptyLabel={t('form.chooseAssignee')}
          required
          error={isTried && assignee === '' ? t('form.needsAssignee') : undefined}
        />
        <MomentChoice
          label={t('form.due')}
          offered={offered}
          value={chosen}
          now={now}
          onChange={setChosen}
          error={isTried && due === null ? t('form.dueNotPossible') : undefined}
        />
        <p className="task-form__hint">{t('form.hint')}</p>
        {failed && (
          <p className="field__error" role="alert">
            {t('common:actNotKept')}
          </p>
        )}
      </form>
    </Dialog>
  );
}
