import { useEffect } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { useCirclePeople } from '../../data/circle-people';
import { useFromRooms } from '../../data/rooms';
import type { CircleMember } from './queries';

const nobody: ReadonlySet<string> = new Set();

/**
 * Those of a circle who are not of its organisation: guests from outside, who stay when others leave it. Nobody as long as
 * not all of the organisation's people are known to this device.
 */
export function useOutsiders(circle: RoomRow, members: readonly CircleMember[]): ReadonlySet<string> {
  const { engine } = useAccount();
  const people = useCirclePeople();
  const organisation = useFromRooms((rooms) =>
    circle.parents.map((id) => rooms?.get(id)).find((room) => room?.kind === 'organisation'),
  );
  const organisationId = organisation?.roomId;
  useEffect(() => {
    // Fetches who is there; without the engine nobody is said to be from outside.
    if (organisationId) engine.showRoom(organisationId).catch(() => {});
  }, [engine, organisationId]);
  const known = organisation && people?.get(organisation.roomId);
  if (!organisation || !known || known.size < open(organisation.c).memberCount) return nobody;
  return new Set(members.map(({ userId }) => userId).filter((userId) => !known.has(userId)));
}
