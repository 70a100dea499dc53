import { open } from '../../../cache/sealing';
import type { RoomKind } from '../../../domain/event-types';
import { paths } from '../../data/paths';
import { useRoom } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';
import { WayInto } from '../../leading/WayInto';

/** Why nobody writes in a room, and the way to the one that has replaced it. */
export function ClosedRoom({ roomId }: { roomId: string }) {
  const { t } = useTranslation(['conversation', 'common']);
  const room = useRoom(roomId);
  const successor = room && open(room.c).successor;
  if (successor === undefined) {
    return <p className="conversation__closed">{t(`common:${closedWords(room?.kind)}`)}</p>;
  }
  const words = { open: t('replaced.open'), join: t('replaced.join'), joining: t('replaced.joining') };
  return (
    <div className="conversation__closed">
      <span>{t('replaced.text')}</span>
      {successor !== '' && <WayInto roomId={successor} path={paths.room(successor)} words={words} />}
    </div>
  );
}

function closedWords(kind: RoomKind | undefined): 'closedCase' | 'onlyRead' | 'archivedRoom' {
  if (kind === 'case') return 'closedCase';
  return kind === 'log' || kind === 'reception' ? 'onlyRead' : 'archivedRoom';
}
