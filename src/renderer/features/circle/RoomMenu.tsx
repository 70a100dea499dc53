import {
  Archive,
  ArchiveRestore,
  ArrowDown,
  ArrowUp,
  Lock,
  LockOpen,
  Pencil,
  UserRoundPlus,
  UserRoundX,
} from 'lucide-react';
import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { useAttempt, type Attempt } from '../../data/attempt';
import { roomName } from '../../data/places';
import { mayIn } from '../../data/rights';
import { useTranslation } from '../../i18n/use-translation';
import type { MenuItem } from '../../ui/Menu';
import { RowMenu } from '../../ui/RowMenu';
import { moveRoom } from './commands';
import type { OpenDialog } from './dialogs';
import type { CircleSnapshot } from './queries';

interface RoomMenuProps {
  room: RoomRow;
  snapshot: CircleSnapshot;
  onOpen: OpenDialog;
}

/** What one may do to a room of a circle; nothing where one may do nothing. */
export function RoomMenu({ room, snapshot, onOpen }: RoomMenuProps) {
  const { t } = useTranslation('leading');
  const { attempt, failed } = useAttempt();
  const items = useItems({ room, snapshot, onOpen }, attempt);
  if (items.length === 0) return null;
  return <RowMenu label={t('roomMenu.label', { name: roomName(room) })} groups={[{ items }]} failed={failed} />;
}

function useItems(
  { room, snapshot: { circle, rooms, archivedRooms }, onOpen }: RoomMenuProps,
  attempt: Attempt['attempt'],
): MenuItem[] {
  const { t } = useTranslation('leading');
  const account = useAccount();
  const { roomId } = room;
  const { archived, access, takesOutside } = open(room.c);
  const items: MenuItem[] = [];
  const add = (label: string, Icon: typeof Archive, onSelect: () => void) =>
    items.push({ label, icon: <Icon aria-hidden />, onSelect });

  if (mayIn(room, account.userId, 'manage-rooms') && !archived) {
    add(t('roomMenu.edit'), Pencil, () => onOpen({ kind: 'edit-room', roomId }));
    const isOpen = access === 'open';
    add(t(isOpen ? 'roomMenu.restrict' : 'roomMenu.open'), isOpen ? Lock : LockOpen, () =>
      onOpen({ kind: 'access', roomId }),
    );
    if (room.kind === 'consultation' && circle.kind === 'circle' && circle.parents.length > 0) {
      const Icon = takesOutside ? UserRoundX : UserRoundPlus;
      add(t(takesOutside ? 'roomMenu.noOutside' : 'roomMenu.outside'), Icon, () => onOpen({ kind: 'outside', roomId }));
    }
  }
  if (mayIn(circle, account.userId, 'manage-rooms') && !archived && !open(circle.c).archived) {
    const ids = [...rooms, ...archivedRooms].map((each) => each.roomId);
    const at = rooms.indexOf(room);
    const move = (by: -1 | 1) => attempt(() => moveRoom(account, circle, ids, roomId, by));
    if (at > 0) add(t('roomMenu.up'), ArrowUp, () => move(-1));
    if (at < rooms.length - 1) add(t('roomMenu.down'), ArrowDown, () => move(1));
  }
  // A circle's rooms are archived and brought back with it.
  if (mayIn(room, account.userId, 'archive') && !open(circle.c).archived) {
    add(t(archived ? 'roomMenu.bringBack' : 'roomMenu.archive'), archived ? ArchiveRestore : Archive, () =>
      onOpen({ kind: 'archive', roomId }),
    );
  }
  return items;
}
