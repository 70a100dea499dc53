import { KnownMembership, type MatrixClient, type Room } from 'matrix-js-sdk';

/**
 * Waits until the connection has brought a room. Nothing is sent before that: only then does the SDK know whether
 * the room is encrypted, and to whom.
 */
export class RoomAwaiter {
  private readonly waiting = new Set<() => void>();

  constructor(private readonly client: MatrixClient) {}

  /** To be called when a response has brought rooms. */
  roomsStored(): void {
    for (const check of [...this.waiting]) check();
  }

  /** Resolves with the room once this person is in it; rejects when the waiting is ended. */
  joined(roomId: string, ended: AbortSignal): Promise<Room> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        this.waiting.delete(check);
        ended.removeEventListener('abort', abort);
      };
      const check = (): void => {
        const room = this.client.getRoom(roomId);
        if (room?.getMyMembership() !== KnownMembership.Join) return;
        stop();
        resolve(room);
      };
      const abort = (): void => {
        stop();
        reject(new Error('ended'));
      };
      this.waiting.add(check);
      ended.addEventListener('abort', abort);
      check();
    });
  }
}
