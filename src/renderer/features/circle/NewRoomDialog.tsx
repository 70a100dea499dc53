import { useId, useState, type FormEvent } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { circleLimits } from '../../../domain/circle/circle';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useFormDraft } from '../../data/form-draft';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { PeoplePicker } from '../../people/PeoplePicker';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { RadioChoice } from '../../ui/RadioChoice';
import { TextField } from '../../ui/TextField';
import { createRoom } from './commands';
import { NotKept } from './EditFooter';
import { emptyNewRoom, newRoomForm } from './new-room-form';

/** Makes a room in a circle or in the organisation. What is written in it is kept when it is closed. */
export function NewRoomDialog({ space, onClose }: { space: RoomRow; onClose: () => void }) {
  const { t } = useTranslation(['leading', 'common']);
  const account = useAccount();
  const formId = useId();
  const { form, change, forget } = useFormDraft(`${space.roomId}|new-room`, newRoomForm, emptyNewRoom);
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  if (!form) return null;
  const isOrganisation = space.kind === 'organisation';
  const { kind, topic, access } = form;
  const name = form.name.trim();
  const mayTakeOutside = !isOrganisation && kind === 'consultation' && space.parents.length > 0;

  function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!form || busy) return;
    setChecked(true);
    if (name === '') return focusFirstProblem(event.currentTarget);
    attempt(async () => {
      const people = access === 'invited' ? form.people : [];
      const room = { kind, name, topic: topic.trim() };
      await createRoom(account, space.roomId, {
        ...{ room, people, access: access === 'invited' ? access : 'open' },
        ...(access === 'outside' && mayTakeOutside && { outsideId: space.parents[0] }),
      });
      await forget();
      onClose();
    });
  }

  return (
    <Dialog
      title={t(isOrganisation ? 'newRoom.titleOrganisation' : 'newRoom.title', { name: roomName(space) })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={busy}>
            {t('newRoom.make')}
          </Button>
        </>
      }
    >
      <form id={formId} className="circle-form" onSubmit={make} noValidate>
        <TextField
          label={t('field.roomName')}
          hint={t('field.roomNameHint')}
          value={form.name}
          onChange={(value) => change({ name: value })}
          error={isChecked && name === '' ? t('field.roomNameMissing') : undefined}
          maxLength={circleLimits.name}
          required
        />
        <RadioChoice
          label={t('newRoom.kind')}
          value={kind}
          onChange={(value) => change({ kind: value })}
          options={(['consultation', 'inbox'] as const).map((value) => ({ value, label: t(`roomKinds.${value}`) }))}
        />
        <TextField
          label={`${t('field.topic')} ${t('common:optional')}`}
          value={topic}
          onChange={(value) => change({ topic: value })}
          maxLength={circleLimits.topic}
          multiline
          rows={2}
        />
        <RadioChoice
          label={t('newRoom.access')}
          value={access === 'outside' && !mayTakeOutside ? 'open' : access}
          onChange={(value) => change({ access: value })}
          options={[
            { value: 'open', label: t(isOrganisation ? 'newRoom.forOrganisation' : 'newRoom.forCircle') },
            ...(mayTakeOutside ? [{ value: 'outside' as const, label: t('newRoom.forOutside') }] : []),
            { value: 'invited', label: t('newRoom.forInvited') },
          ]}
        />
        {access === 'invited' && <PeoplePicker chosen={form.people} onChange={(people) => change({ people })} />}
        {failed && <NotKept />}
      </form>
    </Dialog>
  );
}
