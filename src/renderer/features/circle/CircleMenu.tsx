import { Archive, ArchiveRestore, LogOut, Pencil } from 'lucide-react';
import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { roomName } from '../../data/places';
import { mayIn } from '../../data/rights';
import { useTranslation } from '../../i18n/use-translation';
import type { MenuItem } from '../../ui/Menu';
import { RowMenu } from '../../ui/RowMenu';
import type { OpenDialog } from './dialogs';

/** What one may do to a circle as a whole. */
export function CircleMenu({ circle, onOpen }: { circle: RoomRow; onOpen: OpenDialog }) {
  const { t } = useTranslation('leading');
  const { userId } = useAccount();
  const { archived } = open(circle.c);
  const items: MenuItem[] = [];
  if (mayIn(circle, userId, 'edit-circle') && !archived) {
    items.push({ label: t('circleMenu.edit'), icon: <Pencil aria-hidden />, onSelect: () => onOpen({ kind: 'edit' }) });
  }
  if (mayIn(circle, userId, 'archive')) {
    const Icon = archived ? ArchiveRestore : Archive;
    items.push({
      label: t(archived ? 'circleMenu.bringBack' : 'circleMenu.archive'),
      icon: <Icon aria-hidden />,
      onSelect: () => onOpen({ kind: 'archive', roomId: circle.roomId }),
    });
  }
  items.push({ label: t('circleMenu.leave'), icon: <LogOut aria-hidden />, onSelect: () => onOpen({ kind: 'leave' }) });
  return <RowMenu label={t('circleMenu.label', { name: roomName(circle) })} groups={[{ items }]} />;
}
