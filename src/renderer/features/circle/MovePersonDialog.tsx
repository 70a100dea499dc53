import { useState } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { roomName } from '../../data/places';
import { useRooms } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';
import { Choice } from '../../ui/Choice';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { movePerson } from './commands';
import { circlesToMoveTo } from './queries';

/** Moves somebody to another circle. */
export function MovePersonDialog(props: { circle: RoomRow; person: string; onClose: () => void }) {
  const { circle, person, onClose } = props;
  const { t } = useTranslation('leading');
  const account = useAccount();
  const who = useNames()(person);
  const [to, setTo] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  const circles = circlesToMoveTo(useRooms(), circle.roomId, account.userId);
  return (
    <ConfirmDialog
      title={t('move.title', { who })}
      confirm={t('move.confirm')}
      busy={busy}
      failed={failed}
      onClose={onClose}
      onConfirm={() => {
        setChecked(true);
        if (to === '') return;
        attempt(async () => {
          await movePerson(account, circle.roomId, to, person);
          onClose();
        });
      }}
    >
      <p>{t('move.what', { who, name: roomName(circle) })}</p>
      <Choice
        label={t('move.to')}
        value={to}
        onChange={setTo}
        options={circles.map((room) => ({ value: room.roomId, label: roomName(room) }))}
        emptyLabel={t('move.choose')}
        error={isChecked && to === '' ? t('move.missing') : undefined}
        required
      />
    </ConfirmDialog>
  );
}
