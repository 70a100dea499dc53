import { Crown, Hourglass, UserMinus } from 'lucide-react';
import { professions } from '../../../domain/directory/directory';
import { useAccount } from '../../data/account';
import { useNames, usePeople } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { ListRow } from '../../ui/ListRow';
import type { MenuItem } from '../../ui/Menu';
import { RowMenu } from '../../ui/RowMenu';
import type { OpenCaseDialog } from './dialogs';
import type { Seen } from './seen';
import type { CaseStanding } from './standing';

interface CasePersonProps {
  userId: string;
  /** `inviting`: the invitation is on its way. */
  presence: 'in' | 'invited' | 'inviting';
  seen?: Seen | undefined;
  standing: CaseStanding;
  onOpen: OpenCaseDialog;
}

/** Somebody in a group chat. */
export function CasePerson({ userId, presence, seen, standing, onOpen }: CasePersonProps) {
  const { t } = useTranslation(['case', 'case-life', 'common']);
  const { userId: me } = useAccount();
  const language = useLanguage();
  const person = usePeople().get(userId);
  const name = useNames()(userId);
  const seenWords = useSeenWords();
  const when = useWhen();
  const now = useNow(60_000);
  const isLead = standing.state.lead === userId;
  const until = standing.stays.get(userId);
  const who = [person ? professions[person.profession][language] : t('people.unknownProfession'), person?.unit];
  const isCalled = presence === 'invited' && standing.called.has(userId);
  const coming = presence !== 'in' && t(isCalled ? 'case-life:call.standing' : `case-life:presence.${presence}`);
  const state = coming || (seen && seenWords(seen));
  const items = useItems({ userId, presence, standing, onOpen });
  return (
    <li className="case-person">
      <ListRow
        leading={<Avatar name={name} />}
        title={
          <>
            {userId === me ? `${name} (${t('common:you')})` : name}
            {isLead && <Badge tone="info">{t('case-life:lead')}</Badge>}
          </>
        }
        detail={
          <>
            {who.filter(Boolean).join(' · ')}
            {until !== undefined && (
              <span className="case-person__state">
                {t('case-life:stay.standing', { when: when.dayAndTime(until, now) })}
              </span>
            )}
            {state && <span className="case-person__state">{state}</span>}
          </>
        }
      />
      {items.length > 0 && <RowMenu label={t('case-life:person.menu', { name })} groups={[{ items }]} />}
    </li>
  );
}

function useSeenWords(): (seen: Seen) => string {
  const { t } = useTranslation('case-life');
  const when = useWhen();
  const now = useNow(60_000);
  return (seen) => {
    if (seen.kind === 'until') return t('seen.until', { when: when.dayAndTime(seen.ts, now) });
    return t(`seen.${seen.kind}`);
  };
}

function useItems({ userId, presence, standing, onOpen }: Omit<CasePersonProps, 'seen'>): MenuItem[] {
  const { t } = useTranslation('case-life');
  const { userId: me } = useAccount();
  if (userId === me || presence === 'inviting') return [];
  const items: MenuItem[] = [];
  if (presence === 'in' && standing.refusal('hand-on') === null) {
    items.push({
      label: t('person.handOn'),
      icon: <Crown aria-hidden />,
      onSelect: () => onOpen({ kind: 'hand-on', userId }),
    });
  }
  if (standing.refusal('remove') === null) {
    items.push({
      label: t('person.stay'),
      icon: <Hourglass aria-hidden />,
      onSelect: () => onOpen({ kind: 'stay', userId }),
    });
    items.push({
      label: t(presence === 'in' ? 'person.remove' : 'person.withdraw'),
      icon: <UserMinus aria-hidden />,
      onSelect: () => onOpen({ kind: 'remove', userId }),
    });
  }
  return items;
}
