import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { setAccess } from './commands';

/** Opens a room to its whole circle, or keeps it for those who are invited. */
export function RoomAccessDialog({ room, onClose }: { room: RoomRow; onClose: () => void }) {
  const { t } = useTranslation('leading');
  const account = useAccount();
  const { attempt, busy, failed } = useAttempt();
  const next = open(room.c).access === 'open' ? 'invited' : 'open';
  return (
    <ConfirmDialog
      title={t(`roomAccess.title.${next}`, { name: roomName(room) })}
      confirm={t(`roomAccess.confirm.${next}`)}
      busy={busy}
      failed={failed}
      onClose={onClose}
      onConfirm={() =>
        attempt(async () => {
          await setAccess(account, room, next);
          onClose();
        })
      }
    >
      <p>{t(`roomAccess.what.${next}`)}</p>
    </ConfirmDialog>
  );
}
