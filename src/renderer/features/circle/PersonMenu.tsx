import { ArrowRightLeft, Crown, UserMinus, Users } from 'lucide-react';
import { open } from '../../../cache/sealing';
import { roleOf, type Role } from '../../../domain/circle/roles';
import { useAccount } from '../../data/account';
import { useAttempt, type Attempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { mayIn, powerIn } from '../../data/rights';
import { useRooms } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';
import type { MenuGroup, MenuItem } from '../../ui/Menu';
import { RowMenu } from '../../ui/RowMenu';
import { setRole } from './commands';
import type { OpenDialog } from './dialogs';
import { circlesToMoveTo, type CircleMember, type CircleSnapshot } from './queries';

interface PersonMenuProps {
  member: CircleMember;
  snapshot: CircleSnapshot;
  onOpen: OpenDialog;
}

/** What one may do to somebody in a circle; nothing where one may do nothing. */
export function PersonMenu(props: PersonMenuProps) {
  const { t } = useTranslation('leading');
  const nameOf = useNames();
  const { attempt, failed } = useAttempt();
  const groups = useGroups(props, attempt).filter(({ items }) => items.length > 0);
  if (groups.length === 0) return null;
  return (
    <RowMenu label={t('personMenu.label', { name: nameOf(props.member.userId) })} groups={groups} failed={failed} />
  );
}

function useGroups(
  { member, snapshot: { circle, members }, onOpen }: PersonMenuProps,
  attempt: Attempt['attempt'],
): MenuGroup[] {
  const { t } = useTranslation('leading');
  const account = useAccount();
  const rooms = useRooms();
  const { userId } = member;
  if (circle.kind !== 'circle' || open(circle.c).archived) return [];
  if (userId === account.userId) return [{ items: ownItems() }];
  // Matrix lets nobody touch who has as much power as herself.
  if (member.power >= powerIn(circle, account.userId)) return [];
  const mayManage = mayIn(circle, account.userId, 'manage-people');
  return [
    ...(mayIn(circle, account.userId, 'set-roles') ? [{ label: t('personMenu.roles'), items: roleItems() }] : []),
    { items: mayManage ? peopleItems() : [] },
  ];

  /** A lead may step down where another leads. */
  function ownItems(): MenuItem[] {
    const others = members.filter(({ role, isInvited }) => role === 'lead' && !isInvited).length - 1;
    if (member.role !== 'lead' || others < 1) return [];
    return [
      { label: t('personMenu.stepDown'), icon: <Users aria-hidden />, onSelect: () => onOpen({ kind: 'step-down' }) },
    ];
  }

  function roleItems(): MenuItem[] {
    const become = (role: Exclude<Role, 'lead'>): MenuItem => ({
      label: t(`personMenu.become.${role}`),
      isChecked: roleOf(member.power) === role,
      onSelect: () => {
        if (member.role !== role) attempt(() => setRole(account, circle.roomId, userId, role));
      },
    });
    const lead: MenuItem = {
      label: t('personMenu.become.lead'),
      isChecked: false,
      onSelect: () => onOpen({ kind: 'make-lead', userId }),
    };
    return [lead, become('deputy'), become('member'), become('guest')];
  }

  function peopleItems(): MenuItem[] {
    const items: MenuItem[] = [];
    if (mayIn(circle, account.userId, 'set-roles') && !member.isInvited) {
      items.push({
        label: t('personMenu.handOn'),
        icon: <Crown aria-hidden />,
        onSelect: () => onOpen({ kind: 'hand-on', userId }),
      });
    }
    if (circlesToMoveTo(rooms, circle.roomId, account.userId).length > 0 && !member.isInvited) {
      items.push({
        label: t('personMenu.move'),
        icon: <ArrowRightLeft aria-hidden />,
        onSelect: () => onOpen({ kind: 'move', userId }),
      });
    }
    items.push({
      label: t('personMenu.remove'),
      icon: <UserMinus aria-hidden />,
      onSelect: () => onOpen({ kind: 'remove', userId }),
    });
    return items;
  }
}
