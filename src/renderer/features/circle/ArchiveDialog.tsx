import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { archive } from './commands';

/** Closes a circle or a room, or brings it back. */
export function ArchiveDialog({ room, onClose }: { room: RoomRow; onClose: () => void }) {
  const { t } = useTranslation('leading');
  const account = useAccount();
  const { attempt, busy, failed } = useAttempt();
  const { archived } = open(room.c);
  const what = room.kind === 'circle' ? 'circle' : 'room';
  const name = roomName(room);
  return (
    <ConfirmDialog
      title={t(archived ? 'archive.backTitle' : 'archive.title', { name })}
      confirm={t(archived ? 'archive.backConfirm' : 'archive.confirm')}
      busy={busy}
      failed={failed}
      onClose={onClose}
      onConfirm={() =>
        attempt(async () => {
          await archive(account, room.roomId, !archived);
          onClose();
        })
      }
    >
      <p>{t(archived ? `archive.backWhat.${what}` : `archive.what.${what}`)}</p>
    </ConfirmDialog>
  );
}
