import { assertNever } from '../../../domain/result';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { DeadlineBadge } from '../../ui/DeadlineBadge';
import { StatusBadge } from '../../ui/StatusBadge';
import type { ContactSnapshot } from './queries';

/** Where a contact stands, in words, and the way to its group chat. */
export function ContactStanding({ snapshot }: { snapshot: ContactSnapshot }) {
  const { t } = useTranslation('contact');
  const { contact, state } = snapshot;
  const waits = state.status === 'open' || state.status === 'taken';
  return (
    <p className="contact-page__standing">
      <StatusBadge status={state.status}>{t(`status.${state.status}`)}</StatusBadge>
      {waits && <DeadlineBadge due={contact.due} />}
      <StandingWords snapshot={snapshot} />
    </p>
  );
}

function StandingWords({ snapshot }: { snapshot: ContactSnapshot }) {
  const { t } = useTranslation('contact');
  const { userId } = useAccount();
  const nameOf = useNames();
  const { state } = snapshot;
  switch (state.status) {
    case 'open':
      return <span>{t('stands.open')}</span>;
    case 'taken':
      return (
        <span>
          {state.assignee === userId
            ? t('stands.takenByYou')
            : t('stands.taken', { who: nameOf(state.assignee ?? '') })}
        </span>
      );
    case 'in-case':
      return <WayToCase snapshot={snapshot} />;
    case 'closed':
      return (
        <>
          <span>{t('stands.closed')}</span>
          {state.caseRoomId && <WayToCase snapshot={snapshot} />}
        </>
      );
    default:
      return assertNever(state.status);
  }
}

function WayToCase({ snapshot: { state, caseRoom } }: { snapshot: ContactSnapshot }) {
  const { t } = useTranslation('contact');
  if (!state.caseRoomId) return <span role="status">{t('case.opening')}</span>;
  switch (caseRoom?.membership) {
    case 'join':
      return <a href={`#${paths.room(caseRoom.roomId)}`}>{t('case.to', { name: roomName(caseRoom) })}</a>;
    case 'invite':
      return <a href={`#${paths.today()}`}>{t('case.invited')}</a>;
    default:
      return <span>{t('case.elsewhere')}</span>;
  }
}
