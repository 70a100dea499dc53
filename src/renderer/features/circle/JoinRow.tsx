import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { leftOrganisation } from '../../../domain/circle/circle';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { ListRow } from '../../ui/ListRow';
import { joinRoom, leave } from './commands';
import type { Turning } from './queries';
import { RoomIcon } from './RoomIcon';

const AskInDialog = lazy(async () => ({ default: (await import('./AskInDialog')).AskInDialog }));

interface JoinRowProps {
  room: RoomRow;
  /** What is on its way about being in it. */
  turning: ReturnType<Turning['get']>;
}

/** A circle or room by how one gets in: at once, by asking, or by being invited; or that one is in it. */
export function JoinRow({ room, turning }: JoinRowProps) {
  const { t } = useTranslation(['circle', 'common']);
  const { topic, circle } = open(room.c);
  const standing = useStanding(room);
  const way = useWayIn(room, turning);
  const isIn = room.membership === 'join';
  return (
    <>
      <ListRow
        href={isIn ? (room.kind === 'circle' ? paths.circle(room.roomId) : paths.room(room.roomId)) : undefined}
        leading={<RoomIcon kind={room.kind} />}
        title={<bdi>{roomName(room)}</bdi>}
        detail={
          <>
            {way.failed ? t('common:actNotKept') : standing || topic || circle?.purpose}
            {standing && (topic || circle?.purpose) && (
              <span className="join-row__topic">{topic || circle?.purpose}</span>
            )}
          </>
        }
        trailing={way.shown}
      />
      {way.dialog}
    </>
  );
}

/** Where one stands with a room that one is not in: invited, waiting for an answer, or not let in. */
function useStanding(room: RoomRow): string {
  const { t } = useTranslation('circle');
  const nameOf = useNames();
  const { invitedBy, refusal } = open(room.c);
  if (invitedBy) return t('invitedBy', { name: nameOf(invitedBy) });
  if (room.membership === 'knock') return t('waitsForLead');
  if (room.membership === 'join' || !refusal) return '';
  if (refusal.reason === leftOrganisation) return t('refused.leftOrganisation');
  const who = nameOf(refusal.by);
  return refusal.reason ? t('refused.withReason', { who, reason: refusal.reason }) : t('refused.without', { who });
}

interface WayIn {
  shown: ReactNode;
  dialog?: ReactNode;
  failed: boolean;
}

function useWayIn(room: RoomRow, turning: JoinRowProps['turning']): WayIn {
  const { t } = useTranslation('circle');
  const account = useAccount();
  const { attempt, busy, failed } = useAttempt();
  const [isAsking, setAsking] = useState(false);
  const name = roomName(room);
  const said = (words: string): WayIn => ({ shown: <span role="status">{words}</span>, failed });
  if (turning) return said(t(`turning.${turning === 'leave' && room.membership === 'knock' ? 'takeBack' : turning}`));
  switch (room.membership) {
    case 'join':
      return { shown: t('isIn'), failed };
    case 'ban':
      return said(t('byInvitation'));
    case 'knock':
      return {
        failed,
        shown: (
          <Button
            aria-label={t('takeBackNamed', { name })}
            disabled={busy}
            onClick={() => attempt(() => leave(account, room.roomId))}
          >
            {t('takeBack')}
          </Button>
        ),
      };
    default:
  }
  const { access } = open(room.c);
  if (room.membership === 'invite' || access === 'open') {
    return {
      failed,
      shown: (
        <Button
          aria-label={t('joinNamed', { name })}
          disabled={busy}
          onClick={() => attempt(() => joinRoom(account, room.roomId))}
        >
          {t('join')}
        </Button>
      ),
    };
  }
  if (access === 'invited') return said(t('byInvitation'));
  return {
    failed,
    shown: (
      <Button aria-label={t('askNamed', { name })} onClick={() => setAsking(true)}>
        {t('ask')}
      </Button>
    ),
    dialog: isAsking && (
      <Suspense>
        <AskInDialog room={room} onClose={() => setAsking(false)} />
      </Suspense>
    ),
  };
}
