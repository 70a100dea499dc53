import type { ReactNode } from 'react';
import { open } from '../../../cache/sealing';
import { roomName } from '../../data/places';
import { useRoom } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';

export interface OtherRoomProps {
  roomId: string;
  conversation: ReactNode;
  /** Buttons of every room. */
  tools: ReactNode;
}

/** A conversation of no kind of Piiri's own: its name and its talk. */
export function OtherRoom({ roomId, conversation, tools }: OtherRoomProps) {
  const { t } = useTranslation('other');
  const room = useRoom(roomId);
  const details = room && open(room.c);
  return (
    <Pane
      scrolls={false}
      header={
        <PaneHeader
          title={room ? <bdi>{roomName(room) || t('unnamed')}</bdi> : ''}
          detail={details && (details.topic || t('members', { count: details.memberCount }))}
          actions={tools}
        />
      }
    >
      {conversation}
    </Pane>
  );
}
