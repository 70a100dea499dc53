import type { RoomRow } from '../../../cache/rows';
import { circleLimits } from '../../../domain/circle/circle';
import { useAccount } from '../../data/account';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { saveEdits } from './commands';
import { EditFooter, NotKept } from './EditFooter';
import { readRoomForm, roomEdits, roomForm, type RoomForm } from './state-form';
import { useEditForm, useStanding } from './use-edit-form';

interface EditRoomDialogProps {
  room: RoomRow;
  onClose: () => void;
}

/** Renames a room and says what it is about. What is written in it is kept when it is closed. */
export function EditRoomDialog({ room, onClose }: EditRoomDialogProps) {
  const standing = useStanding(readRoomForm, room.roomId);
  return standing && <Form room={room} standing={standing} onClose={onClose} />;
}

function Form({ room, standing, onClose }: EditRoomDialogProps & { standing: RoomForm }) {
  const { t } = useTranslation(['leading', 'common']);
  const account = useAccount();
  const { formId, form, change, isChecked, submit, busy, failed } = useEditForm({
    place: `${room.roomId}|edit`,
    schema: roomForm,
    standing,
    isValid: ({ name }) => name.trim() !== '',
    save: (edited) => saveEdits(account, room.roomId, roomEdits(edited)),
    onClose,
  });
  if (!form) return null;
  const edits = roomEdits(form);

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
      <form id={formId} className="circle-form" onSubmit={submit} noValidate>
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
