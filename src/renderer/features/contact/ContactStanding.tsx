import { useLiveQuery } from '../../data/use-live-query';
import { open } from '../../../cache/sealing';
import { contactCloseReasons, type ContactPlace } from '../../../domain/contact/contact';
import { assertNever } from '../../../domain/result';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { useLanguage } from '../../i18n';
import { useWhen } from '../../i18n/time';
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
  const when = useWhen();
  const language = useLanguage();
  const { state } = snapshot;
  const isMine = state.assignee === userId;
  const callBackAt = state.callBackAt ?? 0;
  const reason = state.closing?.reason;
  const closed = reason ? t('stands.closedFor', { why: contactCloseReasons[reason][language] }) : t('stands.closed');
  switch (state.status) {
    case 'open':
      return <span>{t('stands.open')}</span>;
    case 'taken':
      return <span>{isMine ? t('stands.takenByYou') : t('stands.taken', { who: nameOf(state.assignee ?? '') })}</span>;
    case 'later':
      return (
        <span>
          {isMine
            ? t('stands.laterByYou', { when: when.dayAndTime(callBackAt) })
            : t('stands.later', { who: nameOf(state.assignee ?? ''), when: when.dayAndTime(callBackAt) })}
        </span>
      );
    case 'in-case':
      return <WayToCase snapshot={snapshot} />;
    case 'answered':
      return (
        <>
          <span>
            {isMine ? t('stands.answeredByYou') : t('stands.answered', { who: nameOf(state.assignee ?? '') })}
          </span>
          {state.caseRoomId && <WayToCase snapshot={snapshot} />}
        </>
      );
    case 'merged':
      return state.merged && <WayToOther into={state.merged.into} />;
    case 'closed':
      return (
        <>
          <span>{closed}</span>
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

/** The contact that goes on for a double. */
function WayToOther({ into }: { into: ContactPlace }) {
  const { t } = useTranslation('contact');
  const { db } = useAccount();
  const row = useLiveQuery(() => db.contacts.get(into.contactId), [db, into.contactId]);
  if (!row) return <span>{t('stands.mergedElsewhere')}</span>;
  return (
    <a href={`#${paths.contact(into.roomId, into.contactId)}`}>{t('stands.merged', { number: open(row.c).number })}</a>
  );
}
