import { useCallback } from 'react';
import { open } from '../../../cache/sealing';
import { powerIn } from '../../data/rights';
import { useRoom } from '../../data/rooms';

/** Who may end a poll: who asked it, and who may delete others' messages (MSC3381). */
export function usePollEnders(roomId: string, asker: string): (userId: string) => boolean {
  const room = useRoom(roomId);
  return useCallback(
    (userId: string) => userId === asker || (room !== undefined && powerIn(room, userId) >= open(room.c).needs.redact),
    [room, asker],
  );
}
