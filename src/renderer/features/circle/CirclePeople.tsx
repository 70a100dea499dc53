import { UserPlus } from 'lucide-react';
import { open } from '../../../cache/sealing';
import { professions } from '../../../domain/directory/directory';
import { useAccount } from '../../data/account';
import { useNames, usePeople } from '../../data/names';
import { mayIn } from '../../data/rights';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { ListRow } from '../../ui/ListRow';
import type { OpenDialog } from './dialogs';
import { PersonMenu } from './PersonMenu';
import { useOutsiders } from './outsiders';
import { membersInOrder, type CircleMember, type CircleSnapshot } from './queries';

interface CirclePeopleProps {
  snapshot: CircleSnapshot;
  onOpen: OpenDialog;
}

/** The people of a circle: its leads first, each with what one may do. */
export function CirclePeople({ snapshot, onOpen }: CirclePeopleProps) {
  const { t } = useTranslation(['circle', 'leading']);
  const { userId } = useAccount();
  const names = useNames();
  const { circle, members } = snapshot;
  const outsiders = useOutsiders(circle, members);
  const mayAdd = circle.kind === 'circle' && mayIn(circle, userId, 'manage-people') && !open(circle.c).archived;
  return (
    <section aria-labelledby="circle-people">
      <div className="circle-page__heading">
        <h2 id="circle-people">{t('people', { count: members.filter(({ isInvited }) => !isInvited).length })}</h2>
        {mayAdd && (
          <Button icon={<UserPlus aria-hidden />} onClick={() => onOpen({ kind: 'add-people' })}>
            {t('leading:add.open')}
          </Button>
        )}
      </div>
      <ul className="circle-page__rows circle-page__rows--people">
        {membersInOrder(members, names).map((member) => (
          <li key={member.userId} className="circle-room">
            <div className="circle-room__row">
              <Person member={member} isOutsider={outsiders.has(member.userId)} />
            </div>
            <PersonMenu member={member} snapshot={snapshot} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Person({ member: { userId, role, isInvited }, isOutsider }: { member: CircleMember; isOutsider: boolean }) {
  const { t } = useTranslation(['circle', 'leading']);
  const language = useLanguage();
  const name = useNames()(userId);
  const person = usePeople().get(userId);
  const detail = [person && professions[person.profession][language], person?.unit].filter(Boolean).join(' · ');
  return (
    <ListRow
      leading={<Avatar name={name} />}
      title={<bdi>{name}</bdi>}
      detail={detail || t('notInDirectory')}
      trailing={
        <>
          {role !== 'member' && <Badge>{t(`leading:roles.${role}`)}</Badge>}
          {isInvited && <Badge>{t('leading:invited')}</Badge>}
          {isOutsider && <Badge>{t('outsider')}</Badge>}
        </>
      }
    />
  );
}
