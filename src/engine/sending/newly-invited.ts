import { KnownMembership, type MatrixClient } from 'matrix-js-sdk';
import { isWithin } from './within';

/**
 * Makes what is encrypted next reach those who were only just invited, before a response has brought the invitations:
 * members who were asked for are asked for anew. The SDK keeps a member that a response has brought whatever the
 * homeserver answers then, so that whoever is known to have left, or to have asked to join, is taken in as she is now.
 */
export async function reachNewlyInvited(
  client: MatrixClient,
  roomId: string,
  people: readonly string[],
): Promise<void> {
  const room = client.getRoom(roomId);
  if (!room) return;
  await room.clearLoadedMembersIfNeeded();
  const outdated = people.filter((userId) => {
    const known = room.getMember(userId);
    return known !== null && !isWithin(known.membership);
  });
  if (outdated.length === 0) return;
  const { chunk = [] } = await client.members(roomId, undefined, KnownMembership.Leave);
  const standing = chunk.filter(({ state_key }) => outdated.includes(state_key));
  room.currentState.setStateEvents(standing.map(client.getEventMapper()));
}
