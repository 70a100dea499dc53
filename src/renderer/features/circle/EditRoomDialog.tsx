import { useEffect, useId, useState, type FormEvent } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { circleLimits } from '../../../domain/circle';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useFormDraft } from '../../data/form-draft';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { Dialog } from '../../ui/Dialog';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { TextField } from '../../ui/TextField';
import { saveEdits } from './commands';
import { EditFooter, NotKept } from './EditFooter';
import { readRoomForm, roomEdits, roomForm, type RoomForm } from './state-form';

interface EditRoomDialogProps {
  room: RoomRow;
  onClose: () => void;
}

/** Renames a room and says what it is about. What is written in it is kept when it is closed. */
export function EditRoomDialog({ room, onClose }: EditRoomDialogProps) {
  const { db } = useAccount();
  const [standing, setStanding] = useState<RoomForm | null>(null);
  useEffect(() => {
    void readRoomForm(db, room.roomId).then(setStanding);
  }, [db, room.roomId]);
  return standing && <Form room={room} standing={standing} onClose={onClose} />;
}

function Form({ room, standing, onClose }: EditRoomDialogProps & { standing: RoomForm }) {
  const { t } = useTranslation(['leading', 'common']);
  const account = useAccount();
  const formId = useId();
  const { form, change, forget } = useFormDraft(`${room.roomId}|edit`, roomForm, standing);
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  if (!form) return null;
  const edits = roomEdits(form);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!form || busy) return;
    setChecked(true);
    if (form.name.trim() === '') return focusFirstProblem(event.currentTarget);
    attempt(async () => {
      await saveEdits(account, room.roomId, edits);
      await forget();
      onClose();
    });
  }

  return (
    <Dialog
      title={t('edit.title', { name: roomName(room) })}
      isOpen
      onClose={onClose}
      footer={
        <EditFooter
          formId={formId}
          busy={busy}
          isChanged={edits.length > 0}
          onReset={() => change(standing)}
          onClose={onClose}
        />
      }
    >
      <form id={formId} className="circle-form" onSubmit={save} noValidate>
        <TextField
          label={t('field.roomName')}
          hint={t('field.roomNameHint')}
          value={form.name}
          onChange={(name) => change({ name })}
          error={isChecked && form.name.trim() === '' ? t('field.roomNameMissing') : undefined}
          maxLength={circleLimits.name}
          required
        />
        <TextField
          label={`${t('field.topic')} ${t('common:optional')}`}
          value={form.topic}
          onChange={(topic) => change({ topic })}
          maxLength={circleLimits.topic}
          multiline
          rows={3}
        />
        {failed && <NotKept />}
      </form>
    </Dialog>
  );
}
