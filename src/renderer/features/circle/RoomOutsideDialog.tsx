import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { setOutside } from './commands';

interface RoomOutsideDialogProps {
  circle: RoomRow;
  room: RoomRow;
  onClose: () => void;
}

/** Lets the whole organisation ask in a circle's room, or no longer. */
export function RoomOutsideDialog({ circle, room, onClose }: RoomOutsideDialogProps) {
  const { t } = useTranslation('leading');
  const account = useAccount();
  const { attempt, busy, failed } = useAttempt();
  const isOn = !open(room.c).takesOutside;
  const turn = isOn ? 'on' : 'off';
  return (
    <ConfirmDialog
      title={t(`outside.title.${turn}`, { name: roomName(room) })}
      confirm={t(`outside.confirm.${turn}`)}
      busy={busy}
      failed={failed}
      onClose={onClose}
      onConfirm={() =>
        attempt(async () => {
          await setOutside(account, circle, room, isOn);
          onClose();
        })
      }
    >
      <p>{t(`outside.what.${turn}`)}</p>
      {isOn && open(circle.c).access === 'invited' && <p>{t('outside.notFound')}</p>}
    </ConfirmDialog>
  );
}
