import { professions } from '../../../domain/directory/directory';
import { useAccount } from '../../data/account';
import { accept, type Invitation } from '../../data/invitations';
import { useNames } from '../../data/names';
import { roomName } from '../../data/places';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { InvitationRow } from '../../ui/InvitationRow';

/** The rooms this person is asked to come to. */
export function TodayInvitations({ invitations }: { invitations: readonly Invitation[] }) {
  const { t } = useTranslation('today');
  const account = useAccount();
  const nameOf = useNames();
  const language = useLanguage();
  if (invitations.length === 0) return null;
  return (
    <section className="today__section" aria-labelledby="today-invitations">
      <h3 id="today-invitations">{t('section.invitations')}</h3>
      <ul>
        {invitations.map((invitation) => (
          <li key={invitation.room.roomId}>
            <InvitationRow
              name={roomName(invitation.room)}
              invitedBy={invitation.invitedBy && nameOf(invitation.invitedBy)}
              calledAs={invitation.calledAs && professions[invitation.calledAs][language]}
              answer={invitation.answer}
              failure={invitation.failure}
              onAccept={() => void accept(account, invitation)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
