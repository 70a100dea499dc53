import { MatrixEvent, Room, type MatrixClient } from 'matrix-js-sdk';
import { describe, expect, it } from 'vitest';
import { reachNewlyInvited } from '../../../src/engine/sending/newly-invited';

const roomId = '!huone:pieni.example';
const marja = '@marja:pieni.example';
const aino = '@aino:pieni.example';
const saga = '@saga:pieni.example';

/** A membership as the homeserver tells it. */
const membership = (userId: string, is: string) => ({
  type: 'm.room.member',
  state_key: userId,
  sender: marja,
  room_id: roomId,
  event_id: `$${userId}.${is}`,
  origin_server_ts: 1,
  content: { membership: is },
});

/** A room as a device knows it from its responses, at a homeserver that knows more. */
function roomWhere(known: object[], standing: object[]) {
  const client = {
    getRoom: () => room,
    members: () => Promise.resolve({ chunk: standing }),
    getEventMapper: () => (event: object) => new MatrixEvent(event),
    store: {},
  };
  const room = new Room(roomId, client as unknown as MatrixClient, marja, { lazyLoadMembers: true });
  room.currentState.setStateEvents(known.map((event) => new MatrixEvent(event)));
  return { client: client as unknown as MatrixClient, room };
}

describe('who was only just invited', () => {
  it.each([['left', 'leave'] as const, ['asked to join', 'knock'] as const])(
    'is a member before the next response where a response has told that she %s',
    async (_, known) => {
      const { client, room } = roomWhere(
        [membership(marja, 'join'), membership(saga, known)],
        [membership(marja, 'join'), membership(saga, 'invite')],
      );
      await reachNewlyInvited(client, roomId, [saga]);
      expect(room.getMember(saga)?.membership).toBe('invite');
    },
  );

  it('changes nothing of anybody else', async () => {
    const { client, room } = roomWhere(
      [membership(aino, 'leave'), membership(saga, 'leave')],
      [membership(aino, 'invite'), membership(saga, 'invite')],
    );
    await reachNewlyInvited(client, roomId, [saga]);
    expect(room.getMember(aino)?.membership).toBe('leave');
  });
});
