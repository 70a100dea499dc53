import { receptionLimits, roomMark } from '../../../domain/reception/reception';
import { useAccount } from '../../data/account';
import { useReceptionRoom } from '../../data/reception-room';
import { useTranslation } from '../../i18n/use-translation';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { EditFooter, NotKept } from './EditFooter';
import {
  isMeetingLinkFormChanged,
  isMeetingLinkPossible,
  meetingLinkForm,
  readMeetingLinkForm,
  saveMeetingLink,
  type MeetingLinkForm,
} from './meeting-link-form';
import { useEditForm, useStanding } from './use-edit-form';

/** Edits where the organisation's remote receptions take place. */
export function MeetingLinkDialog({ onClose }: { onClose: () => void }) {
  const room = useReceptionRoom();
  return room && <Standing roomId={room.roomId} onClose={onClose} />;
}

function Standing({ roomId, onClose }: { roomId: string; onClose: () => void }) {
  const standing = useStanding(readMeetingLinkForm, roomId);
  return standing && <Form roomId={roomId} standing={standing} onClose={onClose} />;
}

function Form({ roomId, standing, onClose }: { roomId: string; standing: MeetingLinkForm; onClose: () => void }) {
  const { t } = useTranslation('reception');
  const account = useAccount();
  const { formId, form, change, isChecked, submit, busy, failed } = useEditForm({
    place: `${roomId}|meeting-link`,
    schema: meetingLinkForm,
    standing,
    isValid: isMeetingLinkPossible,
    save: (edited) => saveMeetingLink(account, roomId, edited),
    onClose,
  });
  if (!form) return null;
  return (
    <Dialog
      title={t('meetings.title')}
      isOpen
      onClose={onClose}
      footer={
        <EditFooter
          formId={formId}
          busy={busy}
          isChanged={isMeetingLinkFormChanged(form)}
          onReset={() => void readMeetingLinkForm(account.db, roomId).then(change)}
          onClose={onClose}
        />
      }
    >
      <form id={formId} className="circle-form" onSubmit={submit} noValidate>
        <p>{t('meetings.what')}</p>
        <TextField
          label={t('meetings.link')}
          value={form.link}
          onChange={(link) => change({ link })}
          type="url"
          hint={t('meetings.hint', { mark: roomMark })}
          maxLength={receptionLimits.link}
          error={isChecked && !isMeetingLinkPossible(form) ? t('meetings.notPossible', { mark: roomMark }) : undefined}
        />
        {failed && <NotKept />}
      </form>
    </Dialog>
  );
}
