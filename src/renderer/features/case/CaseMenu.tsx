import { Archive, DoorOpen, Megaphone, UserPlus } from 'lucide-react';
import { useTranslation } from '../../i18n/use-translation';
import type { MenuItem } from '../../ui/Menu';
import { RowMenu } from '../../ui/RowMenu';
import type { OpenCaseDialog } from './dialogs';
import type { CaseStanding } from './standing';

/** What this person may do to a case as a whole. */
export function CaseMenu({ standing, onOpen }: { standing: CaseStanding; onOpen: OpenCaseDialog }) {
  const { t } = useTranslation('case-life');
  const may = (act: Parameters<CaseStanding['refusal']>[0]) => standing.refusal(act) === null;
  const items: MenuItem[] = [
    ...(may('invite')
      ? [{ label: t('menu.invite'), icon: <UserPlus aria-hidden />, onSelect: () => onOpen({ kind: 'invite' }) }]
      : []),
    // Its lead alone can withdraw the invitations of the others.
    ...(may('invite') && may('remove')
      ? [{ label: t('menu.call'), icon: <Megaphone aria-hidden />, onSelect: () => onOpen({ kind: 'call' }) }]
      : []),
    ...(may('close')
      ? [{ label: t('menu.close'), icon: <Archive aria-hidden />, onSelect: () => onOpen({ kind: 'close' }) }]
      : []),
    // Its lead is told there what to do first.
    { label: t('menu.leave'), icon: <DoorOpen aria-hidden />, onSelect: () => onOpen({ kind: 'leave' }) },
  ];
  return <RowMenu label={t('menu.label')} groups={[{ items }]} />;
}
