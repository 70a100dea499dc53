import { MessagesSquare } from 'lucide-react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { RoomRow } from '../../../cache/rows';
import { professions } from '../../../domain/directory/directory';
import { accept, useInvitations } from '../../data/invitations';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useNewestWords } from '../../data/newest-words';
import { loudUnread, shownCount } from '../../data/notice-level';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { useLanguage } from '../../i18n';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { CountBadge } from '../../ui/Badge';
import { EmptyState } from '../../ui/EmptyState';
import { InvitationRow } from '../../ui/InvitationRow';
import { ListRow } from '../../ui/ListRow';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { useCases } from './queries';
import './case.css';

/** The group chats that this person is in or invited to. */
export function CaseList() {
  const { t } = useTranslation('case');
  const account = useAccount();
  const nameOf = useNames();
  const language = useLanguage();
  const cases = useCases();
  const invitations = useInvitations()?.filter(({ room }) => room.kind === 'case') ?? [];
  const now = useNow(60_000);
  return (
    <Pane header={<PaneHeader level={2} title={t('cases')} />}>
      <div className="case-list">
        {cases?.open.length === 0 && invitations.length === 0 && (
          <EmptyState icon={<MessagesSquare aria-hidden />} title={t('empty')} />
        )}
        <ul aria-label={t('cases')}>
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
          {cases?.open.map((room) => (
            <li key={room.roomId}>
              <CaseRow room={room} now={now} />
            </li>
          ))}
        </ul>
        {cases && cases.closed.length > 0 && (
          <details className="case-list__closed">
            <summary>{t('closedCases', { count: cases.closed.length })}</summary>
            <ul aria-label={t('closedCases', { count: cases.closed.length })}>
              {cases.closed.map((room) => (
                <li key={room.roomId}>
                  <CaseRow room={room} now={now} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Pane>
  );
}

function CaseRow({ room, now }: { room: RoomRow; now: number }) {
  const { t } = useTranslation(['case', 'common']);
  const when = useWhen();
  const [location] = useHashLocation();
  const words = useNewestWords(room);
  const unread = shownCount(room);
  return (
    <ListRow
      href={paths.room(room.roomId)}
      isCurrent={location === paths.room(room.roomId)}
      isStrong={loudUnread(room) > 0 || room.markedUnread}
      leading={<MessagesSquare aria-hidden />}
      title={roomName(room)}
      detail={words ?? t('noMessages')}
      trailing={
        <>
          <span>{room.lastTs > 0 && when.brief(room.lastTs, now)}</span>
          <CountBadge
            {...unread}
            label={t('unread', { count: unread.count })}
            marked={room.markedUnread && t('common:markedUnread')}
          />
        </>
      }
    />
  );
}
