import { KnownMembership, type MatrixClient } from 'matrix-js-sdk';

/**
 * Makes what is encrypted next reach those who were only just invited, before a response has brought the invitations:
 * members who were asked for are asked for anew. The SDK keeps a member that a response has brought whatever the
 * homeserver answers then, so that whoever is known to have left is taken in as she is now.
 */
export async function reachNewlyInvited(
  client: MatrixClient,
  roomId: string,
  people: readonly string[],
): Promise<void> {
  const room = client.getRoom(roomId);
  if (!room) return;
  await room.clearLoadedMembersIfNeeded();
  const left = people.filter((userId) => room.getMember(userId)?.membership === KnownMembership.Leave);
  if (left.length === 0) return;
  const { chunk = [] } = await client.members(roomId, undefined, KnownMembership.Leave);
  const back = chunk.filter(({ state_key }) => left.includes(state_key));
  room.currentState.setStateEvents(back.map(client.getEventMapper()));
}
