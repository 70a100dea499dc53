import { professions } from '../../../domain/directory';
import { useAccount } from '../../data/account';
import { useNames, usePeople } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Avatar } from '../../ui/Avatar';
import { ListRow } from '../../ui/ListRow';
import { useParticipants } from './queries';

/** Who is in a group chat, with profession and unit, and who has not yet come. */
export function CasePeople({ roomId }: { roomId: string }) {
  const { t } = useTranslation(['case', 'common']);
  const { userId: me } = useAccount();
  const nameOf = useNames();
  const people = usePeople();
  const language = useLanguage();
  const participants = useParticipants(roomId);
  return (
    <>
      <p className="case-people__note">{t('internalNote')}</p>
      <ul className="case-people" aria-label={t('participants')}>
        {participants?.map(({ userId, isInvited }) => {
          const person = people.get(userId);
          const details = [
            person ? professions[person.profession][language] : t('people.unknownProfession'),
            person?.unit,
            isInvited && t('people.invited'),
          ];
          const name = nameOf(userId);
          return (
            <li key={userId}>
              <ListRow
                leading={<Avatar name={name} />}
                title={userId === me ? `${name} (${t('common:you')})` : name}
                detail={details.filter(Boolean).join(' · ')}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
